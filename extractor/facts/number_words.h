// Numbers in words and in digits with words: "hai mươi ba", "một trăm linh năm", "5,6 triệu".
#ifndef VIETFACTS_FACTS_NUMBER_WORDS_H_
#define VIETFACTS_FACTS_NUMBER_WORDS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extractor/facts/numerals.h"
#include "extractor/patterns/patterns.h"
#include "extractor/text/text.h"
#include "extractor/text/vocabulary.h"
#include "extractor/text/words.h"

namespace vietfacts {

// Knows the words of lexicons/number_words.tsv.
class NumberWords {
 public:
  // `patterns` outlives it.
  explicit NumberWords(const Patterns& patterns);

  // True where the word is part of numbers or joins the ends of a range.
  bool IsPart(const Text& text, const Word& word) const;

  // True where a number in words may begin with it: a digit's word or that of ten.
  bool Begins(const Text& text, const Word& word) const {
    if (!lexicon_.MayBegin(word) || !word.is_word()) return false;
    const Role role = RoleOf(text, word);
    return role == Role::kDigit || role == Role::kTen;
  }

  // The number that `span` of text.matching() says from end to end; nullopt where it says none.
  std::optional<double> Parse(const Text& text, Span span, CommaBeforeThree comma) const;

 private:
  enum class Role : uint8_t { kNone, kDigit, kTen, kTens, kHundred, kScale, kFiller, kHalf, kJoiner };
  struct Part {
    double value = 0;
    Role role = Role::kNone;
  };
  class Sum;

  // The part that a word of the vocabulary is; one without a role for any other.
  Part Of(uint32_t id) const {
    return id < roles_.size() ? Part{values_[id], roles_[id]} : Part();
  }
  Role RoleOf(const Text& text, const Word& word) const {
    const uint32_t id =
        word.id == kUnmarkedWord ? vocabulary_.Find(text.Lower(word.span)) : word.id;
    return id < roles_.size() ? roles_[id] : Role::kNone;
  }

  const Lexicon& lexicon_;
  const Vocabulary& vocabulary_;
  std::vector<Role> roles_;  // by the word's number
  std::vector<double> values_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_NUMBER_WORDS_H_
