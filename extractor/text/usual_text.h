// The fast way through text that is made of what Vietnamese print is made of: whole blocks of bytes at a time, without
// a decision at every character.
#ifndef VIETFACTS_TEXT_USUAL_TEXT_H_
#define VIETFACTS_TEXT_USUAL_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/span.h"

namespace vietfacts {

// True where every character is ASCII, a letter or mark of U+0080 to U+0137 (but ª, µ and º), one of Ũ ũ Ơ ơ Ư ư, of
// U+1EA0 to U+1EFF, or punctuation of U+2002 to U+203F; such a text is in NFC. `text` is valid UTF-8.
bool IsUsual(std::string_view text);

// The same of the characters that begin in `span` of it.
bool IsUsual(std::string_view text, Span span);

// What the bytes of a usual text belong to: a bit for each of 64 bytes, that of the first byte the lowest.
struct ByteTraits {
  uint64_t word = 0;  // a letter or a digit
  uint64_t digits = 0;
  uint64_t capitals = 0;  // the last byte of a capital letter
  uint64_t smalls = 0;    // the last byte of a small one
  uint64_t blanks = 0;    // U+0020
  uint64_t later = 0;     // a second or third byte of its character
};

// The traits of all bytes of a usual text, and of 64 at least behind its end, which have none.
std::vector<ByteTraits> TraitsOfBytes(std::string_view usual);

// One of them for the 64 bytes from `at` on, which is a byte of the text.
inline uint64_t FromByte(const std::vector<ByteTraits>& traits, uint64_t ByteTraits::*trait, size_t at) {
  const ByteTraits* const here = traits.data() + at / 64;
  const size_t shift = at % 64;
  return here[0].*trait >> shift | here[1].*trait << 1 << (63 - shift);
}

// A usual text in lower case.
std::string LowerUsual(std::string_view usual);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_USUAL_TEXT_H_
