#include "extractor/program/day.h"

#include "extractor/facts/calendar.h"

namespace vietfacts {

std::optional<std::chrono::year_month_day> ParseDay(std::string_view text, std::string& reason) {
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-';
  const auto year = shaped ? ParseDigits(text.substr(0, 4)) : std::nullopt;
  const auto month = shaped ? ParseDigits(text.substr(5, 2)) : std::nullopt;
  const auto day = shaped ? ParseDigits(text.substr(8, 2)) : std::nullopt;
  if (!year || !month || !day) {
    reason = "a day is written YEAR-MONTH-DAY, as in 2024-07-29";
    return std::nullopt;
  }
  if (!IsDay(*year, *month, *day)) {
    reason = "the calendar has no such day";
    return std::nullopt;
  }
  return std::chrono::year_month_day{std::chrono::year(*year),
                                     std::chrono::month(static_cast<unsigned>(*month)),
                                     std::chrono::day(static_cast<unsigned>(*day))};
}

}  // namespace vietfacts
