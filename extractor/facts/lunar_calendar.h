// The Vietnamese lunisolar calendar: the rules of the Chinese one, reckoned at the meridian of 105°
// E (UTC+7).
//
// A month begins on the day of the new moon; month 11 holds the winter solstice; where thirteen
// months begin between two winter solstices, the first without a major solar term repeats the
// number of the month before it. Astronomy after J. Meeus, Astronomical Algorithms (2nd ed., ch. 25
// and 49), the reckoning as Hồ Ngọc Đức describes it. Good to about a minute of time for 1800 to
// 2200.
#ifndef VIETFACTS_FACTS_LUNAR_CALENDAR_H_
#define VIETFACTS_FACTS_LUNAR_CALENDAR_H_

#include <chrono>
#include <optional>

namespace vietfacts {

struct LunarDay {
  int year = 0;       // the Gregorian year in which its first day lies
  int month = 0;      // 1 to 12
  int day = 0;        // 1 to 30
  bool leap = false;  // of the month that repeats a number

  friend bool operator==(const LunarDay&, const LunarDay&) = default;
};

// Years for which the reckoning holds.
inline constexpr int kFirstLunarYear = 1800, kLastLunarYear = 2199;

// The Gregorian day of a lunar one; nullopt where that month has no such day or no such leap month
// is in that year, and outside the years above.
std::optional<std::chrono::year_month_day> FromLunar(const LunarDay& lunar);

// The last day of a lunar month that is no leap month: 29 or 30; 0 where there is none.
int LunarMonthLength(int year, int month);

// The lunar day of a Gregorian one; nullopt outside those years.
std::optional<LunarDay> ToLunar(std::chrono::year_month_day day);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_LUNAR_CALENDAR_H_
