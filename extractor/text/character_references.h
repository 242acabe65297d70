// Character references that were left in plain text: "&#7843;", "&#x1EA3;", "&aacute;".
#ifndef VIETFACTS_TEXT_CHARACTER_REFERENCES_H_
#define VIETFACTS_TEXT_CHARACTER_REFERENCES_H_

#include <string_view>

#include "extractor/text/rewrite.h"

namespace vietfacts {

// Puts the character in place of each reference in `rewrite`, whose source is `text`. A reference
// has its semicolon, and names a character that is one (numbers from 128 to 159 mean windows-1252,
// as in HTML); all else stays as it is. One that was escaped twice ("&amp;#7843;") is read in one
// go.
void ReadCharacterReferences(std::string_view text, Rewrite& rewrite);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_CHARACTER_REFERENCES_H_
