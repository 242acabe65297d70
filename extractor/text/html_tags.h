// The tags of a page, put into a form that any parser can take.
#ifndef VIETFACTS_TEXT_HTML_TAGS_H_
#define VIETFACTS_TEXT_HTML_TAGS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vietfacts {

// How many elements may be open at once, those that close by themselves (IsSelfClosingElement) not
// counted. Tags of deeper ones are dropped, and of items of lists within them; their text is not.
inline constexpr size_t kMaxOpenElements = 200;

// The parser looks through all open elements at each tag, and opens again what was left open of
// those that change the look of letters in each new paragraph: a page may cost it the square of its
// length and more. So, in one pass over `page`:
//   - comments, style sheets, drawings, and scripts other than JSON-LD are left out;
//   - so are the tags of elements that change the look of letters alone;
//   - each tag is written anew, with the attributes that IsReadAttribute names;
//   - nothing is nested deeper than kMaxOpenElements.
// Markup is told from text as the HTML standard's tokenizer does (section 13.2.5). The text between
// tags stays as it is, character references included. `page` is valid UTF-8, and so is the result.
std::string RewriteTags(std::string_view page);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_HTML_TAGS_H_
