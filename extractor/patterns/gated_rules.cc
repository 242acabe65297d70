#include "extractor/patterns/gated_rules.h"

#include <algorithm>

namespace vietfacts {

GatedRules::GatedRules(const Patterns& patterns, std::string_view kind)
    : rules_(patterns.rules(kind)), gate_(patterns.gate(kind, RuleGate::Extent::kStart)) {}

bool GatedRules::MayMatchAt(std::string_view text, size_t at, Choice choice) const {
  constexpr size_t kGlance = 64;  // bytes that tell of most places that no rule matches
  return gate_->MayMatch(RuleGate::kNothing, text.substr(at), kGlance, choice);
}

std::optional<Match> GatedRules::MatchAt(const Rule& rule, std::string_view text,
                                         size_t at) const {
  return MayMatchAt(text, at, Only(rule)) ? vietfacts::MatchAt(rule, text, at) : std::nullopt;
}

}  // namespace vietfacts
