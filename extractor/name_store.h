// Very many short strings, with little around each of them.
#ifndef VIETFACTS_NAME_STORE_H_
#define VIETFACTS_NAME_STORE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vietfacts {

class NameStore {
 public:
  // A longer name is cut at a character.
  static constexpr size_t kLongest = 4096;  // bytes

  // Returns where it is kept.
  uint64_t Add(const std::optional<std::string>& name) {
    std::string_view bytes = name ? std::string_view(*name) : std::string_view();
    if (bytes.size() > kLongest) {
      size_t end = kLongest;
      while (end > 0 && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80) --end;
      bytes = bytes.substr(0, end);
    }
    if (blocks_.empty() || blocks_.back().size() + kHead + bytes.size() > kBlock) {
      blocks_.emplace_back().reserve(kBlock);
    }
    std::string& block = blocks_.back();
    const uint64_t place = (blocks_.size() - 1) * kBlock + block.size();
    const size_t size = name ? bytes.size() : kNoName;
    block += static_cast<char>(size & 0xFF);
    block += static_cast<char>(size >> 8);
    block += bytes;
    return place;
  }

  std::optional<std::string> Get(uint64_t place) const {
    const std::string& block = blocks_[place / kBlock];
    const size_t at = place % kBlock;
    const size_t size =
        static_cast<unsigned char>(block[at]) | static_cast<unsigned char>(block[at + 1]) << 8;
    if (size == kNoName) return std::nullopt;
    return block.substr(at + kHead, size);
  }

 private:
  static constexpr size_t kBlock = size_t{1} << 18;
  static constexpr size_t kHead = 2;  // bytes of the length
  static constexpr size_t kNoName = 0xFFFF;

  std::vector<std::string> blocks_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_NAME_STORE_H_
