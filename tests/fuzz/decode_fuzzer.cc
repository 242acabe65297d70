// Any bytes, in the encoding they are found to be in and in each there is, give valid UTF-8.
#include <unicode/utf8.h>

#include <cstdint>
#include <string_view>

#include "extractor/text/decode.h"
#include "extractor/text/text.h"
#include "tests/fuzz/require.h"

namespace {

bool IsUtf8(std::string_view text) {
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t at = 0; at < size;) {
    UChar32 character;
    U8_NEXT(text.data(), at, size, character);
    if (character < 0) return false;
  }
  return true;
}

void Check(const vietfacts::Decoded& decoded) {
  Require(IsUtf8(decoded.text), "decoded text is UTF-8");
  Require(decoded.confidence >= 0 && decoded.confidence <= 1, "confidence lies in 0 to 1");
  Require(!decoded.undecodable_at || decoded.text.empty(), "what is undecodable has no text");
  size_t last = 0;
  for (const vietfacts::Replacement& replacement : decoded.replacements) {
    Require(replacement.text.begin >= last, "replacements are in text order");
    Require(replacement.text.end <= decoded.text.size(), "replacements lie in the text");
    last = replacement.text.begin;
  }
}

}  // namespace

// The first byte chooses the encoding: those beyond the last leave it to be found.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  constexpr int kEncodings = static_cast<int>(vietfacts::Encoding::kViqr) + 1;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const int choice = data[0] % (2 * kEncodings);
  const auto encoding = choice < kEncodings
                            ? std::optional(static_cast<vietfacts::Encoding>(choice))
                            : std::nullopt;
  Check(vietfacts::Decode(bytes, encoding));
  Check(vietfacts::Decode(bytes, encoding, vietfacts::Damage::kKeep));
  return 0;
}
