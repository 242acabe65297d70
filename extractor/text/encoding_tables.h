// What each byte stands for, in the encodings of one byte a character.
#ifndef VIETFACTS_TEXT_ENCODING_TABLES_H_
#define VIETFACTS_TEXT_ENCODING_TABLES_H_

#include <array>

#include "extractor/text/encoding.h"

namespace vietfacts {

using ByteTable = std::array<char32_t, 256>;

// Stands in a table for what the encoding leaves undefined.
inline constexpr char32_t kUndefinedByte = 0xFFFD;

// The windows tables are ICU's, the others stand in the .cc with their sources. VNI, whose letters
// take up to two bytes, has the table of windows-1252 for the bytes that are no part of a letter
// (see vni.h).
const ByteTable& TableOf(Encoding encoding);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_ENCODING_TABLES_H_
