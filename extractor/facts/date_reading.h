// What a date says, between its finding and its value.
#ifndef VIETFACTS_FACTS_DATE_READING_H_
#define VIETFACTS_FACTS_DATE_READING_H_

#include <optional>
#include <string>

#include "extractor/patterns/rule.h"
#include "extractor/text/span.h"

namespace vietfacts {

// Counted from the day of publication.
struct RelativeDate {
  enum class Unit { kNone, kDay, kWeek, kMonth, kQuarter, kYear };
  Unit unit = Unit::kNone;
  int step = 0;       // so many units on
  bool same = false;  // the unit last spoken of, instead ("cùng ngày")
};

// A point of calendar time, as far as it is stated; -1 for what is not.
struct DateFields {
  int year = -1, month = -1, day = -1, hour = -1, minute = -1, second = -1;
  int weekday = -1;    // 1 to 7, Monday first; tells the day only where `relative` names a week, or
                       // nothing else does
  bool lunar = false;  // month and day are of the lunar calendar; day 31 stands for the last one of
                       // the month
  RelativeDate relative;
};

struct DateReading {
  enum class Shape { kPoint, kStretch, kQuarter, kFixed };

  Span span;  // of Text::matching()
  const Rule* rule = nullptr;
  Shape shape = Shape::kPoint;
  DateFields first;
  DateFields last;          // kStretch and kQuarter
  bool open = false;        // goes on until now
  bool valid = true;        // false: looks like a date, but is none
  bool beside = false;      // a relative day, and which day that is stands beside it
  bool short_year = false;  // the century is worked out
  std::string fixed;        // kFixed: the value, for decades and centuries
  std::string granularity;  // kFixed
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DATE_READING_H_
