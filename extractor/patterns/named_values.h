// Reads and checks the cells of a lexicon that hold one or several of a fixed set of names.
#ifndef VIETFACTS_PATTERNS_NAMED_VALUES_H_
#define VIETFACTS_PATTERNS_NAMED_VALUES_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "extractor/patterns/lexicon.h"
#include "extractor/patterns/pattern_error.h"

namespace vietfacts {

// The index of `value` in `names`, of which an empty one stands for an empty cell. Throws
// PatternError, which names the entry's line and all names, where it is none of them.
template <size_t N>
size_t IndexOf(std::string_view value, const std::string_view (&names)[N], const Lexicon& lexicon,
               const Lexicon::Entry& entry) {
  const auto at = std::find(std::begin(names), std::end(names), value);
  if (at == std::end(names)) {
    std::string all;
    for (const std::string_view name : names) {
      all += (all.empty() ? "" : ", ") + (name.empty() ? "an empty cell" : std::string(name));
    }
    throw PatternError(lexicon.file(), entry.line, "",
                       "'" + std::string(value) + "' has no meaning here; these have: " + all);
  }
  return static_cast<size_t>(at - std::begin(names));
}

// The values in `list`, which commas divide, as bits by their index in `names`. Throws as IndexOf.
template <size_t N>
uint64_t BitsOf(std::string_view list, const std::string_view (&names)[N], const Lexicon& lexicon,
                const Lexicon::Entry& entry) {
  static_assert(N <= 64);
  uint64_t bits = 0;
  for (size_t begin = 0; begin <= list.size();) {
    const size_t end = std::min(list.find(',', begin), list.size());
    bits |= uint64_t{1} << IndexOf(list.substr(begin, end - begin), names, lexicon, entry);
    begin = end + 1;
  }
  return bits;
}

// The column `name` of `lexicon`, whose cells are then known to be one of `names` each. Throws as
// IndexOf, and where there is no such column.
template <size_t N>
size_t NamedColumn(const Lexicon& lexicon, std::string_view name,
                   const std::string_view (&names)[N]) {
  const size_t column = lexicon.Column(name);
  for (const Lexicon::Entry& entry : lexicon.entries())
    IndexOf(entry.fields[column], names, lexicon, entry);
  return column;
}

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_NAMED_VALUES_H_
