#include "extractor/text/tcvn3_capitals.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "extractor/text/characters.h"
#include "extractor/text/normalize.h"
#include "extractor/text/span.h"
#include "extractor/text/syllable.h"
#include "extractor/text/tcvn3_words.h"
#include "extractor/text/utf8.h"

namespace vietfacts {
namespace {

bool IsToned(char32_t c) { return c >= 0x80 && TakeApart(c).tone != 0; }

// A word and what its letters tell.
struct WordCase {
  Span span;
  size_t capitals = 0;  // letters without a tone
  size_t small = 0;     // letters without a tone
  size_t toned = 0;     // small letters with a tone: the codes that may mean a capital
  bool toned_first = false;
  bool syllable = false;
  bool begins_sentence = false;
  bool capital_first = false;
  bool is_long = false;  // three letters or more

  bool SurelyCapitals() const { return capitals >= 2 && small == 0; }
  // An abbreviation ("GTVT", "HA") says nothing of its neighbours.
  bool CapitalSyllable() const { return SurelyCapitals() && syllable && (is_long || toned > 0); }
};

// The words of one line at a time.
class Restorer {
 public:
  explicit Restorer(std::string& text) : text_(text) {}

  void Run() {
    bool sentence = true;          // the next word begins one
    char32_t last_visible = '\n';  // on this line; the line end where there is none
    for (size_t at = 0; at < text_.size();) {
      const size_t begin = at;
      const char32_t c = NextCharacter(text_, at);
      if (InfoOf(c).letter) {
        at = begin;
        AddWord(at, sentence);
        sentence = false;
        last_visible = c;
        continue;
      } else if (c == '\n') {
        EndLine();
        sentence = sentence || last_visible == '.' || last_visible == '!' || last_visible == '?' ||
                   last_visible == '\n' || !MayBeWrapped(begin, at);
        last_visible = '\n';
        line_begin_ = at;
        continue;
      } else if (c == '.' || c == '!' || c == '?') {
        sentence = at < text_.size() && text_[at] == ' ';
      } else if (c >= '0' && c <= '9') {
        sentence = false;
      }
      if (c > ' ') last_visible = c;
    }
    EndLine();
  }

 private:
  // Whether the sentence may go on behind the line end at `end`: a line that was wrapped is about
  // as long as the next, and fits a screen.
  bool MayBeWrapped(size_t end, size_t next) const {
    constexpr size_t kWidest = 250;  // bytes
    const size_t length = end - line_begin_;
    const size_t next_length = std::min(text_.find('\n', next), text_.size()) - next;
    return length <= kWidest && length * 10 >= std::min(next_length, kWidest) * 7;
  }

  void AddWord(size_t& at, bool begins_sentence) {
    WordCase word{.span = {at, at}, .begins_sentence = begins_sentence};
    std::u32string letters;
    while (at < text_.size()) {
      size_t next = at;
      const char32_t c = NextCharacter(text_, next);
      const CharacterInfo& info = InfoOf(c);
      if (!info.letter) break;
      const bool toned = IsToned(c);
      word.toned_first = word.toned_first || (toned && at == word.span.begin);
      word.toned += toned;
      word.capitals += info.upper;
      word.capital_first = word.capital_first || (info.upper && at == word.span.begin);
      word.small += !info.upper && !toned;
      if (letters.size() < 8) letters += c;
      at = next;
    }
    word.span.end = at;
    word.is_long = letters.size() >= 3;
    word.syllable = ReadSyllable(letters) != Syllable::kNone;
    words_.push_back(word);
  }

  void EndLine() {
    for (size_t i = 0; i < words_.size(); ++i) {
      const WordCase& word = words_[i];
      if (word.toned == 0) continue;
      const bool before = i > 0 && words_[i - 1].CapitalSyllable() && SameHeading(i);
      const bool after =
          i + 1 < words_.size() && words_[i + 1].CapitalSyllable() && SameHeading(i + 1);
      const bool by_neighbours =
          word.small == 0 && (word.capitals > 0 ? before || after : before && after);
      if (word.SurelyCapitals() || by_neighbours) {
        Capitalize(word.span);
      } else if (word.toned_first && (word.begins_sentence || IsName(i))) {
        size_t end = word.span.begin;
        NextCharacter(text_, end);
        Capitalize({word.span.begin, end});
        words_[i].capital_first = true;
      }
    }
    words_.clear();
  }

  // What stands between words_[i - 1] and words_[i]; all of the line before the first.
  std::string_view GapBefore(size_t i) const {
    const size_t begin = i == 0 ? line_begin_ : words_[i - 1].span.end;
    const size_t end = i < words_.size() ? words_[i].span.begin : text_.size();
    return std::string_view(text_).substr(begin, end - begin);
  }
  // In lower case; empty where there is no such word beside its neighbour.
  std::string LowerWord(size_t i) const {
    return i < words_.size() ? LowerInStep(words_[i].span.Of(text_)) : std::string();
  }
  bool SameHeading(size_t i) const {
    return GapBefore(i).find_first_of("(:.0123456789") == std::string_view::npos;
  }
  // words_[i - back] begins with a capital, and no more than a blank stands between it and its
  // forerunner.
  bool CapitalBefore(size_t i, size_t back) const {
    return i >= back && words_[i - back].capital_first && GapBefore(i - back + 1) == " ";
  }

