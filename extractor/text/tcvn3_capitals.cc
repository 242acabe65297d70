#include "extractor/text/tcvn3_capitals.h"

#include <vector>

#include "extractor/text/characters.h"
#include "extractor/text/span.h"
#include "extractor/text/syllable.h"
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

  bool SurelyCapitals() const { return capitals >= 2 && small == 0; }
  // An abbreviation ("GTVT") says nothing of its neighbours.
  bool CapitalSyllable() const { return SurelyCapitals() && syllable; }
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
        // A line that runs on may just be wrapped.
        sentence = sentence || last_visible == '.' || last_visible == '!' || last_visible == '?' ||
                   last_visible == '\n';
        last_visible = '\n';
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
      word.small += !info.upper && !toned;
      if (letters.size() < 8) letters += c;
      at = next;
    }
    word.span.end = at;
    word.syllable = ReadSyllable(letters) != Syllable::kNone;
    words_.push_back(word);
  }

  void EndLine() {
    for (size_t i = 0; i < words_.size(); ++i) {
      const WordCase& word = words_[i];
      if (word.toned == 0) continue;
      const bool before = i > 0 && words_[i - 1].CapitalSyllable();
      const bool after = i + 1 < words_.size() && words_[i + 1].CapitalSyllable();
      const bool by_neighbours =
          word.small == 0 && (word.capitals > 0 ? before || after : before && after);
      if (word.SurelyCapitals() || by_neighbours) {
        Capitalize(word.span);
      } else if (word.begins_sentence && word.toned_first) {
        size_t end = word.span.begin;
        NextCharacter(text_, end);
        Capitalize({word.span.begin, end});
      }
    }
    words_.clear();
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
  std::vector<WordCase> words_;
};

}  // namespace

void RestoreCapitals(std::string& text) { Restorer(text).Run(); }

}  // namespace vietfacts
