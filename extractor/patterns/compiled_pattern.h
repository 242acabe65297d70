// A rule's pattern, compiled when it is first needed: most articles need few of the rules.
#ifndef VIETFACTS_PATTERNS_COMPILED_PATTERN_H_
#define VIETFACTS_PATTERNS_COMPILED_PATTERN_H_

#include <re2/re2.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/patterns/image.h"
#include "extractor/patterns/table.h"

namespace vietfacts {

// The names of the capturing groups of a pattern by index, read off its text, parts of which they
// are: [0] is "", unnamed ones are "". What RE2 says of any pattern that it accepts, but for one with
// \Q…\E.
std::vector<std::string_view> GroupNames(std::string_view pattern);

// May be used by several threads at once.
class CompiledPattern {
 public:
  explicit CompiledPattern(std::string_view pattern);

  // One that Write has written, in place: the image outlives it.
  explicit CompiledPattern(ImageReader& image);
  void Write(ImageWriter& image) const;

  std::string_view text() const { return {text_.data(), text_.size()}; }

  // Not ok() where RE2 can't read the pattern; it matches nothing then.
  const RE2& re() const {
    const RE2* const compiled = ready_.load(std::memory_order_acquire);
    return compiled != nullptr ? *compiled : Compile();
  }

  // The names of its groups by index; groups()[0] is "", unnamed ones are "".
  const std::vector<std::string_view>& groups() const { return groups_; }

  // The index of the group of that name, which is not empty; 0 where there is none.
  int GroupIndex(std::string_view name) const {
    const uint8_t first = first_of_slot_[SlotOf(name)];
    return first == 0 || groups_[first] == name ? first : GroupIndexFrom(first, name);
  }

 private:
  // Names are told apart by their length and ends, nearly always.
  static constexpr size_t kSlots = 256;
  static size_t SlotOf(std::string_view name) {
    return (name.size() + 5 * static_cast<unsigned char>(name.front()) + 11 * static_cast<unsigned char>(name.back())) %
           kSlots;
  }
  void FillSlots();
  int GroupIndexFrom(size_t first, std::string_view name) const;
  const RE2& Compile() const;

  Table<char> text_;
  std::vector<std::string_view> groups_;
  std::array<uint8_t, kSlots> first_of_slot_{};  // the first group whose name has the slot; 0 where none has
  mutable std::once_flag once_;
  mutable std::unique_ptr<const RE2> re_;
  mutable std::atomic<const RE2*> ready_ = nullptr;  // re_, as soon as it is there
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_COMPILED_PATTERN_H_
