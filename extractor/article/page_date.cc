#include "extractor/article/page_date.h"

#include <re2/re2.h>

#include <charconv>
#include <string>

namespace vietfacts {
namespace {

using std::chrono::year_month_day;

constexpr int kFirstYear = 1990;
constexpr std::chrono::minutes kVietnam = std::chrono::hours(7);  // ahead of UTC

struct Stamp {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0;
  std::string zone;  // "", "Z", "GMT", "+07:00", "-0500"
};

std::optional<std::chrono::minutes> OffsetOf(const std::string& zone) {
  if (zone.empty()) return std::nullopt;
  static const RE2 kOffset(R"(([+-])(\d{2}):?(\d{2}))");
  std::string sign;
  int hours = 0, minutes = 0;
  if (!RE2::FullMatch(zone, kOffset, &sign, &hours, &minutes)) return std::chrono::minutes(0);
  const std::chrono::minutes offset(hours * 60 + minutes);
  return sign == "-" ? -offset : offset;
}

std::optional<year_month_day> DayOf(const Stamp& stamp) {
  const year_month_day day = std::chrono::year(stamp.year) / static_cast<unsigned>(stamp.month) /
                             static_cast<unsigned>(stamp.day);
  if (!day.ok() || stamp.year < kFirstYear || stamp.hour > 24 || stamp.minute > 59) {
    return std::nullopt;
  }
  const auto offset = OffsetOf(stamp.zone);
  if (!offset) return day;
  const auto moment = std::chrono::sys_days(day) + std::chrono::hours(stamp.hour) +
                      std::chrono::minutes(stamp.minute) - *offset + kVietnam;
  return year_month_day(std::chrono::floor<std::chrono::days>(moment));
}

int MonthNamed(const std::string& name) {
  constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";
  std::string lower;
  for (char c : name.substr(0, 3)) lower += static_cast<char>(c | 0x20);
  const size_t at = kMonths.find(lower);
  return at != std::string_view::npos && at % 3 == 0 ? static_cast<int>(at / 3) + 1 : 0;
}

}  // namespace

std::optional<year_month_day> ReadPageDate(std::string_view stated) {
  constexpr size_t kLongest = 64;
  if (stated.size() > kLongest) return std::nullopt;
  static const RE2 kIso(
      R"(\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?:[T ]\s*(\d{2}):?(\d{2})(?::?\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?\s*)");
  static const RE2 kMail(
      R"((?i)\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})(?:\s+(\d{2}):(\d{2})(?::\d{2})?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?\s*)");
  static const RE2 kNumbers(
      R"(\s*(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:,?\s+\d{1,2}:\d{2}(?::\d{2})?\s*([AaPp][Mm])?)?(?:\s*\(?GMT\s?\+7\)?)?\s*)");
  static const RE2 kNumbersAfterClock(
      R"(\s*\d{1,2}:\d{2}(?::\d{2})?,?\s+(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\s*)");
  const re2::StringPiece text(stated.data(), stated.size());
  Stamp stamp;
  std::string month, half;
  const auto optional = [](int& number) {
    return RE2::Arg(&number, [](const char* text, size_t size, void* into) {
      std::from_chars(text, text + size, *static_cast<int*>(into));
      return true;
    });
  };
  if (RE2::FullMatch(text, kIso, &stamp.year, &stamp.month, &stamp.day, optional(stamp.hour),
                     optional(stamp.minute), &stamp.zone)) {
    return DayOf(stamp);
  }
  if (RE2::FullMatch(text, kMail, &stamp.day, &month, &stamp.year, optional(stamp.hour),
                     optional(stamp.minute), &stamp.zone)) {
    stamp.month = MonthNamed(month);
    return DayOf(stamp);
  }
  if (RE2::FullMatch(text, kNumbers, &stamp.day, &stamp.month, &stamp.year, &half) ||
      RE2::FullMatch(text, kNumbersAfterClock, &stamp.day, &stamp.month, &stamp.year)) {
    constexpr int kMonths = 12;
    if (stamp.month > kMonths || (!half.empty() && stamp.day <= kMonths)) {
      std::swap(stamp.day, stamp.month);
    }
    return DayOf(stamp);
  }
  return std::nullopt;
}

}  // namespace vietfacts
