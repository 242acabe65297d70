// Finds people; the rules are patterns/person.toml.
#ifndef VIETFACTS_FACTS_PERSON_FINDER_H_
#define VIETFACTS_FACTS_PERSON_FINDER_H_

#include <memory>

#include "extractor/facts/finder.h"

namespace vietfacts {

std::unique_ptr<Finder> MakePersonFinder(const Patterns& patterns);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PERSON_FINDER_H_
