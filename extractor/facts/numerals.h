// Numbers in digits, as Vietnamese print groups and divides them: "1.050", "5,6", "31.5".
#ifndef VIETFACTS_FACTS_NUMERALS_H_
#define VIETFACTS_FACTS_NUMERALS_H_

#include <optional>
#include <string_view>

namespace vietfacts {

// What a comma before just three digits is, which print leaves open: "1,050" people, but "99,875"
// percent.
enum class CommaBeforeThree { kGroups, kDivides };

// The number that `digits` say: ASCII digits with "." and "," between them. A mark that stands more
// than once groups, and so does "." before just three digits unless a zero leads ("0.125"); any
// other mark divides the fraction from the whole. nullopt for anything else, for groups of other
// than three digits and for more than fifteen digits.
std::optional<double> ParseNumeral(std::string_view digits, CommaBeforeThree comma);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_NUMERALS_H_
