#include "extractor/browse/full_text.h"

#include <algorithm>
#include <vector>

namespace vietfacts {
namespace {

constexpr size_t kMaxReadings = 16;  // of one phrase; later d's stay as they are

// Each phrase with a blank between its words.
std::vector<std::string> Phrases(std::string_view words) {
  std::vector<std::string> phrases(1);
  bool quoted = false;
  for (const char c : words) {
    const bool blank = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (c == '"') quoted = !quoted;
    if (c == '"' || (blank && !quoted)) {
      phrases.emplace_back();
    } else {
      phrases.back() += c;
    }
  }
  const auto has_no_letter = [](const std::string& phrase) {
    return std::none_of(phrase.begin(), phrase.end(), [](unsigned char c) {
      return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    });
  };
  std::erase_if(phrases, has_no_letter);
  return phrases;
}

// The phrase, and where it is ASCII the same with đ for d.
std::vector<std::string> Readings(const std::string& phrase) {
  std::vector<std::string> readings(1);
  const bool ascii = std::all_of(phrase.begin(), phrase.end(), [](char c) { return c >= 0; });
  for (const char c : phrase) {
    const size_t before = readings.size();
    const bool both = ascii && (c == 'd' || c == 'D') && 2 * before <= kMaxReadings;
    if (both) readings.insert(readings.end(), readings.begin(), readings.end());
    for (size_t i = 0; i < readings.size(); ++i) {
      if (both && i >= before) {
        readings[i] += "đ";
      } else {
        readings[i] += c;
      }
    }
  }
  return readings;
}

}  // namespace

std::string FullTextQuery(std::string_view words) {
  std::string query;
  for (const std::string& phrase : Phrases(words)) {
    std::string either;
    for (const std::string& reading : Readings(phrase)) {
      either += (either.empty() ? "\"" : " OR \"") + reading + "\"";
    }
    query += (query.empty() ? "(" : " AND (") + either + ")";
  }
  return query.empty() ? "\"\"" : query;
}

}  // namespace vietfacts
