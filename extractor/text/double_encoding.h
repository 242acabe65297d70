// UTF-8 that was read as windows-1252 (or Latin-1) and stored as UTF-8 again: "Ä‘áº£ng" for "đảng".
#ifndef VIETFACTS_TEXT_DOUBLE_ENCODING_H_
#define VIETFACTS_TEXT_DOUBLE_ENCODING_H_

#include <string_view>

#include "extractor/text/rewrite.h"

namespace vietfacts {

// A cheap look: false where `text` (valid UTF-8) surely has no such damage.
bool MayBeDoubleEncoded(std::string_view text);

// Puts the lost characters in place of the damage in `rewrite`, whose source is `text`: once, so
// that text which was stored so twice needs two calls. Healthy text between stays: a sequence that
// Vietnamese may well have ("XÃ”") is damage only in a line with others that are damage beyond
// doubt or, where there are such in the text, without a healthy letter.
//
// windows-1252 leaves five bytes undefined. Where they became control characters they are read;
// where they were dropped or became U+FFFD, the letter that makes the word a syllable is taken, and
// where there are several, U+FFFD. A no-break space that became a blank is read as the byte that it
// was ("lÃ m" → "làm").
void RepairDoubleEncoding(std::string_view text, Rewrite& rewrite);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_DOUBLE_ENCODING_H_
