// Where something stands in the text of an article, as the output names it.
#ifndef VIETFACTS_TEXT_PLACE_H_
#define VIETFACTS_TEXT_PLACE_H_

#include <cstddef>
#include <string>

namespace vietfacts {

// A place in the decoded text.
struct Place {
  std::string text;  // the very slice of the decoded text, UTF-8
  size_t start = 0;  // code points from the beginning of the decoded text
  size_t end = 0;    // exclusive

  bool Overlaps(const Place& other) const { return start < other.end && other.start < end; }
};

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_PLACE_H_
