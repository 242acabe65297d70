#include "extractor/facts/lunar_calendar.h"

#include <cmath>
#include <numbers>

namespace vietfacts {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr double kSynodicMonth = 29.530588861;  // days
constexpr double kEpoch =
    2451550.09766;  // Julian ephemeris day of the new moon k = 0 (6 January 2000)
constexpr double kJ2000 = 2451545.0;
constexpr double kUnixEpoch = 2440587.5;  // Julian day of 1970-01-01T00:00 UTC
constexpr double kHanoi = 7.0 / 24;       // days ahead of UTC

double Sine(double degrees) { return std::sin(degrees * std::numbers::pi / 180); }

// Dynamical time less universal time, in days, at a Julian day: Espenak and Meeus' polynomials,
// whose error here (seconds) is far below what the calendar needs.
double DeltaT(double julian_day) {
  const double year = 2000 + (julian_day - kJ2000) / 365.25;
  double seconds;
  if (year < 1900) {
    const double t = (year - 1860) / 100;
    seconds = 7.6 + 8 * t;
  } else if (year < 1986) {
    const double t = year - 1950;
    seconds = 29.07 + 0.407 * t + t * t / 300;
  } else if (year < 2050) {
    const double t = year - 2000;
    seconds = 63.86 + 0.3345 * t;
  } else {
    const double u = (year - 1820) / 100;
    seconds = -20 + 32 * u * u - 0.5628 * (2150 - year);
  }
  return seconds / 86400;
}

// The Julian day (universal time) of the k-th new moon after that of January 2000. Meeus, chapter
// 49, with the terms above 0.0002 day and the largest planetary one.
double NewMoon(double k) {
  const double t = k / 1236.85;
  const double mean = kEpoch + kSynodicMonth * k + 0.00015437 * t * t;
  const double e = 1 - 0.002516 * t;
  const double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
  const double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t;
  const double f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
  const double node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const double correction = -0.40720 * Sine(moon) + 0.17241 * e * Sine(sun) +
                            0.01608 * Sine(2 * moon) + 0.01039 * Sine(2 * f) +
                            0.00739 * e * Sine(moon - sun) - 0.00514 * e * Sine(moon + sun) +
                            0.00208 * e * e * Sine(2 * sun) - 0.00111 * Sine(moon - 2 * f) -
                            0.00057 * Sine(moon + 2 * f) + 0.00056 * e * Sine(2 * moon + sun) -
                            0.00042 * Sine(3 * moon) + 0.00042 * e * Sine(sun + 2 * f) +
                            0.00038 * e * Sine(sun - 2 * f) - 0.00024 * e * Sine(2 * moon - sun) -
                            0.00017 * Sine(node) + 0.000325 * Sine(299.77 + 0.107408 * k);
  const double dynamical = mean + correction;
  return dynamical - DeltaT(dynamical);
}

// The apparent longitude of the sun, degrees from 0 to 360, at a Julian day (universal time).
// Meeus, chapter 25.
double SunLongitude(double julian_day) {
  const double t = (julian_day + DeltaT(julian_day) - kJ2000) / 36525;
  const double anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
  const double center = (1.914602 - 0.004817 * t) * Sine(anomaly) +
                        (0.019993 - 0.000101 * t) * Sine(2 * anomaly) +
                        0.000289 * Sine(3 * anomaly);
  const double longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + center - 0.00569 -
                           0.00478 * Sine(125.04 - 1934.136 * t);
  return longitude - 360 * std::floor(longitude / 360);
}

// The day in Hà Nội, as a count from 1970-01-01.
int HanoiDay(double julian_day) {
  return static_cast<int>(std::floor(julian_day - kUnixEpoch + kHanoi));
}

// The moment at which a day begins in Hà Nội.
double DayStart(int day) { return day + kUnixEpoch - kHanoi; }

int NewMoonDay(int k) { return HanoiDay(NewMoon(k)); }

// The number, 0 to 11, of the stretch between major solar terms in which the sun stands as a day
// begins; 9 begins with the winter solstice.
int SolarTerm(int day) { return static_cast<int>(SunLongitude(DayStart(day)) / 30); }

// Counts from 1970-01-01 back and on.
int DayNumber(year_month_day day) { return sys_days(day).time_since_epoch().count(); }
year_month_day DayOf(int number) { return sys_days(days(number)); }

// The month whose new moon is the last at or before a day.
int MonthAt(int day) {
  int k = static_cast<int>(std::floor((day - (kEpoch - kUnixEpoch)) / kSynodicMonth));
  while (NewMoonDay(k + 1) <= day) ++k;
  while (NewMoonDay(k) > day) --k;
  return k;
}

// Month 11 of a year: the one that holds the winter solstice.
int MonthEleven(int year) {
  using namespace std::chrono;
  const int k = MonthAt(DayNumber(year_month_day(std::chrono::year(year), December, day(31))));
  return SolarTerm(NewMoonDay(k)) >= 9 ? k - 1 : k;
}

// Where the months of the stretch from month 11 of year - 1 to month 11 of `year` stand.
struct LunarYear {
  explicit LunarYear(int year) : first(MonthEleven(year - 1)), last(MonthEleven(year)) {
    if (last - first != 13) return;
    for (int i = 1; i < 13 && leap == 0; ++i) {
      if (SolarTerm(NewMoonDay(first + i)) == SolarTerm(NewMoonDay(first + i + 1))) leap = i;
    }
  }

