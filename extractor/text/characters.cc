#include "extractor/text/characters.h"

#include <vector>

#include <unicode/uchar.h>

namespace vietfacts {
namespace {

constexpr char32_t kTabled = 0x3400;  // Latin, Greek, Cyrillic, punctuation, up to the ideographs

CharacterInfo Ask(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  const uint32_t mask = U_GET_GC_MASK(c);
  CharacterInfo info;
  info.lower = static_cast<char32_t>(u_tolower(c));
  info.letter = u_isalpha(c) || (mask & U_GC_M_MASK) != 0;
  info.upper = u_isupper(c);
  info.small = u_islower(c);
  info.blank = code == '\t' || code == '\f' || code == '\v' || (mask & U_GC_ZS_MASK) != 0;
  return info;
}

}  // namespace

const CharacterInfo& InfoOf(char32_t c) {
  static const std::vector<CharacterInfo> table = [] {
    std::vector<CharacterInfo> made(kTabled);
    for (char32_t code = 0; code < kTabled; ++code) made[code] = Ask(code);
    return made;
  }();
  if (c < kTabled) return table[c];
  thread_local CharacterInfo other;
  other = Ask(c);
  return other;
}

}  // namespace vietfacts
