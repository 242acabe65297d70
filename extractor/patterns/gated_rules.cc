#include "extractor/patterns/gated_rules.h"

#include <algorithm>

namespace vietfacts {

GatedRules::GatedRules(const Patterns& patterns, std::string_view kind)
    : rules_(patterns.rules(kind)), gate_(patterns.gate(kind, RuleGate::Extent::kStart)) {}

std::vector<const Rule*> GatedRules::CandidatesAt(std::string_view text, size_t at) const {
  std::vector<RuleGate::Candidate> candidates;
  gate_->Candidates(text.substr(at), candidates);
  std::vector<const Rule*> rules;
  for (const RuleGate::Candidate& candidate : candidates) rules.push_back(&rules_[candidate.rule]);
  return rules;
}

std::optional<Match> GatedRules::MatchAt(const Rule& rule, std::string_view text,
                                         size_t at) const {
  const std::vector<const Rule*> candidates = CandidatesAt(text, at);
  return std::ranges::binary_search(candidates, &rule) ? vietfacts::MatchAt(rule, text, at)
                                                       : std::nullopt;
}

}  // namespace vietfacts
