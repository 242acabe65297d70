// Dates as pages state them for machines.
#ifndef VIETFACTS_ARTICLE_PAGE_DATE_H_
#define VIETFACTS_ARTICLE_PAGE_DATE_H_

#include <chrono>
#include <optional>
#include <string_view>

namespace vietfacts {

// The day in Vietnam: "2024-07-29T17:30:00+07:00", "2024-07-29 17:30", "20240729",
// "2024-07-28T22:00:00Z" (the 29th), "Mon, 29 Jul 2024 10:00:00 GMT", "29/07/2024", "7/29/2024
// 5:30:00 PM". Of two numbers that may both be a month, the second is it, as in Vietnam, unless AM
// or PM follows. nullopt for anything else, for days that are none, and for years before 1990
// (systems that don't know say 1970 or year 1).
std::optional<std::chrono::year_month_day> ReadPageDate(std::string_view stated);

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_PAGE_DATE_H_
