// Which encoding bytes are in that are no valid UTF-8.
#ifndef VIETFACTS_TEXT_DETECT_ENCODING_H_
#define VIETFACTS_TEXT_DETECT_ENCODING_H_

#include <optional>
#include <string_view>

#include "extractor/text/encoding.h"

namespace vietfacts {

struct Detected {
  Encoding encoding;
  double confidence;  // 0 to 1
};

// UTF-16, by its byte order mark or by the zero bytes of its ASCII characters.
std::optional<Detected> DetectUtf16(std::string_view bytes);

// The eight-bit encoding in which the bytes are most clearly Vietnamese; nullopt where they are so
// in none. The words are read in each encoding and those counted that are Vietnamese syllables.
// TCVN5712-1 is named only where TCVN3 reads less.
std::optional<Detected> DetectEightBit(std::string_view bytes);

// VIQR in ASCII text.
std::optional<Detected> DetectViqr(std::string_view text);

// windows-1252: the bytes beyond ASCII are letters beside letters, or punctuation, of Western
// languages.
std::optional<Detected> DetectWestern(std::string_view bytes);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_DETECT_ENCODING_H_
