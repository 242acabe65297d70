// Bytes to decoded text.
#ifndef VIETFACTS_TEXT_DECODE_H_
#define VIETFACTS_TEXT_DECODE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/span.h"

namespace vietfacts {

struct Decoded {
  std::string text;      // valid UTF-8, without a byte order mark
  std::string encoding;  // IANA name: "UTF-8"

  // Each stretch of bytes that was no UTF-8: its place in the bytes, and that of the one U+FFFD which stands for it
  // in `text`.
  struct Replacement {
    Span bytes;
    Span text;
  };
  std::vector<Replacement> replacements;

  // Set where the bytes are no UTF-8 text at all: offset of the first wrong byte. `text` is then empty.
  std::optional<size_t> undecodable_at;
};

// Reads `bytes` as UTF-8. Wrong bytes here and there are replaced; where more than one byte in twenty is wrong, or a
// NUL byte shows that this is no text, nothing is decoded.
Decoded DecodeUtf8(std::string_view bytes);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_DECODE_H_
