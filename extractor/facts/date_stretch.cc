#include "extractor/facts/date_stretch.h"

#include <algorithm>
#include <utility>

namespace vietfacts {
namespace {

using Shape = DateReading::Shape;
using Unit = RelativeDate::Unit;

constexpr size_t kLongestGap = 40;  // bytes between the ends of a stretch

// So that "ngày 5/3 - ngày 6/3" is a stretch, and "năm 2018 - ngày 5/3" is not.
bool SameGrain(const DateFields& a, const DateFields& b) {
  return (a.day == -1) == (b.day == -1) && (a.month == -1) == (b.month == -1) &&
         a.relative.unit == Unit::kNone && b.relative.unit == Unit::kNone;
}

// False where both are known and the second is not later.
bool InOrder(const DateFields& a, const DateFields& b) {
  if (a.relative.unit != Unit::kNone || b.relative.unit != Unit::kNone || a.lunar != b.lunar)
    return true;
  if (a.year != -1 && b.year != -1 && a.year != b.year) return a.year < b.year;
  if (a.year == -1 || b.year == -1 || a.month == -1 || b.month == -1 || a.month != b.month) {
    return a.year == -1 || b.year == -1 || a.month == -1 || b.month == -1 || a.month < b.month;
  }
  if (a.day == -1 || b.day == -1) return true;
  return std::pair(a.day, a.hour) < std::pair(b.day, b.hour);
}

}  // namespace

DateStretches::DateStretches(const Patterns& patterns) {
  for (const Rule& rule : patterns.rules("date")) {
    if (rule.GroupIndex("join") != 0) join_ = &rule;
    if (rule.GroupIndex("open") != 0) open_ = &rule;
  }
}

bool DateStretches::Connects(const Article& article, const DateReading& a,
                             const DateReading& b) const {
  if (join_ == nullptr || !a.valid || !b.valid || a.open || b.open) return false;
  if (a.shape != Shape::kPoint && a.shape != Shape::kQuarter) return false;
  if (b.shape != Shape::kPoint && b.shape != Shape::kQuarter) return false;
  const Span gap{a.span.end, b.span.begin};
  if (gap.end <= gap.begin || gap.size() > kLongestGap) return false;
  if (!MatchesWhole(*join_, article.text.matching(), gap)) return false;
  const bool dash = article.text.Matching(gap).find('-') != std::string_view::npos;
  return (!dash || SameGrain(a.first, b.first)) && InOrder(a.first, b.first);
}

void DateStretches::Join(const Article& article, std::vector<DateReading>& readings) const {
  size_t kept = 0;
  for (size_t i = 0; i < readings.size(); ++i) {
    DateReading reading = std::move(readings[i]);
    if (i + 1 < readings.size() && Connects(article, reading, readings[i + 1])) {
      const DateReading& end = readings[++i];
      reading.last = end.shape == Shape::kQuarter ? end.last : end.first;
      reading.shape = Shape::kStretch;
      reading.span.end = end.span.end;
      reading.rule = join_;
    } else if (open_ != nullptr && reading.valid && reading.shape != Shape::kFixed &&
               reading.shape != Shape::kStretch) {
      const std::string_view gap = article.text.matching().substr(
          0, std::min(article.text.matching().size(), reading.span.end + kLongestGap));
      const auto match = MatchEnd(*open_, gap, reading.span.end)
                             ? MatchAt(*open_, gap, reading.span.end)
                             : std::nullopt;
      const size_t behind = match ? WordAt(article.words, match->span().end) : 0;
      if (match && (behind == 0 || article.words[behind - 1].span.end <= match->span().end)) {
        reading.open = true;
        reading.span.end = match->span().end;
        reading.rule = open_;
      }
    }
    ShareParts(reading);
    readings[kept++] = std::move(reading);
  }
  readings.erase(readings.begin() + static_cast<std::ptrdiff_t>(kept), readings.end());
}

void TakeDaysBeside(const Article& article, std::vector<DateReading>& readings) {
  for (size_t i = 0; i + 1 < readings.size(); ++i) {
    DateReading& day = readings[i];
    const DateReading& stated = readings[i + 1];
    if (day.shape != Shape::kPoint || day.open || day.first.relative.unit != Unit::kDay ||
        day.first.relative.same)
      continue;
    if (stated.shape != Shape::kPoint || stated.open || !stated.valid || stated.first.lunar ||
        stated.first.relative.unit != Unit::kNone || stated.first.day == -1 ||
        stated.first.month == -1 || stated.span.begin < day.span.end)
      continue;
    const std::string_view between = article.text.Matching({day.span.end, stated.span.begin});
    if (between != " " && between != " (" && between != ", ") continue;
    day.first.year = stated.first.year;
    day.first.month = stated.first.month;
    day.first.day = stated.first.day;
    day.first.relative = {};
    day.short_year = stated.short_year;
    day.beside = true;
  }
}

void ShareParts(DateReading& stretch) {
  if (stretch.shape != Shape::kStretch) return;
  DateFields& first = stretch.first;
  DateFields& last = stretch.last;
  if (first.month == -1 && first.day != -1) first.month = last.month;
  if (last.month == -1 && last.day != -1) last.month = first.month;
  if (first.month == -1 || last.month == -1) return;
  first.lunar = last.lunar = first.lunar || last.lunar;
  const bool wraps = first.month > last.month;
  if (first.year == -1 && first.relative.unit == Unit::kNone) {
    if (last.year != -1) first.year = last.year - (wraps ? 1 : 0);
    if (last.relative.unit == Unit::kYear) {
      first.relative = last.relative;
      if (wraps) --first.relative.step;
    }
  } else if (last.year == -1 && last.relative.unit == Unit::kNone && first.year != -1) {
    last.year = first.year + (wraps ? 1 : 0);
  }
}

}  // namespace vietfacts
