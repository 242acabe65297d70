#include "extractor/facts/date_value.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "extractor/facts/date_fields.h"

namespace vietfacts {
namespace {

using Shape = DateReading::Shape;
using Unit = RelativeDate::Unit;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

bool Relative(const DateFields& fields) {
  return fields.relative.unit != Unit::kNone || (fields.weekday != -1 && fields.day == -1);
}

sys_days MondayOf(sys_days day) { return day - (std::chrono::weekday(day) - std::chrono::Monday); }

// Takes year, month and day of `day`, and keeps the clock time.
void SetDay(DateFields& fields, sys_days day) {
  const DateFields date = FieldsOf(year_month_day(day));
  fields.year = date.year;
  fields.month = date.month;
  fields.day = date.day;
}

void SetMonth(DateFields& fields, int month_count) {
  fields.year = month_count / 12;
  fields.month = month_count % 12 + 1;
}

// The days on which a lunar date falls, in the Gregorian calendar; false where there are none.
bool MakeGregorian(DateReading& reading) {
  if (!reading.first.lunar || reading.first.year == -1) return true;
  if (reading.shape == Shape::kPoint) reading.last = reading.first;
  const auto begin = DaysOf(reading.first), end = DaysOf(reading.last);
  if (!begin || !end) return false;
  SetDay(reading.first, begin->first);
  SetDay(reading.last, end->second);
  if (begin->first != end->second) reading.shape = Shape::kStretch;
  reading.first.lunar = reading.last.lunar = false;
  return true;
}

std::string GrainOf(const DateReading& reading) {
  if (reading.shape == Shape::kFixed) return reading.granularity;
  if (reading.shape == Shape::kQuarter) return "quarter";
  if (reading.open || reading.shape == Shape::kStretch) return "interval";
  const DateFields& fields = reading.first;
  const Unit unit = fields.relative.unit;
  if (fields.hour != -1) return "minute";
  if (fields.day != -1 || fields.weekday != -1 || unit == Unit::kDay) return "day";
  if (unit == Unit::kWeek) return "interval";
  if (unit == Unit::kQuarter) return "quarter";
  return fields.month != -1 || unit == Unit::kMonth ? "month" : "year";
}

std::string Write(const DateReading& reading) {
  if (reading.shape == Shape::kFixed) return reading.fixed;
  if (reading.open) return WriteEdtf(reading.first) + "/..";
  if (reading.shape == Shape::kPoint) return WriteEdtf(reading.first);
  return WriteEdtf(reading.first) + "/" + WriteEdtf(reading.last);
}

}  // namespace

void DateValues::ResolveSame(DateFields& fields) const {
  switch (fields.relative.unit) {
    case Unit::kDay:
      SetDay(fields, last_day_.value_or(*published_));
      break;
    case Unit::kMonth:
      fields.year = last_month_ != -1 ? last_year_ : static_cast<int>(published_->year());
      fields.month = last_month_ != -1
                         ? last_month_
                         : static_cast<int>(static_cast<unsigned>(published_->month()));
      break;
    default:
      fields.year = last_year_ != -1 ? last_year_ : static_cast<int>(published_->year());
  }
}

bool DateValues::ResolveRelative(DateFields& first, DateFields& last, Shape& shape) const {
  if (!Relative(first)) return true;
  if (!published_) return false;
  const sys_days today = *published_;
  const int step = first.relative.step;
  const int months = static_cast<int>(published_->year()) * 12 +
                     static_cast<int>(static_cast<unsigned>(published_->month())) - 1;
  if (first.relative.same) {
    ResolveSame(first);
    return true;
  }
  switch (first.relative.unit) {
    case Unit::kDay:
      SetDay(first, today + days(step));
      break;
    case Unit::kWeek: {
      const sys_days monday = MondayOf(today) + days(7 * step);
      SetDay(first, monday + days(first.weekday == -1 ? 0 : first.weekday - 1));
      if (first.weekday == -1) {
        SetDay(last, monday + days(6));
        shape = Shape::kStretch;
      }
      break;
    }
    case Unit::kMonth:
      SetMonth(first, months + step);
      break;
    case Unit::kQuarter: {
      const int quarter = months / 3 + step;
      SetMonth(first, 3 * quarter);
      SetMonth(last, 3 * quarter + 2);
      shape = Shape::kQuarter;
      break;
    }
    case Unit::kYear:
      first.year = static_cast<int>(published_->year()) + step;
      break;
    case Unit::kNone: {  // a day of the week: the last one, or today
      const int today_is = static_cast<int>(std::chrono::weekday(today).iso_encoding());
      SetDay(first, today - days((today_is - first.weekday + 7) % 7));
    }
  }
  return true;
}

bool DateValues::InferYear(DateReading& reading, std::vector<std::string>& inferred) const {
  DateFields& first = reading.first;
  const bool point = reading.shape == Shape::kPoint;
  DateFields& last = point ? first : reading.last;
  if (!published_ || reading.shape == Shape::kFixed || first.year != -1 || first.month == -1 ||
      Relative(first))
    return true;
  if (last.month == -1 || last.year != -1 || Relative(last)) return true;
  const bool wraps = last.month < first.month;
  const auto year = ClosestYear(first, last, *published_);
  if (!year) return false;
  first.year = *year;
  if (!point) last.year = *year + (wraps ? 1 : 0);
  inferred.push_back("year");
  return true;
}

void DateValues::Remember(const DateReading& reading) {
  constexpr days kNear{45};
  const DateFields& fields = reading.shape == Shape::kPoint ? reading.first : reading.last;
  if (reading.shape == Shape::kFixed || fields.year == -1) return;
  last_year_ = fields.year;
  last_month_ = fields.month;
  const auto range = fields.day == -1 ? std::nullopt : DaysOf(fields);
  if (range && published_ && range->first - sys_days(*published_) < kNear &&
      sys_days(*published_) - range->first < kNear) {
    last_day_ = range->first;
  }
}

bool DateValues::Read(DateReading reading, Date& date) {
  date.granularity = GrainOf(reading);
  date.calendar = reading.first.lunar ? "lunar" : "gregorian";
  if (!reading.valid) return false;
  const bool relative =
      Relative(reading.first) || (reading.shape != Shape::kPoint && Relative(reading.last));
  if (!InferYear(reading, date.inferred)) return false;
  if (relative || reading.beside) date.inferred.push_back("relative");
  if (reading.short_year) date.inferred.push_back("century");
  DateFields ignored;
  Shape unchanged = reading.shape;
  const bool ends = reading.shape == Shape::kStretch || reading.shape == Shape::kQuarter;
  if (ends && !ResolveRelative(reading.last, ignored, unchanged)) return true;
  if (!ResolveRelative(reading.first, reading.last, reading.shape)) return true;
  if (!Possible(reading.first) || (ends && !Possible(reading.last))) return false;
  const bool lunar_known = reading.first.lunar && reading.first.year != -1;
  if (!MakeGregorian(reading)) return false;
  if (lunar_known) date.inferred.push_back("gregorian");
  std::string value = Write(reading);
  if (!value.empty()) date.value = std::move(value);
  Remember(reading);
  return true;
}

}  // namespace vietfacts
