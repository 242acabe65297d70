// What is wrong with a pattern file, and where.
#ifndef VIETFACTS_PATTERNS_PATTERN_ERROR_H_
#define VIETFACTS_PATTERNS_PATTERN_ERROR_H_

#include <stdexcept>
#include <string>

namespace vietfacts {

// what() is "FILE:LINE: rule NAME: REASON", without the parts that are unknown.
class PatternError : public std::runtime_error {
 public:
  // `line` from 1, 0 where unknown; `rule` may be empty.
  PatternError(const std::string& file, int line, const std::string& rule, const std::string& reason);
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_PATTERN_ERROR_H_
