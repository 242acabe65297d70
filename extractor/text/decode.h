// Bytes to decoded text.
#ifndef VIETFACTS_TEXT_DECODE_H_
#define VIETFACTS_TEXT_DECODE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/encoding.h"
#include "extractor/text/replacement.h"
#include "extractor/text/span.h"

namespace vietfacts {

// Damage from before the bytes came to us, that was put right in the text.
struct Repair {
  enum class Kind {
    kCharacterReferences,  // "&#7843;" in plain text
    kDoubleEncoding,       // UTF-8 that was read as windows-1252 and stored again
    kMislabelled,  // another encoding of Vietnamese that was read as windows-1252 and stored as
                   // UTF-8
  };
  Kind kind;
  size_t count = 0;  // places
  Span first;        // the first of them, in the text
  std::string from;  // for kMislabelled: name of the encoding
};

enum class Damage : uint8_t { kRepair, kKeep };

struct Decoded {
  std::string text;  // valid UTF-8, without a byte order mark
  Encoding encoding = Encoding::kUtf8;
  double confidence = 1;  // 0 to 1: how sure the encoding is

  std::vector<Replacement> replacements;  // in text order
  std::vector<Repair> repairs;

  // "vi", "other", or "" where there are too few words to tell.
  std::string language;

  // Set where the bytes are no text: offset of the first byte that is no UTF-8. `text` is then
  // empty.
  std::optional<size_t> undecodable_at;
};

// Reads `bytes` in `encoding` or, where none is given, in the one that they are found to be in:
//   - UTF-8, where they are valid; or where what is no UTF-8 is less than one byte in twenty or a
//     third of the characters beyond ASCII that are, and fewer stretches than those;
//   - UTF-16, with or without a byte order mark;
//   - the eight-bit encoding, or VIQR, that makes Vietnamese of them (VIQR also where punctuation or
//     a few wrong bytes beyond ASCII stand between);
//   - windows-1252 where they are text of a Western language.
// Else nothing is decoded. Wrong bytes in a text are replaced, never the end of it; with `encoding`
// given, all bytes are decoded whatever they are. Damage is put right in any encoding,
// unless it is to be kept.
Decoded Decode(std::string_view bytes, std::optional<Encoding> encoding = std::nullopt,
               Damage damage = Damage::kRepair);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_DECODE_H_
