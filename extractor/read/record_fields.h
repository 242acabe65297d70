// Which fields of a record are its text, its name, its day and its page.
#ifndef VIETFACTS_READ_RECORD_FIELDS_H_
#define VIETFACTS_READ_RECORD_FIELDS_H_

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vietfacts {

// The names to try, in order: `given` alone where it is not empty.
std::vector<std::string> TextFields(const std::string& given);
std::vector<std::string> IdFields(const std::string& given);
std::vector<std::string> PublishedFields(const std::string& given);
std::vector<std::string> UrlFields(const std::string& given);

// The day that a value begins with: "2024-07-29T08:00:00Z", "20240729", "29/07/2024 08:00". nullopt
// for what is none.
std::optional<std::chrono::year_month_day> DayOf(std::string_view value);

// A string as JSON, quoted; U+FFFD stands for what is no UTF-8.
std::string QuotedJson(std::string_view text);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_RECORD_FIELDS_H_
