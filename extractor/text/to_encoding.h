// UTF-8 to the bytes of another encoding.
#ifndef VIETFACTS_TEXT_TO_ENCODING_H_
#define VIETFACTS_TEXT_TO_ENCODING_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "extractor/text/encoding.h"

namespace vietfacts {

// Characters that the encoding lacks, and how often each was met.
using LackingCharacters = std::map<char32_t, size_t>;

// `text` is valid UTF-8 in NFC. For a character that the encoding lacks stands, and is noted in
// `lacking`,
//   - Đ for the letters of other languages that look like it;
//   - an ASCII look-alike: '"' and "'" for quotation marks, "-" for dashes, "..." for an ellipsis,
//   " " for blanks;
//   - else the letter without its marks ("ř" → "r");
//   - else "?".
// TCVN3 has no capitals with a tone mark: the small letter stands for them, and is noted where
// reading the bytes does not give the capital back (see tcvn3_capitals.h). UTF-16 comes without a
// byte order mark.
std::string ToEncoding(std::string_view text, Encoding encoding, LackingCharacters& lacking);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_TO_ENCODING_H_
