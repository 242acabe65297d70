// A stretch of a text, by bytes.
#ifndef VIETFACTS_TEXT_SPAN_H_
#define VIETFACTS_TEXT_SPAN_H_

#include <cstddef>
#include <string_view>

namespace vietfacts {

// Byte offsets; `end` is exclusive. Which text they count in is said where the span is kept: within the library
// it is Text::matching(), unless another is named.
struct Span {
  size_t begin = 0;
  size_t end = 0;

  size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
  bool Overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
  std::string_view Of(std::string_view text) const { return text.substr(begin, end - begin); }

  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_SPAN_H_
