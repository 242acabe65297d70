#include "extractor/text/usual_text.h"

#include "extractor/text/byte_blocks.h"

namespace vietfacts {
namespace {

// `b` and `c` are what follows `a`, which may begin a character.
BlockMask IsUnusual(ByteBlock a, ByteBlock b, ByteBlock c) {
  const BlockMask latin1 = Is(a, 0xC2) & (Is(b, 0xAA) | Is(b, 0xB5) | Is(b, 0xBA));
  const BlockMask latin_a = (Is(a, 0xC4) & (b >= EveryByte(0xB8))) | (Is(a, 0xC5) & ~Within(b, 0xA8, 0xA9));
  const BlockMask horned = Is(a, 0xC6) & ~(Within(b, 0xA0, 0xA1) | Within(b, 0xAF, 0xB0));
  const BlockMask vietnamese = Is(a, 0xE1) & ~(Is(b, 0xBB) | (Is(b, 0xBA) & (c >= EveryByte(0xA0))));
  const BlockMask marks = Is(a, 0xE2) & ~Is(b, 0x80);
  return latin1 | latin_a | horned | vietnamese | marks | Within(a, 0xC7, 0xE0) | (a >= EveryByte(0xE3));
}

// The last byte of a letter of a block in which each capital, of an even last byte, stands before its small letter; `b`
// and `a` are the bytes before it.
BlockMask IsPaired(ByteBlock b, ByteBlock a) {
  return Is(b, 0xC4) | Is(b, 0xC5) | (Is(a, 0xE1) & Within(b, 0xBA, 0xBB));
}

BlockMask IsOdd(ByteBlock c) { return Is(c & EveryByte(1), 1); }

// Writes the traits of a block, whose first byte is byte `at` of the text.
void AddTraits(size_t at, ByteBlock c, ByteBlock b, ByteBlock a, std::vector<ByteTraits>& traits) {
  const BlockMask no_letter = Is(b, 0xC3) & (Is(c, 0x97) | Is(c, 0xB7));  // ×, ÷
  const BlockMask latin1 = Is(b, 0xC3) & ~no_letter;
  const BlockMask paired = IsPaired(b, a), horned = Is(b, 0xC6), odd = IsOdd(c);
  const BlockMask capital = Within(c, 'A', 'Z') | (latin1 & (c <= EveryByte(0x9E))) | (paired & ~odd) |
                            (horned & (Is(c, 0xA0) | Is(c, 0xAF)));
  const BlockMask small = Within(c, 'a', 'z') | (latin1 & (c >= EveryByte(0x9F))) | (paired & odd) |
                          (horned & (Is(c, 0xA1) | Is(c, 0xB0)));
  // Bytes before the last one. Whether what begins with C3 is a letter, the next byte tells.
  const BlockMask inner = Within(c, 0xC3, 0xC6) | Is(c, 0xE1) | (Is(b, 0xE1) & Within(c, 0xBA, 0xBB));
  ByteTraits& here = traits[at / 64];
  const size_t shift = at % 64;
  const BlockMask digit = Within(c, '0', '9');
  here.word |= uint64_t{BitsOf(capital | small | inner | digit)} << shift;
  here.digits |= uint64_t{BitsOf(digit)} << shift;
  here.capitals |= uint64_t{BitsOf(capital)} << shift;
  here.smalls |= uint64_t{BitsOf(small)} << shift;
  if (const uint64_t behind = BitsOf(no_letter); behind != 0) {
    here.word &= ~(behind << shift >> 1);
    if (shift == 0 && (behind & 1) != 0) traits[at / 64 - 1].word &= ~(uint64_t{1} << 63);
  }
}

ByteBlock Lower(ByteBlock c, ByteBlock b, ByteBlock a) {
  const BlockMask by_32 = Within(c, 'A', 'Z') | (Is(b, 0xC3) & Within(c, 0x80, 0x9E) & ~Is(c, 0x97));
  const BlockMask capital_i_with_dot = Is(b, 0xC4) & Is(c, 0xB0);  // its small letter is shorter
  const BlockMask by_1 =
      (IsPaired(b, a) & ~IsOdd(c) & ~capital_i_with_dot) | (Is(b, 0xC6) & (Is(c, 0xA0) | Is(c, 0xAF)));
  return c + (reinterpret_cast<ByteBlock>(by_32) & EveryByte(32)) + (reinterpret_cast<ByteBlock>(by_1) & EveryByte(1));
}

}  // namespace

bool IsUsual(std::string_view text) {
  bool usual = true;
  ForBlocksWithNext(text, 0, text.size(), [&](size_t, ByteBlock a, ByteBlock b, ByteBlock c) {
    return usual = !Any(IsUnusual(a, b, c));
  });
  return usual;
}

std::vector<ByteTraits> TraitsOfBytes(std::string_view usual) {
  std::vector<ByteTraits> traits(usual.size() / 64 + 2);
  ForBlocksWithBefore(usual, [&](size_t at, ByteBlock c, ByteBlock b, ByteBlock a) { AddTraits(at, c, b, a, traits); });
  return traits;
}

std::string LowerUsual(std::string_view usual) {
  std::string lower(usual.size(), '\0');
  MapBlocksWithBefore(usual, lower.data(), Lower);
  return lower;
}

}  // namespace vietfacts
