#include "extractor/facts/fact_finder.h"

#include <algorithm>

#include "extractor/facts/resolve.h"

namespace vietfacts {

Facts FactFinder::Find(const Article& article) const {
  Facts facts;
  for (const auto& finder : finders_) finder->Find(article, facts);
  Resolve(article, facts);
  std::stable_sort(facts.warnings.begin(), facts.warnings.end(),
                   [](const Warning& a, const Warning& b) { return a.place.start < b.place.start; });
  return facts;
}

}  // namespace vietfacts
