// Numbers in words and in digits with words: "hai mươi ba", "một trăm linh năm", "5,6 triệu".
#ifndef VIETFACTS_FACTS_NUMBER_WORDS_H_
#define VIETFACTS_FACTS_NUMBER_WORDS_H_

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "extractor/facts/numerals.h"
#include "extractor/patterns/patterns.h"
#include "extractor/text/text.h"
#include "extractor/text/words.h"

namespace vietfacts {

// Knows the words of lexicons/number_words.tsv.
class NumberWords {
 public:
  explicit NumberWords(const Patterns& patterns);

  // True where the word is part of numbers or joins the ends of a range. Quick for words that are
  // not.
  bool IsPart(const Text& text, const Word& word) const;

  // True where a number in words may begin with it: a digit's word or that of ten.
  bool Begins(const Text& text, const Word& word) const;

  // The number that `span` of text.matching() says from end to end; nullopt where it says none.
  std::optional<double> Parse(const Text& text, Span span, CommaBeforeThree comma) const;

 private:
  enum class Role { kDigit, kTen, kTens, kHundred, kScale, kFiller, kHalf, kJoiner };
  struct Part {
    double value = 0;
    Role role = Role::kDigit;
  };
  class Sum;

  const Part* Find(std::string_view lower) const;

  std::vector<std::pair<std::string, Part>> parts_;  // by word, sorted
  std::array<bool, 256> first_bytes_{};
  size_t longest_ = 0;  // bytes
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_NUMBER_WORDS_H_
