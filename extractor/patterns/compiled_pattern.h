// A rule's pattern, compiled when it is first needed: most articles need few of the rules.
#ifndef VIETFACTS_PATTERNS_COMPILED_PATTERN_H_
#define VIETFACTS_PATTERNS_COMPILED_PATTERN_H_

#include <re2/re2.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vietfacts {

// The names of the capturing groups of a pattern by index, read off its text: [0] is "", unnamed
// ones are "". What RE2 says of any pattern that it accepts, but for one with \Q…\E.
std::vector<std::string> GroupNames(std::string_view pattern);

// May be used by several threads at once.
class CompiledPattern {
 public:
  explicit CompiledPattern(std::string pattern)
      : pattern_(std::move(pattern)), groups_(GroupNames(pattern_)) {}

  // Not ok() where RE2 can't read the pattern; it matches nothing then.
  const RE2& re() const {
    const RE2* const compiled = ready_.load(std::memory_order_acquire);
    return compiled != nullptr ? *compiled : Compile();
  }

  // The names of its groups by index; groups()[0] is "", unnamed ones are "".
  const std::vector<std::string>& groups() const { return groups_; }

 private:
  const RE2& Compile() const;

  const std::string pattern_;
  const std::vector<std::string> groups_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const RE2> re_;
  mutable std::atomic<const RE2*> ready_ = nullptr;  // re_, as soon as it is there
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_COMPILED_PATTERN_H_
