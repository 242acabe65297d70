// VIQR (RFC 1456): Vietnamese in ASCII, each mark typed behind its letter ("Vie^.t Nam",
// "ddu+o+`ng").
#ifndef VIETFACTS_TEXT_VIQR_H_
#define VIETFACTS_TEXT_VIQR_H_

#include <string>
#include <string_view>

namespace vietfacts {

// Reads VIQR. Where the text has punctuation escaped by "\", as the RFC asks, every mark that is
// not escaped is one. Else a mark is one where the word is a Vietnamese syllable with it, so that
// most texts without escapes come out right as well ("ra." ends a sentence, "ddi.nh" has a dot
// below). Where both are syllables at the end of a word ("thi.", "tu."), the commoner is taken.
// Characters beyond ASCII stay.
std::string FromViqr(std::string_view text);

// Appends a letter of Vietnamese (NFC) as VIQR; false for a letter of another language.
bool AppendViqr(std::string& out, char32_t letter);

// Words of `text` that have a VIQR mark before their last letter, and how many of them are
// Vietnamese syllables.
struct ViqrEvidence {
  size_t syllables = 0;
  size_t others = 0;  // marked words that are none: "they're", "user.name"
  size_t words = 0;   // words in all
};
ViqrEvidence LookForViqr(std::string_view text);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_VIQR_H_
