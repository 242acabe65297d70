// The files of patterns/ as they were when the library was built.
#ifndef VIETFACTS_PATTERNS_EMBEDDED_H_
#define VIETFACTS_PATTERNS_EMBEDDED_H_

#include <span>
#include <string_view>

namespace vietfacts {

struct PatternFile {
  std::string_view name;     // relative to patterns/, with '/' between folders: "lexicons/units.tsv"
  std::string_view content;  // UTF-8
};

// Sorted by name. The views live as long as the program.
std::span<const PatternFile> EmbeddedPatternFiles();

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_EMBEDDED_H_
