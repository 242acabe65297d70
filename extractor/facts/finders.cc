// The list of finders. A new kind of fact is one more line here.
#include "extractor/facts/count_finder.h"
#include "extractor/facts/date_finder.h"
#include "extractor/facts/decree_finder.h"
#include "extractor/facts/finder.h"
#include "extractor/facts/percentage_finder.h"
#include "extractor/facts/person_finder.h"

namespace vietfacts {

std::vector<std::unique_ptr<Finder>> MakeFinders(const Patterns& patterns) {
  std::vector<std::unique_ptr<Finder>> finders;
  finders.push_back(MakeDecreeFinder(patterns));
  finders.push_back(MakeDateFinder(patterns));
  finders.push_back(MakePersonFinder(patterns));
  finders.push_back(MakeCountFinder(patterns));
  finders.push_back(MakePercentageFinder(patterns));
  return finders;
}

}  // namespace vietfacts
