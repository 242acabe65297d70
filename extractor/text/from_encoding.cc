#include "extractor/text/from_encoding.h"

#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "extractor/text/encoding_tables.h"
#include "extractor/text/tcvn3_capitals.h"
#include "extractor/text/utf8.h"
#include "extractor/text/viqr.h"
#include "extractor/text/vni.h"

namespace vietfacts {
namespace {

// The end of the well-formed code point at `at`, or `at` itself where there is none. ICU advances
// over as many bytes as a maximal subpart has, so the caller replaces as the Unicode Standard
// (chapter 3.9) recommends.
bool NextCodePoint(std::string_view bytes, size_t& at) {
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  UChar32 c;
  U8_NEXT(data, at, bytes.size(), c);
  return c > 0;
}

std::string FromUtf8(std::string_view bytes, std::vector<Replacement>& replacements) {
  std::string text;
  text.reserve(bytes.size());
  size_t copied = 0;  // everything before it is in text
  for (size_t at = 0; at < bytes.size();) {
    const size_t begin = at;
    if (NextCodePoint(bytes, at)) continue;
    text.append(bytes, copied, begin - copied);
    copied = at;
    Replace({begin, at}, text, replacements);
  }
  text.append(bytes, copied, bytes.size() - copied);
  return text;
}

std::string FromUtf16(std::string_view bytes, bool big_endian,
                      std::vector<Replacement>& replacements) {
  const auto unit = [&](size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]),
               second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  std::string text;
  text.reserve(bytes.size());
  size_t at = 0;
  while (at + 1 < bytes.size()) {
    const size_t begin = at;
    char32_t c = unit(at);
    at += 2;
    if (U16_IS_LEAD(c) && at + 1 < bytes.size() && U16_IS_TRAIL(unit(at))) {
      c = U16_GET_SUPPLEMENTARY(c, unit(at));
      at += 2;
    }
    if (c == 0 || U_IS_SURROGATE(c)) {
      Replace({begin, at}, text, replacements);
    } else {
      AppendUtf8(text, c);
    }
  }
  if (at < bytes.size()) Replace({at, bytes.size()}, text, replacements);
  return text;
}

std::string FromTable(std::string_view bytes, const ByteTable& table,
                      std::vector<Replacement>& replacements) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 2);
  for (size_t at = 0; at < bytes.size(); ++at) {
    const char32_t c = table[static_cast<unsigned char>(bytes[at])];
    if (c == 0 || c == kUndefinedByte) {
      Replace({at, at + 1}, text, replacements);
    } else {
      AppendUtf8(text, c);
    }
  }
  return text;
}

std::string FromViqrBytes(std::string_view bytes, std::vector<Replacement>& replacements) {
  const std::string ascii = FromUtf8(bytes, replacements);
  std::string text = FromViqr(ascii);
  // Each U+FFFD is still there, at another place.
  size_t at = 0, in_ascii = 0;
  for (Replacement& replacement : replacements) {
    size_t before = 0;
    for (in_ascii = ascii.find(kReplacementCharacter, in_ascii); in_ascii < replacement.text.begin;
         ++before) {
      in_ascii = ascii.find(kReplacementCharacter, in_ascii + kReplacementCharacter.size());
    }
    for (; before > 0; --before)
      at = text.find(kReplacementCharacter, at) + kReplacementCharacter.size();
    at = text.find(kReplacementCharacter, at);
    in_ascii = replacement.text.end;
    replacement.text = {at, at + kReplacementCharacter.size()};
    at = replacement.text.end;
  }
  return text;
}

}  // namespace

std::string FromEncoding(std::string_view bytes, Encoding encoding,
                         std::vector<Replacement>& replacements) {
  switch (encoding) {
    case Encoding::kUtf8:
      return FromUtf8(bytes, replacements);
    case Encoding::kUtf16Le:
      return FromUtf16(bytes, false, replacements);
    case Encoding::kUtf16Be:
      return FromUtf16(bytes, true, replacements);
    case Encoding::kViqr:
      return FromViqrBytes(bytes, replacements);
    case Encoding::kVni:
      return FromVni(bytes, replacements);
    default:
      break;
  }
  std::string text = FromTable(bytes, TableOf(encoding), replacements);
  if (encoding == Encoding::kTcvn3) RestoreCapitals(text);
  return text;
}

}  // namespace vietfacts
