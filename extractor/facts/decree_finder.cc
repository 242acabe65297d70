#include "extractor/facts/decree_finder.h"

namespace vietfacts {
namespace {

class DecreeFinder : public Finder {
 public:
  explicit DecreeFinder(const Patterns& patterns) : rules_(patterns.rules("decree")) {}

  void Find(const Article& article, Facts& facts) const override {
    (void)article;
    (void)facts;
  }

 private:
  const std::vector<Rule>& rules_;
};

}  // namespace

std::unique_ptr<Finder> MakeDecreeFinder(const Patterns& patterns) { return std::make_unique<DecreeFinder>(patterns); }

}  // namespace vietfacts
