#include "extractor/facts/resolve.h"

#include <algorithm>

#include "extractor/facts/resolve_decrees.h"

namespace vietfacts {
namespace {

// A year inside a decree's code or name ("45/2013/QH13", "Luật Đất đai năm 2013") is no date of its own.
void DropDatesInsideDecrees(Facts& facts) {
  auto decree = facts.decrees.begin();
  std::erase_if(facts.dates, [&](const Date& date) {
    while (decree != facts.decrees.end() && decree->place.end <= date.place.start) ++decree;
    return decree != facts.decrees.end() && decree->place.Overlaps(date.place);
  });
}

}  // namespace

void Resolve(const Article& article, Facts& facts) {
  (void)article;
  ResolveDecrees(facts);
  DropDatesInsideDecrees(facts);
}

}  // namespace vietfacts
