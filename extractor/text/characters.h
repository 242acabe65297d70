// What each character is, answered by table for the scripts that Vietnamese text is made of and by ICU for the rest.
#ifndef VIETFACTS_TEXT_CHARACTERS_H_
#define VIETFACTS_TEXT_CHARACTERS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vietfacts {

struct CharacterInfo {
  char32_t lower = 0;   // the simple lower case; the character itself where it has none
  bool letter = false;  // alphabetic, or a combining mark: it belongs to its letter
  bool upper = false;
  bool small = false;   // has lower case
  bool blank = false;   // a horizontal blank of any width
};

namespace internal {
inline constexpr char32_t kTabledCharacters = 0x3400;  // Latin, Greek, Cyrillic, punctuation, up to the ideographs
extern const CharacterInfo* const kCharacterTable;     // kTabledCharacters long
extern const uint8_t* const kTraitTable;               // likewise
const CharacterInfo& AskIcu(char32_t c);               // the reference lives until the thread's next call
}  // namespace internal

// What CharacterInfo says but for the lower case, as bits: a table that stays in the processor's cache.
enum CharacterTrait : uint8_t { kLetter = 1, kUpper = 2, kSmall = 4, kBlank = 8 };

inline const CharacterInfo& InfoOf(char32_t c) {
  return c < internal::kTabledCharacters ? internal::kCharacterTable[c] : internal::AskIcu(c);
}

inline uint8_t TraitsOf(char32_t c) {
  if (c < internal::kTabledCharacters) return internal::kTraitTable[c];
  const CharacterInfo& info = internal::AskIcu(c);
  return static_cast<uint8_t>((info.letter ? kLetter : 0) | (info.upper ? kUpper : 0) | (info.small ? kSmall : 0) |
                              (info.blank ? kBlank : 0));
}

// The code point that begins at text[at]; `at` moves behind it. `text` is valid UTF-8 and at < text.size().
inline char32_t NextCharacter(std::string_view text, size_t& at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return text[at++];
  if (lead < 0xE0) {
    at += 2;
    return static_cast<char32_t>((lead & 0x1F) << 6 | (byte(at - 1) & 0x3F));
  }
  if (lead < 0xF0) {
    at += 3;
    return static_cast<char32_t>((lead & 0x0F) << 12 | (byte(at - 2) & 0x3F) << 6 | (byte(at - 1) & 0x3F));
  }
  at += 4;
  return static_cast<char32_t>((lead & 0x07) << 18 | (byte(at - 3) & 0x3F) << 12 | (byte(at - 2) & 0x3F) << 6 |
                               (byte(at - 1) & 0x3F));
}

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_CHARACTERS_H_
