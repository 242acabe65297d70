#include "extractor/facts/date_fields.h"

#include <iterator>

#include "extractor/facts/calendar.h"
#include "extractor/facts/lunar_calendar.h"

namespace vietfacts {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int kLeapYear = 2000;
constexpr int kLastDay = 30;  // of a lunar month: the 29th where the month is short ("30 Tết")

std::optional<DayRange> LunarDaysOf(const DateFields& fields) {
  const int length = LunarMonthLength(fields.year, fields.month);
  const int day = fields.day == kLastDay ? length : fields.day;
  const auto begin = FromLunar({fields.year, fields.month, day == -1 ? 1 : day});
  const auto end = FromLunar({fields.year, fields.month, day == -1 ? length : day});
  if (!begin || !end) return std::nullopt;
  return DayRange(*begin, *end);
}

// With zeros before it where it has fewer digits.
void AppendDigits(int number, size_t digits, std::string& text) {
  if (number < 0) {
    text += '-';
    number = -number;
    --digits;
  }
  char written[12];
  char* const end = std::end(written);
  char* begin = end;
  for (; number > 0 || digits > 0; number /= 10) {
    *--begin = static_cast<char>('0' + number % 10);
    digits -= digits > 0 ? 1 : 0;
  }
  text.append(begin, end);
}

}  // namespace

std::optional<DayRange> DaysOf(const DateFields& fields) {
  if (fields.year == -1 || fields.month == -1) return std::nullopt;
  if (fields.lunar) return LunarDaysOf(fields);
  if (!Possible(fields)) return std::nullopt;
  const auto month = std::chrono::year(fields.year) / fields.month;
  if (fields.day != -1) {
    const sys_days day = month / fields.day;
    return DayRange(day, day);
  }
  return DayRange(sys_days(month / 1), sys_days(month / std::chrono::last));
}

bool Possible(const DateFields& fields) {
  if (fields.month == -1) return fields.day == -1;
  if (fields.month < 1 || fields.month > 12) return false;
  if (fields.day == -1) return true;
  if (fields.lunar)
    return fields.day >= 1 && fields.day <= 30 &&
           (fields.year == -1 || LunarDaysOf(fields).has_value());
  return IsDay(fields.year == -1 ? kLeapYear : fields.year, fields.month, fields.day);
}

std::string WriteEdtf(const DateFields& fields) {
  if (fields.year == -1 && fields.month == -1) return "";
  std::string value;
  if (fields.year == -1) {
    value = "XXXX";
  } else {
    AppendDigits(fields.year, 4, value);
  }
  const auto append = [&](char before, int number) {
    value += before;
    AppendDigits(number, 2, value);
  };
  if (fields.month != -1) append('-', fields.month);
  if (fields.day != -1) append('-', fields.day);
  if (fields.day == -1 || fields.hour == -1) return value;
  append('T', fields.hour);
  append(':', fields.minute == -1 ? 0 : fields.minute);
  if (fields.second != -1) append(':', fields.second);
  return value;
}

DateFields FieldsOf(year_month_day day) {
  DateFields fields;
  fields.year = static_cast<int>(day.year());
  fields.month = static_cast<int>(static_cast<unsigned>(day.month()));
  fields.day = static_cast<int>(static_cast<unsigned>(day.day()));
  return fields;
}

std::optional<int> ClosestYear(const DateFields& first, const DateFields& last,
                               year_month_day near) {
  constexpr int kReach = 8;  // years: 29 February may be so far away
  const sys_days day = near;
  std::optional<int> closest;
  days least{0};
  for (int year = static_cast<int>(near.year()) - kReach;
       year <= static_cast<int>(near.year()) + kReach; ++year) {
    DateFields begin = first, end = last;
    begin.year = year;
    end.year = year + (last.month < first.month ? 1 : 0);
    const auto from = DaysOf(begin), to = DaysOf(end);
    if (!from || !to) continue;
    const days distance = day < from->first  ? from->first - day
                          : day > to->second ? day - to->second
                                             : days(0);
    if (!closest || distance < least) {
      closest = year;
      least = distance;
    }
  }
  return closest;
}

}  // namespace vietfacts
