// Finds decrees; the rules are patterns/decree.toml.
#ifndef VIETFACTS_FACTS_DECREE_FINDER_H_
#define VIETFACTS_FACTS_DECREE_FINDER_H_

#include <memory>

#include "extractor/facts/finder.h"

namespace vietfacts {

std::unique_ptr<Finder> MakeDecreeFinder(const Patterns& patterns);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DECREE_FINDER_H_
