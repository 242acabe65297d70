// The way back from a changed text to the one it was made from.
#ifndef VIETFACTS_TEXT_SOURCE_MAP_H_
#define VIETFACTS_TEXT_SOURCE_MAP_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/text/span.h"

namespace vietfacts {

// Between its edits the two texts are alike, byte for byte; so a text that needed no change costs nothing.
class SourceMap {
 public:
  // The bytes `from` of the original became the bytes `to` of the changed text; either may be empty. Edits are added
  // in text order and do not overlap.
  void AddEdit(Span from, Span to);

  // The smallest stretch of the original that became `span` of the changed text: a boundary within an edit moves
  // outwards to the edit's own boundary. Deleted bytes at either boundary stay outside.
  Span ToOriginal(Span span) const;

  friend bool operator==(const SourceMap&, const SourceMap&) = default;

 private:
  struct Edit {
    Span from;
    Span to;
    friend bool operator==(const Edit&, const Edit&) = default;
  };
  using Edits = std::vector<Edit>;
  // Where the original has what `changed` begins and ends. `after` stands behind the last edit that begins at or before
  // `changed`; for an end, before it: one that begins right there changes what follows the boundary.
  size_t Begin(size_t changed, Edits::const_iterator after) const;
  size_t End(size_t changed, Edits::const_iterator after) const;
  size_t End(size_t changed) const;

  Edits edits_;
};

// Counts the code points before a byte of a text, in time that does not grow with the text.
class CodePointIndex {
 public:
  // `text` is valid UTF-8 and outlives the calls of At.
  explicit CodePointIndex(std::string_view text);

  // Code points in the first `byte` bytes of the text; `byte` is at a code point boundary.
  size_t At(std::string_view text, size_t byte) const;

 private:
  static constexpr size_t kStride = 64;  // bytes between two entries of inner_
  // Of the bytes before, those that are not the first of their code point; empty where the text is ASCII throughout.
  std::vector<size_t> inner_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_SOURCE_MAP_H_
