#include "extractor/browse/page_request.h"

#include <re2/re2.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <charconv>

namespace vietfacts {
namespace {

const std::string kNothing;

bool IsUtf8(std::string_view text) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t i = 0; i < size;) {
    UChar32 character;
    U8_NEXT(bytes, i, size, character);
    if (character < 0) return false;
  }
  return true;
}

std::string Trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin));
}

void AppendEncoded(std::string& url, std::string_view text) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) {
      url += c;
    } else {
      url += '%';
      url += kDigits[byte >> 4];
      url += kDigits[byte & 15];
    }
  }
}

}  // namespace

std::string MakeUrl(std::string_view path, const Parameters& parameters) {
  std::string url(path);
  char separator = '?';
  for (const auto& [name, value] : parameters) {
    if (value.empty()) continue;
    url += separator;
    url += name;
    url += '=';
    AppendEncoded(url, value);
    separator = '&';
  }
  return url;
}

PageRequest::PageRequest(const std::multimap<std::string, std::string>& parameters,
                         const std::vector<std::string_view>& known) {
  for (const auto& [name, value] : parameters) {
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      throw RequestError(400, "This page takes no parameter of that name.");
    }
    if (value.size() > kMaxBytes) {
      throw RequestError(400,
                         "“" + name + "” is longer than " + std::to_string(kMaxBytes) + " bytes.");
    }
    if (!IsUtf8(value) || value.find('\0') != std::string::npos) {
      throw RequestError(400, "“" + name + "” is no text in UTF-8.");
    }
    if (!values_.emplace(name, Trimmed(value)).second) {
      throw RequestError(400, "“" + name + "” is given twice.");
    }
  }
}

const std::string& PageRequest::Text(std::string_view name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? kNothing : found->second;
}

int64_t PageRequest::Number(std::string_view name, int64_t otherwise) const {
  const std::string& text = Text(name);
  if (text.empty()) return otherwise;
  int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 1 ||
      number > kMaxNumber) {
    throw RequestError(400, "“" + std::string(name) + "” has to be a whole number from 1 on.");
  }
  return number;
}

const std::string& PageRequest::Day(std::string_view name) const {
  static const RE2 kDay(R"(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)");
  const std::string& text = Text(name);
  if (!text.empty() && !RE2::FullMatch(text, kDay)) {
    throw RequestError(400, "“" + std::string(name) +
                                "” has to be a day as 2024-07-29, a month as "
                                "2024-07 or a year.");
  }
  return text;
}

}  // namespace vietfacts
