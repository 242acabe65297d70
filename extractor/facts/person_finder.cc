#include "extractor/facts/person_finder.h"

namespace vietfacts {
namespace {

class PersonFinder : public Finder {
 public:
  explicit PersonFinder(const Patterns& patterns) : rules_(patterns.rules("person")) {}

  void Find(const Article& article, Facts& facts) const override {
    (void)article;
    (void)facts;
  }

 private:
  const std::vector<Rule>& rules_;
};

}  // namespace

std::unique_ptr<Finder> MakePersonFinder(const Patterns& patterns) { return std::make_unique<PersonFinder>(patterns); }

}  // namespace vietfacts
