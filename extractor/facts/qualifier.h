// Reads how a number is meant: "hơn", "ít nhất", "… trở lên".
#ifndef VIETFACTS_FACTS_QUALIFIER_H_
#define VIETFACTS_FACTS_QUALIFIER_H_

#include <optional>
#include <vector>

#include "extractor/facts/facts.h"
#include "extractor/patterns/patterns.h"
#include "extractor/text/text.h"
#include "extractor/text/words.h"

namespace vietfacts {

// Knows lexicons/qualifiers.tsv.
class QualifierReader {
 public:
  explicit QualifierReader(const Patterns& patterns);

  struct Reading {
    Qualifier qualifier = Qualifier::kExact;
    size_t begin = 0;  // the first word of what qualifies it
    bool comparing =
        false;  // "cao hơn": no qualifier but a difference where what it is compared with follows
  };

  // What stands right before words[at], a number's first word.
  std::optional<Reading> Before(const Text& text, const std::vector<Word>& words, size_t at) const;

  // What stands at words[at], behind a number and its noun.
  std::optional<Qualifier> After(const Text& text, const std::vector<Word>& words, size_t at) const;

 private:
  const Lexicon& lexicon_;
  size_t qualifier_column_, side_column_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_QUALIFIER_H_
