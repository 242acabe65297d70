// Tells numbers that say how many from those that name, date or rank: "khóa 12", "thứ ba", "năm
// 2020".
#ifndef VIETFACTS_FACTS_NUMBER_LABEL_H_
#define VIETFACTS_FACTS_NUMBER_LABEL_H_

#include <vector>

#include "extractor/patterns/patterns.h"
#include "extractor/text/text.h"
#include "extractor/text/words.h"

namespace vietfacts {

// Knows lexicons/number_labels.tsv.
class NumberLabels {
 public:
  explicit NumberLabels(const Patterns& patterns)
      : lexicon_(patterns.lexicon("number_labels")), which_(lexicon_.Column("which")) {}

  // True where the number at `number` of text.matching(), which begins with words[at], is labelled
  // by what stands before it.
  bool Labelled(const Text& text, const std::vector<Word>& words, size_t at, Span number) const;

 private:
  const Lexicon& lexicon_;
  size_t which_;
};

// True for four digits that may be a year, 1900 to 2100.
bool LooksLikeYear(std::string_view number);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_NUMBER_LABEL_H_
