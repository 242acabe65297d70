// The text of an article with its facts marked.
#ifndef VIETFACTS_WRITE_MARKED_TEXT_H_
#define VIETFACTS_WRITE_MARKED_TEXT_H_

#include <string_view>
#include <vector>

#include "extractor/write/fact_sheet.h"
#include "extractor/write/wrapped_text.h"

namespace vietfacts {

// The colour of a kind, as a terminal sequence, and the end of all colours.
std::string_view ColorOf(FactKind kind);
inline constexpr std::string_view kFaint = "\x1b[2m";
inline constexpr std::string_view kBold = "\x1b[1m";
inline constexpr std::string_view kPlain = "\x1b[0m";

// Adds `text` (valid UTF-8, which all places count in) with the places of each sheet marked by the
// sheet's number, from 1, and with `furniture` faint or, without colour, marked as "[-|words]".
void AddMarkedText(std::string_view text, const std::vector<FactSheet>& sheets,
                   const std::vector<Place>& furniture, bool color, WrappedText& out);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_MARKED_TEXT_H_
