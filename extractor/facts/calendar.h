// Calendar values: checks days and writes them as EDTF.
#ifndef VIETFACTS_FACTS_CALENDAR_H_
#define VIETFACTS_FACTS_CALENDAR_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace vietfacts {

// The number that a string of ASCII digits says; nullopt for anything else or more than nine
// digits.
std::optional<int> ParseDigits(std::string_view digits);

// True for days of the proleptic Gregorian calendar; year 0 to 9999.
bool IsDay(int year, int month, int day);

// The day that "2022-06-16" names; nullopt for anything else, and where there is no such day.
std::optional<std::chrono::year_month_day> ParseIsoDay(std::string_view text);

// "2022-06-16"; nullopt where there is no such day. Groups as rules read them: "16", "06", "2022".
// An empty `year` gives "XXXX-06-16", an empty `day` "2022-06"; both "XXXX-06".
std::optional<std::string> IsoDate(std::string_view day, std::string_view month,
                                   std::string_view year);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_CALENDAR_H_
