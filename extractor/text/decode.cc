#include "extractor/text/decode.h"

#include <algorithm>

#include <simdjson.h>
#include <unicode/utf8.h>

namespace vietfacts {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr size_t kBytesPerWrongByte = 20;                  // a text with more wrong bytes than one in this many is none

// The end of the well-formed code point at `at`, or `at` itself where there is none. ICU advances over as many bytes
// as a maximal subpart has, so the caller replaces as the Unicode Standard (chapter 3.9) recommends.
bool NextCodePoint(std::string_view bytes, size_t& at) {
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  UChar32 c;
  U8_NEXT(data, at, bytes.size(), c);
  return c >= 0;
}

}  // namespace

Decoded DecodeUtf8(std::string_view bytes) {
  Decoded decoded;
  decoded.encoding = "UTF-8";
  size_t at = bytes.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  if (const size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    decoded.undecodable_at = nul;
    return decoded;
  }
  if (simdjson::validate_utf8(bytes.data() + at, bytes.size() - at)) {
    decoded.text = bytes.substr(at);
    return decoded;
  }
  decoded.text.reserve(bytes.size());
  size_t wrong_bytes = 0;
  size_t copied = at;  // everything before it is in decoded.text
  bool replaced_before = false;
  while (at < bytes.size()) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const size_t begin = at;
    if (NextCodePoint(bytes, at)) continue;
    wrong_bytes += at - begin;
    decoded.text.append(bytes, copied, begin - copied);
    replaced_before = begin == copied && !decoded.replacements.empty();
    copied = at;
    if (replaced_before) {
      decoded.replacements.back().bytes.end = at;  // one U+FFFD for the whole stretch
      continue;
    }
    const size_t mark = decoded.text.size();
    decoded.text.append(kReplacement);
    decoded.replacements.push_back({{begin, at}, {mark, mark + kReplacement.size()}});
  }
  decoded.text.append(bytes, copied, bytes.size() - copied);
  if (wrong_bytes * kBytesPerWrongByte > bytes.size()) {
    decoded.undecodable_at = decoded.replacements.front().bytes.begin;
    decoded.text.clear();
    decoded.replacements.clear();
  }
  return decoded;
}

}  // namespace vietfacts
