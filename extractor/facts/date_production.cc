#include "extractor/facts/date_production.h"

#include <algorithm>
#include <utility>

#include "extractor/facts/calendar.h"
#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

constexpr int kPivot = 35;  // of years in two digits: 35 is 2035, 36 is 1936

RelativeDate::Unit UnitOf(std::string_view name) {
  using Unit = RelativeDate::Unit;
  static constexpr std::pair<std::string_view, Unit> kUnits[] = {{"day", Unit::kDay},
                                                                 {"week", Unit::kWeek},
                                                                 {"month", Unit::kMonth},
                                                                 {"quarter", Unit::kQuarter},
                                                                 {"year", Unit::kYear}};
  for (const auto& [word, unit] : kUnits) {
    if (word == name) return unit;
  }
  return Unit::kNone;
}

// "tuần  này" and "TUẦN NÀY" as the lexicon has them.
std::string Key(std::string_view form) { return LowerInStep(form); }

bool Likely(const DateFields& fields) {
  return (fields.month == -1 || (fields.month >= 1 && fields.month <= 12)) &&
         (fields.day == -1 || (fields.day >= 1 && fields.day <= 31));
}

bool Sure(const Match& match) { return !match.Has("bare") && !match.Has("plain"); }

// First to last month of the stretch of so many at the beginning or end of a year.
std::pair<int, int> MonthsOf(int count, bool at_end) {
  return at_end ? std::pair(13 - count, 12) : std::pair(1, count);
}

}  // namespace

DateProduction::DateProduction(const Patterns& patterns)
    : numbers_(patterns.lexicon("date_numbers")),
      weekdays_(patterns.lexicon("date_weekdays")),
      parts_of_day_(patterns.lexicon("date_parts_of_day")),
      number_column_(numbers_.Column("value")),
      weekday_column_(weekdays_.Column("value")),
      from_column_(parts_of_day_.Column("from")),
      to_column_(parts_of_day_.Column("to")) {
  const Lexicon& relative = patterns.lexicon("date_relative");
  const size_t unit_column = relative.Column("unit"), step_column = relative.Column("step");
  for (const auto& entry : relative.entries()) {
    RelativeDate date;
    date.unit = UnitOf(entry.fields[unit_column]);
    if (date.unit == RelativeDate::Unit::kNone)
      throw PatternError(relative.file(), entry.line, "", "no such unit");
    std::string_view step = entry.fields[step_column];
    date.same = step == "same";
    const bool back = step.starts_with('-');
    if (back) step.remove_prefix(1);
    const auto number = ParseDigits(step);
    if (!number && !date.same)
      throw PatternError(relative.file(), entry.line, "", "the step is no number");
    date.step = back ? -number.value_or(0) : number.value_or(0);
    relative_[Key(entry.fields[0])] = date;
  }
}

std::optional<int> DateProduction::Number(std::string_view written) const {
  if (const auto digits = ParseDigits(written)) return digits;
  const Lexicon::Entry* entry = numbers_.Find(written);
  return entry == nullptr ? std::nullopt : ParseDigits(entry->fields[number_column_]);
}

int DateProduction::HourOf(int hour, std::string_view part) const {
  const Lexicon::Entry* entry = part.empty() ? nullptr : parts_of_day_.Find(part);
  if (entry == nullptr) return hour;
  const auto from = ParseDigits(entry->fields[from_column_]),
             to = ParseDigits(entry->fields[to_column_]);
  return from && to && hour >= *from && hour <= *to ? hour + 12 : hour;
}

bool DateProduction::ReadDay(const Match& match, DateFields& fields) const {
  if (match.Has("year")) fields.year = Number(match.Get("year")).value_or(-1);
  if (match.Has("month")) {
    const auto month = Number(match.Get("month"));
    if (!month) return false;
    fields.month = *month;
  }
  if (match.Has("day")) {
    const auto day = Number(match.Get("day"));
    if (!day) return false;
    fields.day = *day;
  }
  if (match.Has("weekday")) {
    const Lexicon::Entry* entry = weekdays_.Find(match.Get("weekday"));
    if (entry != nullptr) fields.weekday = ParseDigits(entry->fields[weekday_column_]).value_or(-1);
  }
  if (match.Has("relative")) {
    const auto relative = relative_.find(Key(match.Get("relative")));
    if (relative == relative_.end()) return false;
    fields.relative = relative->second;
  }
  return true;
}

bool DateProduction::ReadClock(const Match& match, DateFields& fields) const {
  if (!match.Has("hour")) return true;
  fields.hour = HourOf(Number(match.Get("hour")).value_or(-1), match.Get("part"));
  fields.minute = match.Has("minute") ? Number(match.Get("minute")).value_or(-1) : 0;
  if (match.Has("second")) fields.second = Number(match.Get("second")).value_or(-1);
  return fields.hour >= 0 && fields.hour <= 24 && fields.minute >= 0 && fields.minute <= 59 &&
         fields.second <= 59;
}

