#include "extractor/text/tcvn3_capitals.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

#include "extractor/text/characters.h"
#include "extractor/text/normalize.h"
#include "extractor/text/span.h"
#include "extractor/text/syllable.h"
#include "extractor/text/utf8.h"
#include "extractor/text/word_table.h"

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
  bool behind_initial = false;  // the full stop before it is that of an initial: "anh T. "
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
        const bool ellipsis = begin >= 2 && text_.compare(begin - 2, 3, "...") == 0;
        sentence = !ellipsis && at < text_.size() && text_[at] == ' ';
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
    word.behind_initial = begins_sentence && FollowsInitial(word.span.begin);
    words_.push_back(word);
  }

  // Whether "T. " stands before `begin`, within a sentence.
  bool FollowsInitial(size_t begin) const {
    if (words_.empty() || words_.back().begins_sentence || !words_.back().capital_first)
      return false;
    size_t end = words_.back().span.begin;
    NextCharacter(text_, end);
    return end == words_.back().span.end &&
           std::string_view(text_).substr(end, begin - end) == ". ";
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
      } else if (word.toned_first && (BeginsSentence(i) || IsName(i))) {
        size_t end = word.span.begin;
        NextCharacter(text_, end);
        Capitalize({word.span.begin, end});
        words_[i].capital_first = true;
      }
    }
    words_.clear();
  }

  bool BeginsSentence(size_t i) const {
    return words_[i].begins_sentence &&
           !(words_[i].behind_initial && Has("behind_initial", LowerWord(i)));
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

  // Whether words_[i], which begins with a toned vowel, is a name, or begins a credit or quotation.
  bool IsName(size_t i) const {
    const std::string word = LowerWord(i);
    if (Has("always", word) || BeginsName(i) || IsForeignName(i)) return true;
    if (i == 0)
      return Has("begins_line", Form(i, 2)) || (Has("picture", word) && IsMarked(GapBefore(i)));
    const std::string before = LowerWord(i - 1);
    if (OpensPart(i, word, before) || IsCountry(i, word, before)) return true;
    if (GapBefore(i) != " ") return false;
    return Has("ends", Form(i - 1, 2)) || IsGivenName(i, word, before) || IsPlace(i, word, before);
  }

  // The words from words_[i] on, in lower case; empty where there are not so many, or more than a
  // blank between them.
  std::string Form(size_t i, size_t count) const {
    std::string form = LowerWord(i);
    for (size_t k = i + 1; k < i + count; ++k) {
      if (k >= words_.size() || GapBefore(k) != " ") return "";
      form.append(1, ' ').append(LowerWord(k));
    }
    return form;
  }
  // Whether a word with a capital follows words_[i] behind a blank.
  bool CapitalFollows(size_t i) const {
    return i + 1 < words_.size() && words_[i + 1].capital_first && GapBefore(i + 1) == " ";
  }

  bool BeginsName(size_t i) const {
    if (i > 0 && Has("not_before_capital", Form(i - 1, 2))) return false;
    constexpr size_t kLongestForm = 4;  // words
    for (size_t count = 1; count <= kLongestForm; ++count) {
      const std::string form = Form(i, count);
      if (form.empty()) break;
      const size_t last = i + count - 1;
      if (Has("name", form) || (words_[last].capital_first && Has("name_with_capital", form)) ||
          (CapitalFollows(last) && Has("before_capital", form))) {
        return true;
      }
    }
    return false;
  }

  // What is no Vietnamese syllable, beside a word with a capital ("édouard Philippe"); or any word
  // between two such names ("Aengus ó Snodaigh").
  bool IsForeignName(size_t i) const {
    const bool before = CapitalBefore(i, 1);
    if (!words_[i].syllable) return before || CapitalFollows(i);
    return before && CapitalFollows(i) && !words_[i - 1].syllable && !words_[i + 1].syllable &&
           words_[i - 1].small > 0 && words_[i + 1].small > 0 &&
           !Has("no_foreign_name", LowerWord(i));
  }

  // A credit (" - ảnh: "), a quoted sentence or title, or what follows a label at the beginning of
  // a line ("Lưu ý: ").
  bool OpensPart(size_t i, std::string_view word, std::string_view before) const {
    constexpr size_t kWordsOfLabel = 2;
    const bool picture = Has("picture", word);
    const std::string_view gap = GapBefore(i);
    if (gap == ": ") return i <= kWordsOfLabel || picture;
    if (picture) {
      const bool labels = GapBefore(i + 1).starts_with(':') && gap == ") ";
      return EndsInDash(gap) || labels || (gap.ends_with('(') && Has("picture_note", Form(i, 2)));
    }
    const std::string_view mark = gap.substr(0, gap.find_last_not_of(' ') + 1);
    const bool quoted = mark.ends_with('"') || mark.ends_with("\u201C");
    return quoted && (mark.starts_with(':') || Has("titled", before));
  }

  // Beside another country: "Đức, Ý", "Pháp và Ý", "Ấn - Trung".
  bool IsCountry(size_t i, std::string_view word, std::string_view before) const {
    if (!Has("country_beside_country", word) || IsVerb(i)) return false;
    const auto country = [this](size_t at) {
      return words_[at].capital_first && Has("country", LowerWord(at));
    };
    const std::string_view gap = GapBefore(i), next = GapBefore(i + 1);
    if (country(i - 1) && (gap == ", " || IsDash(gap))) return true;
    if (IsDash(gap) && words_[i - 1].capital_first && !words_[i - 1].syllable) return true;
    if (i >= 2 && Has("and", before) && country(i - 2)) return true;
    return i + 1 < words_.size() && IsDash(next) && country(i + 1);
  }

  bool IsGivenName(size_t i, std::string_view word, std::string_view before) const {
    const bool surely = Has("given_name", word);
    if (Has("not_before_capital", Form(i - 1, 2))) return false;
    if (Has("address", before)) return !Has("no_name_behind_address", word) && !IsVerb(i);
    if (!words_[i - 1].capital_first) return false;
    if (Has("middle_name", before) && CapitalBefore(i, 2) &&
        (before.size() > 1 || Has("family_name", LowerWord(i - 2)))) {
      return true;
    }
    if (!surely && !Has("given_name_at_times", word)) return false;
    if (IsVerb(i)) return false;
    // "Lưu ý", "Cao ốc" at the beginning of a sentence are no names.
    if (Has("family_name", before)) return surely || !words_[i - 1].begins_sentence;
    if (CapitalBefore(i, 2) && Has("family_name", LowerWord(i - 2))) return true;
    const std::string_view gap = GapBefore(i + 1);  // behind it
    const bool signs = gap.starts_with('\n') || gap.starts_with(" (");
    return surely && (CapitalFollows(i) || signs || !words_[i - 1].begins_sentence ||
                      Has("given_name_part", before));
  }
  // words_[i - back] begins with a capital, and no more than a blank stands behind it.
  bool CapitalBefore(size_t i, size_t back) const {
    return i >= back && words_[i - back].capital_first && GapBefore(i - back + 1) == " ";
  }

  bool IsPlace(size_t i, std::string_view word, std::string_view before) const {
    return CapitalFollows(i) && Has("place_head", before) && !Has("no_name_behind_place", word);
  }

  bool IsVerb(size_t i) const {
    return i + 1 < words_.size() && GapBefore(i + 1) == " " && !words_[i + 1].capital_first &&
           Has("no_name_before", LowerWord(i + 1));
  }

  static bool IsDash(std::string_view gap) { return gap == " - " || gap == " \u2013 "; }
  static bool EndsInDash(std::string_view gap) {
    return gap.ends_with(" - ") || gap.ends_with(" \u2013 ") || gap.ends_with(" - (");
  }
  // "- ", "(" at the beginning of a line.
  static bool IsMarked(std::string_view gap) {
    return gap.find_first_of("-(") != std::string_view::npos;
  }
  static bool Has(std::string_view kind, std::string_view form) {
    static const WordTable table("tcvn3_capitals.tsv");
    return table.Has(kind, form);
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