  // Whether words_[i], which begins with a toned vowel, is a name, or begins a credit or quotation.
  bool IsName(size_t i) const {
    const std::string word = LowerWord(i);
    if (Has(kTcvn3Always, word)) return true;
    const bool capital_follows =
        i + 1 < words_.size() && words_[i + 1].capital_first && GapBefore(i + 1) == " ";
    const std::string next = LowerWord(i + 1);
    if (HasPair(kTcvn3Phrases, word, next)) return true;
    if (capital_follows && HasPair(kTcvn3BeforeCapital, word, next)) return true;
    if (HasPair(kTcvn3BeforeName, word, next)) {
      return i + 2 < words_.size() && words_[i + 2].capital_first;
    }
    if (i == 0) return HasPair(kTcvn3BeginLine, word, next);
    const std::string before = LowerWord(i - 1);
    if (OpensPart(i, word, before)) return true;
    if (IsCountry(i, word, before)) return true;
    if (GapBefore(i) != " ") return false;
    return HasPair(kTcvn3Behind, before, word) || IsPersonsName(i, word, before, capital_follows);
  }

  // A credit (" - ảnh: "), a quoted sentence or title, or what follows a label at the beginning of
  // a line ("Lưu ý: ").
  bool OpensPart(size_t i, std::string_view word, std::string_view before) const {
    constexpr size_t kWordsOfLabel = 2;
    const std::string_view gap = GapBefore(i);
    if (gap == ": ") return i <= kWordsOfLabel || word == kTcvn3Picture;
    if (word == kTcvn3Picture) return EndsInDash(gap);
    const bool quoted = gap.ends_with('"') || gap.ends_with("\u201C");
    return quoted && (gap.starts_with(':') || Has(kTcvn3Titled, before));
  }

  bool IsCountry(size_t i, std::string_view word, std::string_view before) const {
    const std::string_view gap = GapBefore(i);
    return words_[i - 1].capital_first && (gap == ", " || gap == " - ") &&
           Has(kTcvn3CountriesAtTimes, word) && Has(kTcvn3Countries, before) && !IsVerb(i);
  }

  bool IsPersonsName(size_t i, std::string_view word, std::string_view before,
                     bool capital_follows) const {
    const bool surely = Has(kTcvn3Names, word);
    if (Has(kTcvn3Honorifics, before)) return Has(kTcvn3NamesAlone, word);
    if (capital_follows && word == kTcvn3FirstOfName) return before != kTcvn3NotBeforeName;
    if (!CapitalBefore(i, 1) || !(surely || Has(kTcvn3NamesAtTimes, word))) return false;
    if (Has(kTcvn3FamilyNames, before)) {
      // "Lưu ý", "Cao ốc" at the beginning of a sentence are no names.
      return !IsVerb(i) && (surely || !words_[i - 1].begins_sentence);
    }
    if (CapitalBefore(i, 2) && Has(kTcvn3FamilyNames, LowerWord(i - 2))) return !IsVerb(i);
    return surely && (capital_follows || !words_[i - 1].begins_sentence);
  }

  bool IsVerb(size_t i) const {
    return i + 1 < words_.size() && GapBefore(i + 1) == " " && !words_[i + 1].capital_first &&
           Has(kTcvn3BehindNoName, LowerWord(i + 1));
  }

  static bool EndsInDash(std::string_view gap) {
    return gap.ends_with(" - ") || gap.ends_with(" \u2013 ") || gap.ends_with(" - (");
  }
  static bool Has(const auto& words, std::string_view word) {
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
  }
  static bool HasPair(const auto& pairs, std::string_view first, std::string_view second) {
    return std::any_of(std::begin(pairs), std::end(pairs), [&](const Tcvn3Pair& pair) {
      return pair.first == first && pair.second == second;
    });
  }

  // Capitals and small letters of these have the same length in UTF-8.
  void Capitalize(Span span) {
    for (size_t at = span.begin; at < span.end;) {
      const size_t begin = at;
      const char32_t c = NextCharacter(text_, at);
      if (!IsToned(c)) continue;
      std::string capital;
      AppendUtf8(capital, c < 0x100 ? c - 0x20 : c - 1);
      text_.replace(begin, capital.size(), capital);
    }
  }

  std::string& text_;
  size_t line_begin_ = 0;
  std::vector<WordCase> words_;  // of the line
};

}  // namespace

void RestoreCapitals(std::string& text) { Restorer(text).Run(); }

}  // namespace vietfacts
