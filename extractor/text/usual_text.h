// The fast way through text that is made of what Vietnamese print is made of: whole blocks of bytes at a time, without
// a decision at every character.
#ifndef VIETFACTS_TEXT_USUAL_TEXT_H_
#define VIETFACTS_TEXT_USUAL_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vietfacts {

// True where every character is ASCII, a letter or mark of U+0080 to U+0137 (but ª, µ and º), one of Ũ ũ Ơ ơ Ư ư, of
// U+1EA0 to U+1EFF, or punctuation of U+2000 to U+203F. `text` is valid UTF-8.
bool IsUsual(std::string_view text);

// What a byte of a usual text belongs to, as bits.
enum ByteTrait : uint8_t {
  kOfLetter = 1,
  kOfDigit = 2,
  kOfCapital = 4,  // on the last byte of a capital letter
  kOfSmall = 8,    // on the last byte of a small one
};

// The traits of each byte of a usual text.
std::vector<uint8_t> ByteTraits(std::string_view usual);

// A usual text in lower case.
std::string LowerUsual(std::string_view usual);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_USUAL_TEXT_H_
