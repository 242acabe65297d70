// Turns a match of a date rule into what it says. The meaning of the rules' groups is told in
// patterns/date.toml.
#ifndef VIETFACTS_FACTS_DATE_PRODUCTION_H_
#define VIETFACTS_FACTS_DATE_PRODUCTION_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/facts/date_reading.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

class DateProduction {
 public:
  // `patterns` outlives it. Throws PatternError where a lexicon of dates is missing or says
  // something unknown.
  explicit DateProduction(const Patterns& patterns);

  // nullopt where the match is no date after all: an hour 25, or digits with nothing to make a date
  // of them that name no day. A day that is none, but is named as one, is a reading that is not
  // valid.
  std::optional<DateReading> Read(const Match& match) const;

 private:
  std::optional<int> Number(std::string_view written) const;
  // False where what is written can't be.
  bool ReadDay(const Match& match, DateFields& fields) const;
  bool ReadClock(const Match& match, DateFields& fields) const;
  bool ReadEnd(const Match& match, DateReading& reading) const;
  bool ReadMonths(const Match& match, DateReading& reading) const;
  bool ReadEra(const Match& match, DateReading& reading) const;
  void ReadLunar(const Match& match, DateReading& reading) const;
  int HourOf(int hour, std::string_view part) const;

  const Lexicon& numbers_;
  const Lexicon& weekdays_;
  const Lexicon& parts_of_day_;
  size_t number_column_, weekday_column_, from_column_, to_column_;
  std::map<std::string, RelativeDate, std::less<>> relative_;  // by the form in lower case
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DATE_PRODUCTION_H_
