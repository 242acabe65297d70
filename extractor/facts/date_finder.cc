#include "extractor/facts/date_finder.h"

#include <utility>

#include "extractor/facts/date_scanner.h"
#include "extractor/facts/date_stretch.h"
#include "extractor/facts/date_value.h"

namespace vietfacts {
namespace {

class DateFinder : public Finder {
 public:
  explicit DateFinder(const Patterns& patterns) : scanner_(patterns), stretches_(patterns) {}

  void Find(const Article& article, Facts& facts) const override {
    std::vector<DateReading> readings = scanner_.Scan(article);
    std::erase_if(readings,
                  [&](const DateReading& reading) { return !article.Readable(reading.span); });
    stretches_.Join(article, readings);
    if (article.published_day) TakeDaysBeside(article, readings);
    facts.dates.reserve(readings.size());
    DateValues values(article.published_day);
    for (DateReading& reading : readings) {
      Date date;
      date.place = article.text.Locate(reading.span);
      date.rule = reading.rule->name;
      if (!values.Read(std::move(reading), date)) {
        facts.warnings.push_back(
            {"date.invalid", "'" + date.place.text + "' is no date that can be", date.place});
      }
      facts.dates.push_back(std::move(date));
    }
  }

 private:
  DateScanner scanner_;
  DateStretches stretches_;
};

}  // namespace

std::unique_ptr<Finder> MakeDateFinder(const Patterns& patterns) {
  return std::make_unique<DateFinder>(patterns);
}

}  // namespace vietfacts
