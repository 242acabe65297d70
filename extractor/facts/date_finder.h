// Finds dates; the rules are patterns/date.toml.
#ifndef VIETFACTS_FACTS_DATE_FINDER_H_
#define VIETFACTS_FACTS_DATE_FINDER_H_

#include <memory>

#include "extractor/facts/finder.h"

namespace vietfacts {

std::unique_ptr<Finder> MakeDateFinder(const Patterns& patterns);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DATE_FINDER_H_
