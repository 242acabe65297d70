#include "extractor/patterns/rule.h"

namespace vietfacts {

int Rule::GroupIndex(std::string_view group) const {
  const std::vector<std::string>& groups = compiled->groups();
  for (size_t i = 1; i < groups.size(); ++i) {
    const std::string& name = groups[i];
    // Most names differ in length or at one end.
    if (name.size() == group.size() && !name.empty() && name.front() == group.front() &&
        name.back() == group.back() && name == group) {
      return static_cast<int>(i);
    }
  }
  return 0;
}

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
