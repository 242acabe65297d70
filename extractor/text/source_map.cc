#include "extractor/text/source_map.h"

#include <algorithm>
#include <cstring>

namespace vietfacts {
namespace {

// How many bytes of UTF-8 are not the first of their code point: 10xxxxxx. Eight at a time.
size_t InnerBytes(std::string_view text) {
  constexpr uint64_t kHighest = 0x8080808080808080, kLowest = kHighest >> 7;
  size_t inner = 0;
  for (size_t at = 0; at < text.size(); at += sizeof(uint64_t)) {
    uint64_t bytes = 0;
    const size_t rest = text.size() - at;
    if (rest >= sizeof bytes) {
      std::memcpy(&bytes, text.data() + at, sizeof bytes);
    } else {
      std::memcpy(&bytes, text.data() + at, rest);
    }
    const uint64_t is_inner = (bytes & ~(bytes << 1) & kHighest) >> 7;
    inner += (is_inner * kLowest) >> 56;  // the sum of the eight
  }
  return inner;
}

}  // namespace

void SourceMap::AddEdit(Span from, Span to) { edits_.push_back({from, to}); }

Span SourceMap::ToOriginal(Span span) const {
  if (edits_.empty()) return span;
  // The first edit that begins behind span.begin. Most often no edit is within the span.
  const auto after = std::upper_bound(edits_.begin(), edits_.end(), span.begin,
                                      [](size_t at, const Edit& edit) { return at < edit.to.begin; });
  const size_t begin = Begin(span.begin, after);
  const bool none = !span.empty() && (after == edits_.end() || after->to.begin >= span.end);
  return {begin, std::max(begin, none ? End(span.end, after) : End(span.end))};
}

size_t SourceMap::Begin(size_t changed, Edits::const_iterator after) const {
  if (after == edits_.begin()) return changed;
  const Edit& edit = *std::prev(after);
  if (changed < edit.to.end) return edit.from.begin;
  // At or behind the edit's end; what was deleted here stays outside.
  return edit.from.end + (changed - edit.to.end);
}

size_t SourceMap::End(size_t changed) const {
  return End(changed, std::lower_bound(edits_.begin(), edits_.end(), changed,
                                       [](const Edit& edit, size_t at) { return edit.to.begin < at; }));
}

size_t SourceMap::End(size_t changed, Edits::const_iterator after) const {
  if (after == edits_.begin()) return changed;
  const Edit& edit = *std::prev(after);
  if (changed < edit.to.end) return edit.from.end;
  return edit.from.end + (changed - edit.to.end);
}

CodePointIndex::CodePointIndex(std::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (ascii) return;
  inner_.reserve(text.size() / kStride + 1);
  size_t inner = 0;
  for (size_t begin = 0; begin < text.size(); begin += kStride) {
    inner_.push_back(inner);
    inner += InnerBytes(text.substr(begin, kStride));
  }
}

size_t CodePointIndex::At(std::string_view text, size_t byte) const {
  if (inner_.empty()) return byte;
  const size_t block = std::min(byte / kStride, inner_.size() - 1);
  return byte - inner_[block] - InnerBytes(text.substr(block * kStride, byte - block * kStride));
}

}  // namespace vietfacts
