#include "extractor/facts/count_finder.h"

namespace vietfacts {
namespace {

class CountFinder : public Finder {
 public:
  explicit CountFinder(const Patterns& patterns) : rules_(patterns.rules("count")) {}

  void Find(const Article& article, Facts& facts) const override {
    (void)article;
    (void)facts;
  }

 private:
  const std::vector<Rule>& rules_;
};

}  // namespace

std::unique_ptr<Finder> MakeCountFinder(const Patterns& patterns) { return std::make_unique<CountFinder>(patterns); }

}  // namespace vietfacts
