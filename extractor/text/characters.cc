#include "extractor/text/characters.h"

#include <unicode/uchar.h>

namespace vietfacts {
namespace {

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

namespace internal {

const CharacterInfo* const kCharacterTable = [] {
  static CharacterInfo table[kTabledCharacters];
  for (char32_t c = 0; c < kTabledCharacters; ++c) table[c] = Ask(c);
  return table;
}();

const uint8_t* const kTraitTable = [] {
  static uint8_t table[kTabledCharacters];
  for (char32_t c = 0; c < kTabledCharacters; ++c) {
    const CharacterInfo& info = kCharacterTable[c];
    table[c] = static_cast<uint8_t>((info.letter ? kLetter : 0) | (info.upper ? kUpper : 0) |
                                    (info.small ? kSmall : 0) | (info.blank ? kBlank : 0));
  }
  return table;
}();

const CharacterInfo& AskIcu(char32_t c) {
  thread_local CharacterInfo info;
  info = Ask(c);
  return info;
}

}  // namespace internal
}  // namespace vietfacts
