#include "extractor/patterns/rule.h"

namespace vietfacts {

Span Match::span() const { return GroupSpan("fact").value_or(whole()); }

std::optional<Span> Match::GroupSpan(std::string_view group) const {
  const std::string_view part = Get(group);
  if (part.data() == nullptr) return std::nullopt;
  return SpanOf(part);
}

}  // namespace vietfacts
