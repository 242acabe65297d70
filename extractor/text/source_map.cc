#include "extractor/text/source_map.h"

#include <algorithm>

namespace vietfacts {

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
  before_.reserve(text.size() / kStride + 1);
  size_t count = 0;
  for (size_t begin = 0; begin < text.size(); begin += kStride) {
    before_.push_back(count);
    const size_t end = std::min(begin + kStride, text.size());
    for (size_t i = begin; i < end; ++i) count += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  }
}

size_t CodePointIndex::At(std::string_view text, size_t byte) const {
  if (before_.empty()) return byte;
  const size_t block = std::min(byte / kStride, before_.size() - 1);
  size_t count = before_[block];
  for (size_t i = block * kStride; i < byte; ++i) count += (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
  return count;
}

}  // namespace vietfacts
