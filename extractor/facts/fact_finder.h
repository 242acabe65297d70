// Article to Facts: every finder, then what is settled between them.
#ifndef VIETFACTS_FACTS_FACT_FINDER_H_
#define VIETFACTS_FACTS_FACT_FINDER_H_

#include <memory>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/facts.h"
#include "extractor/facts/finder.h"

namespace vietfacts {

class FactFinder {
 public:
  // `patterns` outlives it. Throws PatternError where something that a finder needs is missing.
  explicit FactFinder(const Patterns& patterns) : finders_(MakeFinders(patterns)) {}

  Facts Find(const Article& article) const;

 private:
  std::vector<std::unique_ptr<Finder>> finders_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_FACT_FINDER_H_