  int first, last;
  int leap = 0;  // months after `first`; 0 for none
};

// The month's place among all; nullopt for a leap month that is none.
std::optional<int> MonthOf(int year, int month, bool is_leap) {
  // Months 11 and 12 belong to the stretch that begins with month 11 of their own year.
  const LunarYear stretch(month >= 11 ? year + 1 : year);
  int offset = month >= 11 ? month - 11 : month + 1;
  if (is_leap)
    return stretch.leap == offset + 1 ? std::optional(stretch.first + stretch.leap) : std::nullopt;
  if (stretch.leap != 0 && offset >= stretch.leap) ++offset;
  return stretch.first + offset;
}

bool InRange(int year) { return year >= kFirstLunarYear && year <= kLastLunarYear; }

}  // namespace

std::optional<year_month_day> FromLunar(const LunarDay& lunar) {
  if (!InRange(lunar.year) || lunar.month < 1 || lunar.month > 12 || lunar.day < 1)
    return std::nullopt;
  const auto month = MonthOf(lunar.year, lunar.month, lunar.leap);
  if (!month) return std::nullopt;
  const int first = NewMoonDay(*month);
  if (lunar.day > NewMoonDay(*month + 1) - first) return std::nullopt;
  return DayOf(first + lunar.day - 1);
}

int LunarMonthLength(int year, int month) {
  if (!InRange(year) || month < 1 || month > 12) return 0;
  const int k = *MonthOf(year, month, false);
  return NewMoonDay(k + 1) - NewMoonDay(k);
}

std::optional<LunarDay> ToLunar(year_month_day day) {
  if (!day.ok() || !InRange(static_cast<int>(day.year()))) return std::nullopt;
  const int number = DayNumber(day);
  const int k = MonthAt(number);
  int year = static_cast<int>(day.year());
  if (k >= MonthEleven(year)) ++year;  // of the stretch that ends in the next year
  const LunarYear stretch(year);
  int offset = k - stretch.first;
  LunarDay lunar;
  lunar.day = number - NewMoonDay(k) + 1;
  lunar.leap = stretch.leap != 0 && offset == stretch.leap;
  if (stretch.leap != 0 && offset >= stretch.leap) --offset;
  lunar.month = offset < 2 ? offset + 11 : offset - 1;
  lunar.year = offset < 2 ? year - 1 : year;
  return lunar;
}

}  // namespace vietfacts