// The other end of a stretch. What it does not state, it shares with the first, and the other way
// round.
bool DateProduction::ReadEnd(const Match& match, DateReading& reading) const {
  if (!match.Has("end_year") && !match.Has("end_month") && !match.Has("end_day") &&
      !match.Has("end_hour"))
    return true;
  reading.shape = DateReading::Shape::kStretch;
  DateFields& first = reading.first;
  DateFields& last = reading.last;
  last.relative = first.relative;
  if (match.Has("end_hour")) {
    last = first;
    last.hour = HourOf(Number(match.Get("end_hour")).value_or(-1), match.Get("part"));
    last.minute = match.Has("end_minute") ? Number(match.Get("end_minute")).value_or(-1) : 0;
    return last.hour >= first.hour && last.hour <= 24 && last.minute <= 59;
  }
  if (match.Has("end_day")) last.day = Number(match.Get("end_day")).value_or(-1);
  if (match.Has("end_month")) last.month = Number(match.Get("end_month")).value_or(-1);
  if (first.day != -1 && first.month == -1) first.month = last.month;
  if (match.Has("end_year")) {
    const std::string_view year = match.Get("end_year");
    last.year = Number(year).value_or(-1);
    if (year.size() == 2 && first.year != -1) last.year += first.year / 100 * 100;
    if (year.size() == 3 || year.size() > 4) reading.valid = false;
  }
  if (last.month == -1 && first.year != -1 && last.year < first.year) reading.valid = false;
  if (first.month == last.month && first.day != -1 && last.day <= first.day && Sure(match))
    reading.valid = false;
  return Likely(last) &&
         (Sure(match) || first.month != last.month || first.day < last.day || first.day == -1);
}

bool DateProduction::ReadMonths(const Match& match, DateReading& reading) const {
  const bool at_end = match.Has("at_end");
  std::pair<int, int> months;
  if (match.Has("quarter")) {
    const int quarter = Number(match.Get("quarter")).value_or(at_end ? 4 : 1);
    if (quarter < 1 || quarter > 4) return false;
    months = {3 * quarter - 2, 3 * quarter};
    reading.shape = DateReading::Shape::kQuarter;
  } else if (match.Has("months") || match.Has("quarters") || match.Has("half")) {
    const int count = match.Has("half")       ? 6
                      : match.Has("quarters") ? 3 * Number(match.Get("quarters")).value_or(0)
                                              : Number(match.Get("months")).value_or(0);
    if (count < 1 || count > 12) return false;
    months = MonthsOf(count, at_end);
    reading.shape = DateReading::Shape::kStretch;
  } else {
    return true;
  }
  if (reading.first.year == -1) reading.first.year = reading.last.year;  // "6 tháng đầu 2018"
  reading.last = reading.first;
  reading.first.month = months.first;
  reading.last.month = months.second;
  return true;
}

// "199X", "19XX".
bool DateProduction::ReadEra(const Match& match, DateReading& reading) const {
  if (!match.Has("decade") && !match.Has("century")) return true;
  reading.shape = DateReading::Shape::kFixed;
  const int century = match.Has("century") ? Number(match.Get("century")).value_or(0) : 0;
  if (match.Has("decade")) {
    int decade = Number(match.Get("decade")).value_or(0) / 10;
    if (decade < 100) decade += century > 0 ? 10 * (century - 1) : 190;
    reading.fixed = std::to_string(decade) + "X";
    reading.granularity = "decade";
    return true;
  }
  if (century < 1 || century > 21) return false;
  reading.fixed = (century <= 10 ? "0" : "") + std::to_string(century - 1) + "XX";
  reading.granularity = "century";
  return true;
}

void DateProduction::ReadLunar(const Match& match, DateReading& reading) const {
  if (!match.Has("lunar")) return;
  reading.first.lunar = true;
  reading.last.lunar = true;
  if (match.Has("full_moon")) reading.first.day = 15;
  if (!match.Has("tet")) return;
  // "30 Tết" and the days before it end the old year; "mùng 1" to "mùng 10" begin the new one.
  reading.first.day = Number(match.Get("tet")).value_or(1);
  reading.first.month = reading.first.day > 10 ? 12 : 1;
  if (reading.first.month == 12 && reading.first.year != -1) --reading.first.year;
}

std::optional<DateReading> DateProduction::Read(const Match& match) const {
  DateReading reading;
  reading.span = match.span();
  reading.rule = &match.rule();
  if (!ReadDay(match, reading.first) || !ReadClock(match, reading.first) ||
      !ReadEnd(match, reading) || !ReadMonths(match, reading) || !ReadEra(match, reading)) {
    return std::nullopt;
  }
  ReadLunar(match, reading);
  const size_t digits = match.Get("year").size();
  if (digits == 2) {
    reading.first.year += reading.first.year <= kPivot ? 2000 : 1900;
    reading.short_year = true;
  } else if (digits != 0 && digits != 4) {
    reading.valid = false;
  }
  if (!Likely(reading.first)) {
    if (!Sure(match) && !match.Has("named")) return std::nullopt;
    reading.valid = false;
  }
  return reading;
}

}  // namespace vietfacts
