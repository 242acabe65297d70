// What every finder is: it reads an article and adds the facts of its kind.
#ifndef VIETFACTS_FACTS_FINDER_H_
#define VIETFACTS_FACTS_FINDER_H_

#include <memory>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/facts.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

class Finder {
 public:
  virtual ~Finder() = default;

  // Adds this kind's facts, in text order and without overlaps, and their warnings. Called by many threads at once.
  virtual void Find(const Article& article, Facts& facts) const = 0;
};

// One finder of each kind. `patterns` outlives them. Throws PatternError where a rule or lexicon that a finder needs
// is missing.
std::vector<std::unique_ptr<Finder>> MakeFinders(const Patterns& patterns);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_FINDER_H_
