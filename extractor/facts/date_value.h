// From what a date says to its value: relative dates and missing years are worked out from the day
// of publication, lunar days become Gregorian ones, and the result is written as EDTF (ISO 8601-2).
#ifndef VIETFACTS_FACTS_DATE_VALUE_H_
#define VIETFACTS_FACTS_DATE_VALUE_H_

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "extractor/facts/date_reading.h"
#include "extractor/facts/facts.h"

namespace vietfacts {

// Gives the readings of one article their values, in text order: "cùng ngày" is the day last spoken
// of.
class DateValues {
 public:
  // `published`: the day of publication; nullopt where unknown.
  explicit DateValues(std::optional<std::chrono::year_month_day> published)
      : published_(published) {}

  // Sets `value`, `granularity`, `calendar` and `inferred` of `date`. False where there is no such
  // day: then the value is empty.
  //
  // A lunar date without a year keeps its lunar month and day ("XXXX-01-15"); with one it is the
  // Gregorian day or, for a month, the stretch of them.
  bool Read(DateReading reading, Date& date);

 private:
  bool InferYear(DateReading& reading, std::vector<std::string>& inferred) const;
  // False where it can't be known.
  bool ResolveRelative(DateFields& first, DateFields& last, DateReading::Shape& shape) const;
  void ResolveSame(DateFields& fields) const;
  void Remember(const DateReading& reading);

  std::optional<std::chrono::year_month_day> published_;
  std::optional<std::chrono::year_month_day>
      last_day_;  // last spoken of, near the day of publication
  int last_year_ = -1, last_month_ = -1;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DATE_VALUE_H_
