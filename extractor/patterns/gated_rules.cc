#include "extractor/patterns/gated_rules.h"

#include <algorithm>

namespace vietfacts {

GatedRules::GatedRules(const Patterns& patterns, std::string_view kind)
    : rules_(patterns.rules(kind)), gate_(patterns.gate(kind, RuleGate::Extent::kStart)) {}

std::vector<const Rule*> GatedRules::CandidatesAt(std::string_view text, size_t at) const {
  std::vector<uint32_t> candidates;
  gate_->Candidates(text.substr(at), candidates);
  std::vector<const Rule*> rules;
  for (const uint32_t i : candidates) rules.push_back(&rules_[i]);
  return rules;
}

std::optional<Match> GatedRules::MatchAt(const Rule& rule, std::string_view text,
                                         size_t at) const {
  std::vector<uint32_t> candidates;
  gate_->Candidates(text.substr(at), candidates);
  const auto index = static_cast<uint32_t>(&rule - rules_.data());
  return std::ranges::binary_search(candidates, index) ? vietfacts::MatchAt(rule, text, at)
                                                       : std::nullopt;
}

}  // namespace vietfacts
