// Pages in TCVN3 whose fonts draw small letters as capitals.
#ifndef VIETFACTS_ARTICLE_CAPITAL_FONTS_H_
#define VIETFACTS_ARTICLE_CAPITAL_FONTS_H_

#include <string>
#include <string_view>

namespace vietfacts {

// TCVN3 has no capitals with a tone mark; headings were set in fonts that have capitals alone,
// whose names end in H: ".VnTimeH", ".VnArialH". The page with capitals for the letters of all text
// in such a font (<font face>, style "font-family"). For pages that were read as TCVN3; in others
// the letters are what they should be, whatever font is left over. `page` is valid UTF-8. Takes
// time in its length.
std::string WithCapitalFonts(std::string_view page);

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_CAPITAL_FONTS_H_
