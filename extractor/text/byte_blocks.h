// Looks at a text in blocks of sixteen bytes, each byte with its neighbours, without a decision at every character. The
// compiler makes vector instructions of it on any processor that has them.
#ifndef VIETFACTS_TEXT_BYTE_BLOCKS_H_
#define VIETFACTS_TEXT_BYTE_BLOCKS_H_

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vietfacts {

using ByteBlock = uint8_t __attribute__((vector_size(16)));
// What a comparison of blocks gives: all bits of a byte where it is true, else none.
using BlockMask = decltype(ByteBlock() == ByteBlock());

inline constexpr size_t kBlockBytes = sizeof(ByteBlock);

inline ByteBlock EveryByte(uint8_t byte) { return ByteBlock{} + byte; }

inline BlockMask Is(ByteBlock block, uint8_t byte) { return block == EveryByte(byte); }
inline BlockMask Within(ByteBlock block, uint8_t first, uint8_t last) {
  return block - first <= EveryByte(static_cast<uint8_t>(last - first));
}
inline bool Any(BlockMask mask) {
  uint64_t halves[2];
  std::memcpy(halves, &mask, sizeof mask);
  return (halves[0] | halves[1]) != 0;
}
// A bit for each byte, that of the first byte the lowest.
inline uint16_t BitsOf(BlockMask mask) {
#if defined(__SSE2__)
  return static_cast<uint16_t>(_mm_movemask_epi8(reinterpret_cast<__m128i>(mask)));
#else
  uint64_t halves[2];
  std::memcpy(halves, &mask, sizeof mask);
  const auto bits = [](uint64_t half) {
    if constexpr (std::endian::native == std::endian::big) half = __builtin_bswap64(half);
    return ((half >> 7 & 0x0101010101010101) * 0x0102040810204080) >> 56;
  };
  return static_cast<uint16_t>(bits(halves[0]) | bits(halves[1]) << 8);
#endif
}
inline ByteBlock LoadBlock(const char* bytes) {
  ByteBlock block;
  std::memcpy(&block, bytes, kBlockBytes);
  return block;
}

// Calls look(at, block, next, next2) for the bytes from `at` on, with the blocks that begin one
// and two bytes later. Bytes beyond the text are NUL. Ends where `look` returns false.
template <typename Look>
void ForBlocksWithNext(std::string_view text, size_t begin, size_t end, const Look& look) {
  size_t at = begin;
  for (; at < end && at + kBlockBytes + 2 <= text.size(); at += kBlockBytes) {
    const char* const bytes = text.data() + at;
    if (!look(at, LoadBlock(bytes), LoadBlock(bytes + 1), LoadBlock(bytes + 2))) return;
  }
  for (; at < end; at += kBlockBytes) {
    char padded[kBlockBytes + 2] = {};
    std::memcpy(padded, text.data() + at, std::min(sizeof padded, text.size() - at));
    if (!look(at, LoadBlock(padded), LoadBlock(padded + 1), LoadBlock(padded + 2))) return;
  }
}

// Calls look(at, block, before, before2) likewise for all of the text, with the blocks that begin
// one and two bytes earlier.
template <typename Look>
void ForBlocksWithBefore(std::string_view text, const Look& look) {
  for (size_t at = 0; at < text.size(); at += kBlockBytes) {
    const bool whole = at >= 2 && at + kBlockBytes <= text.size();
    char padded[kBlockBytes + 2] = {};
    if (!whole) {
      const size_t before = std::min<size_t>(at, 2);
      const size_t count = std::min(kBlockBytes, text.size() - at);
      std::memcpy(padded + 2 - before, text.data() + at - before, count + before);
    }
    const char* const from = whole ? text.data() + at - 2 : padded;
    look(at, LoadBlock(from + 2), LoadBlock(from + 1), LoadBlock(from));
  }
}

// Writes what make(block, before, before2) returns, byte for byte, to `out`, which has room for the
// text's size.
template <typename Make>
void MapBlocksWithBefore(std::string_view text, void* out, const Make& make) {
  auto* const bytes = static_cast<char*>(out);
  ForBlocksWithBefore(text, [&](size_t at, ByteBlock block, ByteBlock before, ByteBlock before2) {
    const ByteBlock made = make(block, before, before2);
    std::memcpy(bytes + at, &made, std::min(kBlockBytes, text.size() - at));
  });
}

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_BYTE_BLOCKS_H_
