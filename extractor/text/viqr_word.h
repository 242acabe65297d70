// One word of VIQR: letters, and the marks between and behind them.
#ifndef VIETFACTS_TEXT_VIQR_WORD_H_
#define VIETFACTS_TEXT_VIQR_WORD_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vietfacts {

class ViqrWord {
 public:
  // What stands around the word and helps to tell marks from punctuation.
  struct Context {
    std::string_view after;   // what follows it, some bytes or up to the end of the text
    std::string_view before;  // the word before it as it was read, where a blank stands between
    bool quoted = false;      // the apostrophe behind it closes a quotation
    bool headline = false;    // it stands in the first line, which does not end in a full stop
    bool strict = false;      // the text escapes its punctuation: every mark is one
  };

  // `word` begins with a letter and outlives this object.
  ViqrWord(std::string_view word, Context context) : word_(word), context_(context) {}

  // Appends the word as UTF-8.
  void AppendTo(std::string& out);

  // How far the letters with their marks go.
  size_t Extent();
  // Whether it has a mark before its last letter.
  bool Marked();
  // Whether it is a Vietnamese syllable with all its marks.
  bool IsSyllable();

 private:
  size_t LastLetter() const;
  // 1 where a mark other than a tone follows the letter at `at`.
  size_t ModifierAfter(size_t at) const;
  void Read(std::string_view word);
  // Whether the "d" at `at` and the next are a Đ.
  bool IsDStroke(std::string_view word, size_t at) const;
  // Of three, the last two are the Đ: "GDDDT" is GDĐT.
  static size_t CountDs(std::string_view word, size_t at);
  // The letter `small` with the marks from word[at] on.
  char32_t ReadVowel(std::string_view word, char32_t small, bool capital, size_t& at);
  // Whether the tone at the end of the word is one, and no punctuation.
  bool KeepsLastTone(size_t last) const;
  // Whether that full stop or question mark is one, by what stands around it.
  bool EndingIsTone(char mark) const;
  // Whether the table of endings has the word as one of `kind`, with the word before it or alone.
  bool Has(std::string_view kind, bool with_word_before) const;
  // "VI.", "XI." with no other capitals behind.
  bool IsRomanNumber(char next) const;
  // Whether " s", " m" or " t" follows: "I' m", cut into words.
  bool EndsEnglishWord() const;
  // Whether the last letter can bear the tone: not the second vowel of "sai" or "bao".
  bool MayBearTone() const;
  // Appends a word that begins with an initial: "A.DD.", "Y.kie^'m".
  void AppendInitial(std::string& out) const;
  // What is no letter with marks: a backslash before a mark or a "d" goes.
  static void AppendRest(std::string_view rest, std::string& out);

  const std::string_view word_;
  const Context context_;
  std::u32string letters_;
  size_t used_ = 0;   // bytes of the word that are in letters_
  size_t marks_ = 0;  // letters with marks, and "dd"
  size_t dots_ = 0;
  bool has_modifier_ = false;  // "^", "(", "+", "dd": what no other use of ASCII has inside a word
  bool ends_in_tone_ = false;
};

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_VIQR_WORD_H_
