// Reckoning with points of time that are only partly known.
#ifndef VIETFACTS_FACTS_DATE_FIELDS_H_
#define VIETFACTS_FACTS_DATE_FIELDS_H_

#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include "extractor/facts/date_reading.h"

namespace vietfacts {

// Days, inclusive.
using DayRange = std::pair<std::chrono::sys_days, std::chrono::sys_days>;

// The days that `fields` stands for; nullopt where there are none or year and month are not both
// known. Lunar fields are read in the Vietnamese calendar.
std::optional<DayRange> DaysOf(const DateFields& fields);

// False where the month has no such day, in the year where one is known and in any year else.
bool Possible(const DateFields& fields);

// "2024-05-03T17:15", "2024-05", "XXXX-05-26"; "" where neither year nor month is known.
std::string WriteEdtf(const DateFields& fields);

DateFields FieldsOf(std::chrono::year_month_day day);

// The year of a date without one that puts `first` to `last` closest to `near`; nullopt where it
// can be in no year.
std::optional<int> ClosestYear(const DateFields& first, const DateFields& last,
                               std::chrono::year_month_day near);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DATE_FIELDS_H_
