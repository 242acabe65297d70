// Data as it lies in memory: written when the library is built, used in place when it runs.
//
// An image is read in the order that it was written in. It has no version and no checks: it is read
// by the build that wrote it, on a machine of the same byte order.
#ifndef VIETFACTS_PATTERNS_IMAGE_H_
#define VIETFACTS_PATTERNS_IMAGE_H_

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace vietfacts {

// What can stand in an image: numbers of at most four bytes and plain structs of them.
template <typename T>
concept InImage = std::is_trivially_copyable_v<T> && alignof(T) <= alignof(uint32_t);

class ImageWriter {
 public:
  void Number(uint32_t number) { words_.push_back(number); }

  template <InImage T>
  void Array(std::span<const T> rows) {
    Number(static_cast<uint32_t>(rows.size()));
    const size_t begin = words_.size();
    words_.resize(begin + (rows.size_bytes() + sizeof(uint32_t) - 1) / sizeof(uint32_t));
    if (!rows.empty()) std::memcpy(&words_[begin], rows.data(), rows.size_bytes());
  }

  void Text(std::string_view text) { Array(std::span(text)); }

  std::vector<uint32_t> Take() { return std::move(words_); }

 private:
  std::vector<uint32_t> words_;
};

class ImageReader {
 public:
  // The image outlives all that is read from it.
  explicit ImageReader(std::span<const uint32_t> image) : rest_(image) {}

  uint32_t Number() {
    const uint32_t number = rest_.front();
    rest_ = rest_.subspan(1);
    return number;
  }

  template <InImage T>
  std::span<const T> Array() {
    const size_t size = Number();
    const T* const rows = reinterpret_cast<const T*>(rest_.data());
    rest_ = rest_.subspan((size * sizeof(T) + sizeof(uint32_t) - 1) / sizeof(uint32_t));
    return {rows, size};
  }

  std::string_view Text() {
    const std::span<const char> text = Array<char>();
    return {text.data(), text.size()};
  }

 private:
  std::span<const uint32_t> rest_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_IMAGE_H_
