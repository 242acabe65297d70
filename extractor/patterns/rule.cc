#include "extractor/patterns/rule.h"

namespace vietfacts {

int Rule::GroupIndex(std::string_view group) const { return compiled->GroupIndex(group); }

Span Match::span() const { return GroupSpan("fact").value_or(whole()); }

std::string_view Match::Get(std::string_view group) const {
  const int index = rule_->GroupIndex(group);
  return index == 0 ? std::string_view() : groups_[static_cast<size_t>(index)];
}

std::optional<Span> Match::GroupSpan(std::string_view group) const {
  const std::string_view part = Get(group);
  if (part.data() == nullptr) return std::nullopt;
  return SpanOf(part);
}

}  // namespace vietfacts
