#include "extractor/facts/calendar.h"

#include <cstdio>

namespace vietfacts {

std::optional<int> ParseDigits(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  int value = 0;
  for (char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool IsDay(int year, int month, int day) {
  return year >= 0 && year <= 9999 && month >= 1 && day >= 1 &&
         std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
             .ok();
}

std::optional<std::chrono::year_month_day> ParseIsoDay(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = ParseDigits(text.substr(0, 4));
  const auto month = ParseDigits(text.substr(5, 2));
  const auto day = ParseDigits(text.substr(8, 2));
  if (!year || !month || !day || !IsDay(*year, *month, *day)) return std::nullopt;
  return std::chrono::year(*year) / *month / *day;
}

std::optional<std::string> IsoDate(std::string_view day, std::string_view month,
                                   std::string_view year) {
  constexpr int kLeapYear = 2000;  // a day without a year may be 29 February
  const auto m = ParseDigits(month);
  if (!m || *m < 1 || *m > 12) return std::nullopt;
  const auto y = ParseDigits(year);
  if (!year.empty() && (!y || year.size() != 4)) return std::nullopt;
  char buffer[16];
  std::string value = year.empty() ? "XXXX" : std::string(year);
  std::snprintf(buffer, sizeof buffer, "-%02d", *m);
  value += buffer;
  if (day.empty()) return value;
  const auto d = ParseDigits(day);
  if (!d || !IsDay(y.value_or(kLeapYear), *m, *d)) return std::nullopt;
  std::snprintf(buffer, sizeof buffer, "-%02d", *d);
  return value + buffer;
}

}  // namespace vietfacts
