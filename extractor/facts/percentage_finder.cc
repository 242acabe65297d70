#include "extractor/facts/percentage_finder.h"

namespace vietfacts {
namespace {

class PercentageFinder : public Finder {
 public:
  explicit PercentageFinder(const Patterns& patterns) : rules_(patterns.rules("percentage")) {}

  void Find(const Article& article, Facts& facts) const override {
    (void)article;
    (void)facts;
  }

 private:
  const std::vector<Rule>& rules_;
};

}  // namespace

std::unique_ptr<Finder> MakePercentageFinder(const Patterns& patterns) { return std::make_unique<PercentageFinder>(patterns); }

}  // namespace vietfacts
