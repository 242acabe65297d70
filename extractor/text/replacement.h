// What stands in a decoded text for bytes that could not be read.
#ifndef VIETFACTS_TEXT_REPLACEMENT_H_
#define VIETFACTS_TEXT_REPLACEMENT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/span.h"

namespace vietfacts {

// A stretch of wrong bytes, and the place of the one U+FFFD which stands for it in the text.
struct Replacement {
  Span bytes;
  Span text;
};

inline constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";  // U+FFFD

// Notes that `bytes` are wrong: appends U+FFFD to `text`, or makes the last replacement longer
// where they follow it.
inline void Replace(Span bytes, std::string& text, std::vector<Replacement>& replacements) {
  if (!replacements.empty() && replacements.back().bytes.end == bytes.begin &&
      replacements.back().text.end == text.size()) {
    replacements.back().bytes.end = bytes.end;
    return;
  }
  const size_t mark = text.size();
  text.append(kReplacementCharacter);
  replacements.push_back({bytes, {mark, text.size()}});
}

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_REPLACEMENT_H_
