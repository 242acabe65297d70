// Makes the programs of rules (rule_programs.h) from their patterns.
#ifndef VIETFACTS_PATTERNS_BUILD_RULE_PROGRAMS_H_
#define VIETFACTS_PATTERNS_BUILD_RULE_PROGRAMS_H_

#include <string_view>
#include <vector>

#include "extractor/patterns/rule_programs.h"

namespace vietfacts {

// Those of the patterns, by their index. None has one that asks for ^ or \B, repeats without
// end what may be empty, has too many groups, or is not read by ReadPattern.
RulePrograms BuildRulePrograms(const std::vector<std::string_view>& patterns);

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_BUILD_RULE_PROGRAMS_H_
