// Makes one automaton of many patterns.
#ifndef VIETFACTS_PATTERNS_BUILD_RULE_AUTOMATON_H_
#define VIETFACTS_PATTERNS_BUILD_RULE_AUTOMATON_H_

#include <optional>
#include <vector>

#include "extractor/patterns/pattern_nfa.h"
#include "extractor/patterns/pattern_tree.h"
#include "extractor/patterns/rule_automaton.h"

namespace vietfacts {

// Of `patterns`, at most RuleAutomaton::kMostRules; the first is bit 0. Works out `most_states`
// states, those that are reached first, at most 10,000. nullopt where it would have more than 256
// classes of code points, or more than 65,535 states with those that it did not work out.
std::optional<RuleAutomaton> BuildRuleAutomaton(const std::vector<const PatternTree*>& patterns,
                                                Direction direction, size_t most_states);

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_BUILD_RULE_AUTOMATON_H_
