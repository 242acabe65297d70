// What decoding had to replace or put right, as warnings of the article.
#ifndef VIETFACTS_DECODE_WARNINGS_H_
#define VIETFACTS_DECODE_WARNINGS_H_

#include <vector>

#include "extractor/facts/facts.h"
#include "extractor/text/decode.h"

namespace vietfacts {

// In this order: text.character_references, text.double_encoded, text.mislabelled_encoding (each
// once, with the first place), then text.invalid_utf8 or text.invalid_bytes for each replaced
// stretch, a hundred at most, and text.more_invalid_bytes for the rest of them.
std::vector<Warning> WarningsOf(const Decoded& decoded);

}  // namespace vietfacts

#endif  // VIETFACTS_DECODE_WARNINGS_H_
