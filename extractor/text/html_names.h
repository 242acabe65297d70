// The elements and attributes of HTML that matter to reading, and how they behave.
#ifndef VIETFACTS_TEXT_HTML_NAMES_H_
#define VIETFACTS_TEXT_HTML_NAMES_H_

#include <string_view>

namespace vietfacts {

// All names are in lower case.

// Elements without content and end tag: "br", "img", "meta".
bool IsVoidElement(std::string_view name);

// Elements that change the look of letters and say nothing of structure: "b", "font".
bool IsLetterElement(std::string_view name);

// Elements that the next one of their kind, or the end of what holds them, closes: "p", "li", "td".
bool IsSelfClosingElement(std::string_view name);

// Elements whose end tag closes all that is open within them ("special" in the HTML standard),
// those of IsSelfClosingElement left out: "div", "table".
bool IsSpecialElement(std::string_view name);

// Elements that an end tag within them does not reach beyond: "table", "object".
bool IsScopeElement(std::string_view name);

// Elements whose content is text, whatever it looks like: "script", "title".
bool IsRawTextElement(std::string_view name);

// Elements that stand on lines of their own: "p", "td", "figcaption".
bool IsBlockElement(std::string_view name);

// Attributes that say what an element is there for, or hold text or metadata.
bool IsReadAttribute(std::string_view name);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_HTML_NAMES_H_
