// patterns/ as it was when the library was built.
#ifndef VIETFACTS_PATTERNS_EMBEDDED_H_
#define VIETFACTS_PATTERNS_EMBEDDED_H_

#include <cstdint>
#include <span>

namespace vietfacts {

// What Patterns::Write wrote of them. Lives as long as the program.
std::span<const uint32_t> EmbeddedPatterns();

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_EMBEDDED_H_
