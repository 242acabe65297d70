// Where the facts of an article begin and end, and a walk along its text from one to the next.
#ifndef VIETFACTS_WRITE_MARKS_H_
#define VIETFACTS_WRITE_MARKS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "extractor/write/fact_sheet.h"

namespace vietfacts {

struct Mark {
  size_t start;  // code points
  size_t end;
  const FactSheet* sheet;  // nullptr for furniture
  size_t number;           // of the sheet, from 1; 0 for furniture
  size_t place;            // of the sheet's places, from 0
};

// By start; of those that begin together, the longest first. `sheets` outlives them.
std::vector<Mark> MarksOf(const std::vector<FactSheet>& sheets,
                          const std::vector<Place>& furniture);

// Gives `marker` the text piece by piece and tells it where marks begin and end:
//   Add(text), Open(mark), CloseAt(code_point): close what ends at or before it,
//   NextEnd(limit): the least end of the open marks, or `limit` where none is less.
// Facts of different kinds may lie within each other, or overlap.
template <class Marker>
void WalkMarks(std::string_view text, const std::vector<Mark>& marks, Marker& marker) {
  size_t byte = 0;
  size_t code_point = 0;
  // Adds the text up to a code point.
  const auto advance = [&](size_t to) {
    const size_t begin = byte;
    for (; code_point < to && byte < text.size(); ++code_point) {
      do ++byte;
      while (byte < text.size() && (text[byte] & 0xC0) == 0x80);
    }
    marker.Add(text.substr(begin, byte - begin));
  };
  for (const Mark& mark : marks) {
    for (size_t end; (end = marker.NextEnd(mark.start + 1)) <= mark.start;) {
      advance(end);
      marker.CloseAt(end);
    }
    advance(mark.start);
    marker.Open(mark);
  }
  while (byte < text.size()) {
    const size_t end = marker.NextEnd(text.size());
    advance(end);
    marker.CloseAt(end);
    if (end == text.size()) break;
  }
  marker.CloseAt(text.size());
}

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_MARKS_H_
