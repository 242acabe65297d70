// A rule's pattern, compiled when it is first needed: most articles need few of the rules.
#ifndef VIETFACTS_PATTERNS_COMPILED_PATTERN_H_
#define VIETFACTS_PATTERNS_COMPILED_PATTERN_H_

#include <re2/re2.h>

#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace vietfacts {

// May be used by several threads at once.
class CompiledPattern {
 public:
  explicit CompiledPattern(std::string pattern) : pattern_(std::move(pattern)) {}

  // Not ok() where RE2 can't read the pattern; it matches nothing then.
  const RE2& re() const;

  // The names of its groups by index; groups()[0] is "", unnamed ones are "".
  const std::vector<std::string>& groups() const;

 private:
  void Compile() const;

  const std::string pattern_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const RE2> re_;
  mutable std::vector<std::string> groups_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_COMPILED_PATTERN_H_
