#include "extractor/facts/date_finder.h"

namespace vietfacts {
namespace {

class DateFinder : public Finder {
 public:
  explicit DateFinder(const Patterns& patterns) : rules_(patterns.rules("date")) {}

  void Find(const Article& article, Facts& facts) const override {
    (void)article;
    (void)facts;
  }

 private:
  const std::vector<Rule>& rules_;
};

}  // namespace

std::unique_ptr<Finder> MakeDateFinder(const Patterns& patterns) { return std::make_unique<DateFinder>(patterns); }

}  // namespace vietfacts
