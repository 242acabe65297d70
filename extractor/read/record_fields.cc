#include "extractor/read/record_fields.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "extractor/facts/calendar.h"
#include "extractor/read/read_bytes.h"

namespace vietfacts {
namespace {

using Names = std::vector<std::string>;

Names GivenOr(const std::string& given, Names names) {
  return given.empty() ? std::move(names) : Names{given};
}

std::optional<std::chrono::year_month_day> Day(std::string_view year, std::string_view month,
                                               std::string_view day) {
  const auto y = ParseDigits(year), m = ParseDigits(month), d = ParseDigits(day);
  if (!y || !m || !d || !IsDay(*y, *m, *d)) return std::nullopt;
  return std::chrono::year_month_day{std::chrono::year(*y),
                                     std::chrono::month(static_cast<unsigned>(*m)),
                                     std::chrono::day(static_cast<unsigned>(*d))};
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

Names TextFields(const std::string& given) {
  return GivenOr(given, {"text", "content", "body", "maintext", "article", "article_text",
                         "noi_dung", "html", "raw_html"});
}

Names IdFields(const std::string& given) {
  return GivenOr(given, {"id", "_id", "article_id", "doc_id", "guid", "uuid"});
}

Names PublishedFields(const std::string& given) {
  return GivenOr(given, {"published", "published_at", "publish_date", "date_publish", "publishedAt",
                         "pub_date", "pubDate", "date", "ngay_dang"});
}

Names UrlFields(const std::string& given) {
  return GivenOr(given, {"url", "link", "source_url", "uri", "href"});
}

std::optional<std::chrono::year_month_day> DayOf(std::string_view value) {
  const auto at = [&](size_t i) { return i < value.size() ? value[i] : '\0'; };
  if (at(4) == '-' && at(7) == '-' && !IsDigit(at(10))) {
    return Day(value.substr(0, 4), value.substr(5, 2), value.substr(8, 2));
  }
  if (at(2) == '/' && at(5) == '/' && !IsDigit(at(10))) {
    return value.size() < 10 ? std::nullopt
                             : Day(value.substr(6, 4), value.substr(3, 2), value.substr(0, 2));
  }
  if (value.size() == 8) return Day(value.substr(0, 4), value.substr(4, 2), value.substr(6, 2));
  return std::nullopt;
}

std::string QuotedJson(std::string_view text) {
  const std::string valid = PrintableName(text);
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  writer.String(valid.data(), static_cast<unsigned>(valid.size()));
  return {buffer.GetString(), buffer.GetSize()};
}

}  // namespace vietfacts
