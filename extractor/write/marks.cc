#include "extractor/write/marks.h"

#include <algorithm>

namespace vietfacts {

std::vector<Mark> MarksOf(const std::vector<FactSheet>& sheets,
                          const std::vector<Place>& furniture) {
  std::vector<Mark> marks;
  for (const Place& place : furniture) marks.push_back({place.start, place.end, nullptr, 0, 0});
  for (size_t i = 0; i < sheets.size(); ++i) {
    const auto& places = sheets[i].places;
    for (size_t k = 0; k < places.size(); ++k) {
      marks.push_back({places[k].start, places[k].end, &sheets[i], i + 1, k});
    }
  }
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  });
  return marks;
}

}  // namespace vietfacts
