#include "extractor/patterns/compiled_pattern.h"

namespace vietfacts {

const RE2& CompiledPattern::re() const {
  std::call_once(once_, [this] { Compile(); });
  return *re_;
}

const std::vector<std::string>& CompiledPattern::groups() const {
  std::call_once(once_, [this] { Compile(); });
  return groups_;
}

void CompiledPattern::Compile() const {
  constexpr int64_t kMaxProgramBytes = 64 << 20;  // RE2's memory for one pattern
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMaxProgramBytes);
  re_ = std::make_unique<const RE2>(pattern_, options);
  groups_.assign(1, "");
  if (!re_->ok()) return;
  groups_.resize(static_cast<size_t>(re_->NumberOfCapturingGroups()) + 1);
  for (const auto& [index, name] : re_->CapturingGroupNames()) {
    groups_[static_cast<size_t>(index)] = name;
  }
}

}  // namespace vietfacts
