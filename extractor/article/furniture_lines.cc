#include "extractor/article/furniture_lines.h"

#include <algorithm>
#include <cstddef>

namespace vietfacts {

using Kind = LineReading::Kind;

bool EndsSentence(std::string_view line) {
  static constexpr std::string_view kEnds[] = {".",  "!", "?", "…",  ".\"",
                                               "\"", ")", "'", ".'", ";"};
  return std::any_of(std::begin(kEnds), std::end(kEnds),
                     [&](std::string_view end) { return line.ends_with(end); });
}

std::vector<bool> FindFurnitureLines(const std::vector<std::string_view>& lines,
                                     const std::vector<LineReading>& readings) {
  constexpr size_t kLongestListItem = 250;  // bytes: a longer line that ends a sentence is body
  std::vector<bool> furniture(lines.size());
  bool list = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    const Kind kind = readings[i].kind;
    if (kind == Kind::kFurnitureFrom) list = true;
    if (list && kind != Kind::kFurnitureFrom && lines[i].size() > kLongestListItem &&
        EndsSentence(lines[i])) {
      list = false;
    }
    furniture[i] = list || kind == Kind::kFurniture;
  }
  return furniture;
}

}  // namespace vietfacts
