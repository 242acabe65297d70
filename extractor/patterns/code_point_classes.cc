#include "extractor/patterns/code_point_classes.h"

#include <algorithm>
#include <map>

namespace vietfacts {
namespace {

constexpr UChar32 kCodePoints = 0x110000;
constexpr size_t kPageSize = 64;

}  // namespace

CodePointClasses::CodePointClasses(const std::vector<icu::UnicodeSet>& sets)
    : classes_of_set_(sets.size()) {
  struct Edge {
    UChar32 at;
    size_t set;
  };
  std::vector<Edge> edges;  // where a set begins, or ends
  for (size_t set = 0; set < sets.size(); ++set) {
    for (int32_t range = 0; range < sets[set].getRangeCount(); ++range) {
      edges.push_back({sets[set].getRangeStart(range), set});
      edges.push_back({sets[set].getRangeEnd(range) + 1, set});
    }
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.at < b.at; });
  std::map<std::vector<bool>, uint32_t> number_of;
  std::vector<bool> within(sets.size());
  auto edge = edges.begin();
  for (UChar32 at = 0; at < kCodePoints;) {
    for (; edge != edges.end() && edge->at == at; ++edge) within[edge->set] = !within[edge->set];
    const auto [known, is_new] = number_of.emplace(within, members_.size());
    if (is_new) members_.push_back(within);
    stretches_.push_back({at, known->second});
    at = edge == edges.end() ? kCodePoints : edge->at;
  }
  for (uint32_t number = 0; number < members_.size(); ++number) {
    for (size_t set = 0; set < sets.size(); ++set) {
      if (members_[number][set]) classes_of_set_[set].push_back(number);
    }
  }
}

void CodePointClasses::Tabulate(const std::vector<uint32_t>& renamed, std::vector<uint16_t>& pages,
                                std::vector<uint8_t>& classes) const {
  std::map<std::vector<uint8_t>, uint16_t> number_of;
  std::vector<uint8_t> page;
  size_t stretch = 0;
  for (UChar32 c = 0; c < kCodePoints; ++c) {
    if (stretch + 1 < stretches_.size() && stretches_[stretch + 1].first == c) ++stretch;
    page.push_back(static_cast<uint8_t>(renamed[stretches_[stretch].class_number]));
    if (page.size() < kPageSize) continue;
    const auto [known, is_new] = number_of.emplace(page, number_of.size());
    if (is_new) classes.insert(classes.end(), page.begin(), page.end());
    pages.push_back(known->second);
    page.clear();
  }
}

}  // namespace vietfacts
