#include "extractor/program/day.h"

#include "extractor/facts/calendar.h"

namespace vietfacts {

std::optional<std::chrono::year_month_day> ParseDay(std::string_view text, std::string& reason) {
  if (const auto day = ParseIsoDay(text)) return day;
  constexpr std::string_view kShape = "0000-00-00";
  bool shaped = text.size() == kShape.size();
  for (size_t i = 0; shaped && i < kShape.size(); ++i) {
    shaped = kShape[i] == '-' ? text[i] == '-' : text[i] >= '0' && text[i] <= '9';
  }
  reason = shaped ? "the calendar has no such day"
                  : "a day is written YEAR-MONTH-DAY, as in 2024-07-29";
  return std::nullopt;
}

}  // namespace vietfacts
