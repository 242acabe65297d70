// Rules of one kind, each asked only where their gate says that it may match: most never are, and
// are then never compiled.
#ifndef VIETFACTS_PATTERNS_GATED_RULES_H_
#define VIETFACTS_PATTERNS_GATED_RULES_H_

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "extractor/patterns/patterns.h"
#include "extractor/patterns/rule_gate.h"

namespace vietfacts {

class GatedRules {
 public:
  // `patterns` outlives it.
  GatedRules(const Patterns& patterns, std::string_view kind);

  // Puts into `candidates` the rules that may match at byte `at` of `text`, valid UTF-8, in file
  // order: all that do, and few others.
  void CandidatesAt(std::string_view text, size_t at,
                    std::vector<RuleGate::Candidate>& candidates) const {
    gate_->Candidates(text.substr(at), candidates);
  }
  const Rule& rule(const RuleGate::Candidate& candidate) const { return rules_[candidate.rule]; }

  // A set of rules, to ask about no others.
  using Choice = RuleGate::Rules;
  // The set of just this rule, which is one of this kind, or a greater one.
  Choice Only(const Rule& rule) const {
    return gate_->Only(static_cast<uint32_t>(&rule - rules_.data()));
  }

  // False where none of the chosen rules matches at byte `at` of `text`: a quick look.
  bool MayMatchAt(std::string_view text, size_t at, Choice choice) const;

  // As MatchAt of patterns.h. `rule` is one of this kind.
  std::optional<Match> MatchAt(const Rule& rule, std::string_view text, size_t at) const;

 private:
  const std::vector<Rule>& rules_;
  const std::shared_ptr<const RuleGate> gate_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_GATED_RULES_H_
