// Bytes of a known encoding to UTF-8.
#ifndef VIETFACTS_TEXT_FROM_ENCODING_H_
#define VIETFACTS_TEXT_FROM_ENCODING_H_

#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/encoding.h"
#include "extractor/text/replacement.h"

namespace vietfacts {

// Valid UTF-8, with U+FFFD for each stretch of bytes that the encoding leaves undefined; such
// stretches are appended to `replacements`. A byte order mark, and the text's normalization form,
// stay as they are. NUL is no text in any encoding. TCVN3 has one code for a small letter and its
// capital, which only the font tells apart; see tcvn3_capitals.h.
std::string FromEncoding(std::string_view bytes, Encoding encoding,
                         std::vector<Replacement>& replacements);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_FROM_ENCODING_H_
