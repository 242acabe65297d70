#include "extractor/patterns/compiled_pattern.h"

#include <algorithm>
#include <limits>

namespace vietfacts {
namespace {

// The end of the character class whose "[" is pattern[at].
size_t BehindClass(std::string_view pattern, size_t at) {
  ++at;
  if (at < pattern.size() && pattern[at] == '^') ++at;
  if (at < pattern.size() && pattern[at] == ']') ++at;
  while (at < pattern.size() && pattern[at] != ']') {
    const size_t named = pattern.substr(at, 2) == "[:" ? pattern.find(":]", at) : pattern.npos;
    at = named != pattern.npos ? named + 2 : pattern[at] == '\\' ? at + 2 : at + 1;
  }
  return at + 1;
}

}  // namespace

std::vector<std::string_view> GroupNames(std::string_view pattern) {
  constexpr std::string_view kNamed = "(?P<";
  std::vector<std::string_view> groups(1);
  for (size_t at = 0; at < pattern.size();) {
    if (pattern[at] == '\\') {
      at += 2;
    } else if (pattern[at] == '[') {
      at = BehindClass(pattern, at);
    } else if (pattern.substr(at).starts_with(kNamed)) {
      const size_t begin = at + kNamed.size();
      at = std::min(pattern.find('>', begin), pattern.size());
      groups.push_back(pattern.substr(begin, at - begin));
    } else {
      if (pattern[at] == '(' && pattern.substr(at, 2) != "(?") groups.emplace_back();
      ++at;
    }
  }
  return groups;
}

CompiledPattern::CompiledPattern(std::string_view pattern)
    : text_(std::vector<char>(pattern.begin(), pattern.end())), groups_(GroupNames(text())) {
  FillSlots();
}

CompiledPattern::CompiledPattern(ImageReader& image) : text_(image.Array<char>()) {
  groups_.resize(image.Number());
  for (std::string_view& group : groups_) group = image.Text();
  FillSlots();
}

void CompiledPattern::Write(ImageWriter& image) const {
  image.Array(text_.rows());
  image.Number(static_cast<uint32_t>(groups_.size()));
  for (const std::string_view group : groups_) image.Text(group);
}

void CompiledPattern::FillSlots() {
  for (size_t i = groups_.size(); i-- > 1;) {
    constexpr size_t kMost = std::numeric_limits<uint8_t>::max();
    // Those beyond are looked for from the last one that has a slot of its own.
    if (!groups_[i].empty()) first_of_slot_[SlotOf(groups_[i])] = static_cast<uint8_t>(std::min(i, kMost));
  }
}

int CompiledPattern::GroupIndexFrom(size_t first, std::string_view name) const {
  for (size_t i = first; i < groups_.size(); ++i) {
    if (groups_[i] == name) return static_cast<int>(i);
  }
  return 0;
}

const RE2& CompiledPattern::Compile() const {
  std::call_once(once_, [this] {
    constexpr int64_t kMaxProgramBytes = 64 << 20;  // RE2's memory for one pattern
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(kMaxProgramBytes);
    re_ = std::make_unique<const RE2>(re2::StringPiece(text_.data(), text_.size()), options);
    ready_.store(re_.get(), std::memory_order_release);
  });
  return *re_;
}

}  // namespace vietfacts
