#include "extractor/article/article.h"

#include <algorithm>

namespace vietfacts {

const Line* Article::LineAt(size_t at) const {
  const auto after = std::upper_bound(lines.begin(), lines.end(), at,
                                      [](size_t byte, const Line& line) { return byte < line.span.begin; });
  if (after == lines.begin()) return nullptr;
  const Line& line = *std::prev(after);
  return at < line.span.end ? &line : nullptr;
}

bool Article::Readable(Span span) const {
  const auto first = std::lower_bound(lines.begin(), lines.end(), span.begin,
                                      [](const Line& line, size_t byte) { return line.span.end <= byte; });
  return std::none_of(first, std::find_if(first, lines.end(), [&](const Line& line) { return line.span.begin >= span.end; }),
                      [](const Line& line) { return line.role == Line::Role::kFurniture; });
}

bool Article::InByline(Span span) const {
  const Line* line = LineAt(span.begin);
  return line != nullptr && line->role == Line::Role::kByline;
}

}  // namespace vietfacts
