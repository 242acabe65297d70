// Finds percentages; the rules are patterns/percentage.toml.
#ifndef VIETFACTS_FACTS_PERCENTAGE_FINDER_H_
#define VIETFACTS_FACTS_PERCENTAGE_FINDER_H_

#include <memory>

#include "extractor/facts/finder.h"

namespace vietfacts {

std::unique_ptr<Finder> MakePercentageFinder(const Patterns& patterns);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PERCENTAGE_FINDER_H_
