// Looks at a text in blocks of sixteen bytes, each byte with its neighbours, without a decision at every character. The
// compiler makes vector instructions of it on any processor that has them.
#ifndef VIETFACTS_TEXT_BYTE_BLOCKS_H_
#define VIETFACTS_TEXT_BYTE_BLOCKS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

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

// Calls make(block, before, before2) likewise, with the blocks that begin one and two bytes earlier, for all of the text
// and writes what it returns, byte for byte, to `out`, which has room for that.
template <typename Make>
void MapBlocksWithBefore(std::string_view text, void* out, const Make& make) {
  auto* const bytes = static_cast<char*>(out);
  for (size_t at = 0; at < text.size();) {
    const bool whole = at >= 2 && at + kBlockBytes <= text.size();
    const size_t count = std::min(kBlockBytes, text.size() - at);
    char padded[kBlockBytes + 2] = {};
    if (!whole) {
      const size_t before = std::min<size_t>(at, 2);
      std::memcpy(padded + 2 - before, text.data() + at - before, count + before);
    }
    const char* const from = whole ? text.data() + at - 2 : padded;
    const ByteBlock made = make(LoadBlock(from + 2), LoadBlock(from + 1), LoadBlock(from));
    std::memcpy(bytes + at, &made, count);
    at += count;
  }
}

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_BYTE_BLOCKS_H_
