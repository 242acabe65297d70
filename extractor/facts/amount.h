// What a number in a text amounts to, alone or with the second number of a range or a part.
#ifndef VIETFACTS_FACTS_AMOUNT_H_
#define VIETFACTS_FACTS_AMOUNT_H_

#include <optional>

#include "extractor/facts/number_words.h"
#include "extractor/patterns/patterns.h"
#include "extractor/text/text.h"

namespace vietfacts {

struct Amount {
  double value = 0;
  std::optional<double> max;    // of a range, more than value
  std::optional<double> total;  // of which it is a part, not less than value
};

// The groups value, max and total of a rule that matched text.lower(). A scale behind a range is
// that of both ends ("1,5 - 2 triệu"). nullopt where a group is no number or a range does not rise.
std::optional<Amount> ReadAmount(const Text& text, const Match& match, const NumberWords& numbers,
                                 CommaBeforeThree comma);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_AMOUNT_H_
