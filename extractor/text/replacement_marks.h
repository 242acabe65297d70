// Follows U+FFFD through steps that move and drop text.
#ifndef VIETFACTS_TEXT_REPLACEMENT_MARKS_H_
#define VIETFACTS_TEXT_REPLACEMENT_MARKS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/replacement.h"

namespace vietfacts {

// Puts a private-use character of its own (U+F0000 on) in place of each U+FFFD that `replacements`
// know, so that it is known again wherever it comes to stand. Does nothing to a text that has such
// characters of its own. The first 65,000 are marked.
//
// Of each step, `Unmark` gives U+FFFD back.
class ReplacementMarks {
 public:
  // `text` has the replacements, in text order; their places in it don't hold any more afterwards.
  ReplacementMarks(std::string& text, const std::vector<Replacement>& replacements);

  // Puts U+FFFD back in place of the marks. Returns, for each U+FFFD that `text` then has, in
  // order, the index of its replacement, or kNone where it was in the text from the beginning.
  std::vector<size_t> Unmark(std::string& text) const;

  static constexpr size_t kNone = static_cast<size_t>(-1);

 private:
  size_t marked_ = 0;  // so many of the first replacements
};

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_REPLACEMENT_MARKS_H_
