#include "extractor/text/usual_text.h"

#include <algorithm>
#include <cstring>

#include "extractor/text/byte_blocks.h"

namespace vietfacts {
namespace {

// `b` and `c` are what follows `a`, which may begin a character.
BlockMask IsUnusual(ByteBlock a, ByteBlock b, ByteBlock c) {
  const BlockMask latin1 = Is(a, 0xC2) & (Is(b, 0xAA) | Is(b, 0xB5) | Is(b, 0xBA));
  const BlockMask latin_a = (Is(a, 0xC4) & (b >= EveryByte(0xB8))) | (Is(a, 0xC5) & ~Within(b, 0xA8, 0xA9));
  const BlockMask horned = Is(a, 0xC6) & ~(Within(b, 0xA0, 0xA1) | Within(b, 0xAF, 0xB0));
  const BlockMask vietnamese = Is(a, 0xE1) & ~(Is(b, 0xBB) | (Is(b, 0xBA) & (c >= EveryByte(0xA0))));
  const BlockMask marks = Is(a, 0xE2) & ~(Is(b, 0x80) & (c >= EveryByte(0x82)));
  return latin1 | latin_a | horned | vietnamese | marks | Within(a, 0xC7, 0xE0) | (a >= EveryByte(0xE3));
}

// The capitals among the last bytes of letters; `b` and `a` are the bytes before `c`.
struct Capitals {
  Capitals(ByteBlock c, ByteBlock b, ByteBlock a) {
    by_32 = Within(c, 'A', 'Z') | (Is(b, 0xC3) & (c <= EveryByte(0x9E)) & ~Is(c, 0x97));
    // In these blocks each capital, of an even last byte, stands before its small letter.
    const BlockMask paired = (Is(a, 0xE1) | Within(b, 0xC4, 0xC5)) & Is(c & EveryByte(1), 0);
    by_1 = paired | (Is(b, 0xC6) & (Is(c, 0xA0) | Is(c, 0xAF)));
  }

  BlockMask by_32, by_1;  // their small letters' bytes are greater by that, but for İ
};

// What the bytes of a block belong to; `b` and `a` are the bytes before those of `c`. All that may
// follow a lead byte of letters in a usual text makes a letter of it, but for × and ÷.
struct BlockTraits {
  BlockTraits(ByteBlock c, ByteBlock b, ByteBlock a) {
    const Capitals capitals(c, b, a);
    no_letter = Is(b, 0xC3) & Is(c | EveryByte(0x20), 0xB7);  // ×, ÷
    capital = capitals.by_32 | capitals.by_1;
    letter = Within(c | EveryByte(0x20), 'a', 'z') | Is(a, 0xE1) | (Within(b, 0xC3, 0xC6) & ~no_letter);
    digit = Within(c, '0', '9');
    // Bytes before the last one. Whether what begins with C3 is a letter, the next byte tells.
    word = letter | digit | Within(c, 0xC3, 0xC6) | Is(c, 0xE1) | Is(b, 0xE1);
    blank = Is(c, ' ');
    later = Within(c, 0x80, 0xBF);
  }

  BlockMask no_letter, capital, letter, digit, word, blank, later;
};

// Reads the traits of 64 bytes; `bytes` are these and the two before them. `before` are the traits
// of those before.
ByteTraits TraitsOf64(const char* bytes, ByteTraits& before) {
  ByteTraits traits;
  uint64_t no_letter = 0;
  for (size_t shift = 0; shift < 64; shift += kBlockBytes) {
    const char* const from = bytes + shift;
    const BlockTraits of(LoadBlock(from + 2), LoadBlock(from + 1), LoadBlock(from));
    const auto bits = [&](BlockMask mask) { return uint64_t{BitsOf(mask)} << shift; };
    traits.word |= bits(of.word);
    traits.digits |= bits(of.digit);
    traits.capitals |= bits(of.capital);
    traits.smalls |= bits(of.letter & ~of.capital);
    traits.blanks |= bits(of.blank);
    traits.later |= bits(of.later);
    no_letter |= bits(of.no_letter);
  }
  if (no_letter != 0) {
    traits.word &= ~(no_letter >> 1);
    if ((no_letter & 1) != 0) before.word &= ~(uint64_t{1} << 63);
  }
  return traits;
}

ByteBlock Lower(ByteBlock c, ByteBlock b, ByteBlock a) {
  const Capitals capitals(c, b, a);
  const BlockMask capital_i_with_dot = Is(b, 0xC4) & Is(c, 0xB0);  // its small letter is shorter
  return c + (reinterpret_cast<ByteBlock>(capitals.by_32) & EveryByte(32)) +
         (reinterpret_cast<ByteBlock>(capitals.by_1 & ~capital_i_with_dot) & EveryByte(1));
}

}  // namespace

bool IsUsual(std::string_view text) { return IsUsual(text, {0, text.size()}); }

bool IsUsual(std::string_view text, Span span) {
  bool usual = true;
  ForBlocksWithNext(text, span.begin, span.end, [&](size_t, ByteBlock a, ByteBlock b, ByteBlock c) {
    return usual = !Any(IsUnusual(a, b, c));
  });
  return usual;
}

std::vector<ByteTraits> TraitsOfBytes(std::string_view usual) {
  constexpr size_t kBytes = 64, kBefore = 2;
  std::vector<ByteTraits> traits;
  traits.reserve(usual.size() / kBytes + 2);
  ByteTraits nothing;
  for (size_t at = 0; at < usual.size(); at += kBytes) {
    ByteTraits& before = traits.empty() ? nothing : traits.back();
    if (at > 0 && at + kBytes <= usual.size()) {
      traits.push_back(TraitsOf64(usual.data() + at - kBefore, before));
      continue;
    }
    char padded[kBefore + kBytes] = {};
    if (at > 0) std::memcpy(padded, usual.data() + at - kBefore, kBefore);
    std::memcpy(padded + kBefore, usual.data() + at, std::min(kBytes, usual.size() - at));
    traits.push_back(TraitsOf64(padded, before));
  }
  traits.resize(usual.size() / kBytes + 2);
  return traits;
}

std::string LowerUsual(std::string_view usual) {
  std::string lower(usual.size(), '\0');
  MapBlocksWithBefore(usual, lower.data(), [](ByteBlock c, ByteBlock b, ByteBlock a) { return Lower(c, b, a); });
  return lower;
}

}  // namespace vietfacts
