// VNI for Windows: most letters are an ASCII letter and then a byte for its marks ("aù" is á, "aá"
// is ấ). The letters of the table stand in the keyboard software of the VNI company and in every
// font of theirs; GNU recode has the same, but for Ằ and Ắ, which it has the wrong way round.
#ifndef VIETFACTS_TEXT_VNI_H_
#define VIETFACTS_TEXT_VNI_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/replacement.h"

namespace vietfacts {

// A mark byte that follows no letter it fits to is the letter of windows-1252.
std::string FromVni(std::string_view bytes, std::vector<Replacement>& replacements);

// The bytes of a letter of Vietnamese (NFC) beyond ASCII; nullopt for any other character.
std::optional<std::string_view> VniBytesOf(char32_t letter);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_VNI_H_
