// Finds counts; the rules are patterns/count.toml.
#ifndef VIETFACTS_FACTS_COUNT_FINDER_H_
#define VIETFACTS_FACTS_COUNT_FINDER_H_

#include <memory>

#include "extractor/facts/finder.h"

namespace vietfacts {

std::unique_ptr<Finder> MakeCountFinder(const Patterns& patterns);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_COUNT_FINDER_H_
