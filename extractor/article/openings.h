// Finds the few words of an article with which a fact other than a person may begin, in one pass,
// so that the finders of those facts look at no others.
#ifndef VIETFACTS_ARTICLE_OPENINGS_H_
#define VIETFACTS_ARTICLE_OPENINGS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/patterns/patterns.h"
#include "extractor/text/words.h"

namespace vietfacts {

class Openings {
 public:
  // `patterns` may lack lexicons; then no word is an opening for them.
  explicit Openings(const Patterns& patterns);

  // The indices, in rising order, of the numbers, the words that end in a digit ("NQ21") and those
  // with which a form of date_openers.tsv, decree_types.tsv, law_heads.tsv, number_words.tsv or
  // percent_signs.tsv may begin. `words` are those of `matching`, marked by the vocabulary of the
  // patterns; of others, which may begin anything, all are.
  std::vector<uint32_t> Find(std::string_view matching, const std::vector<Word>& words) const;

 private:
  uint64_t openers_ = 0;  // in Word::opens
};

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_OPENINGS_H_
