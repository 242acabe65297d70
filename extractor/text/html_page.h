// Tells web pages from plain text.
#ifndef VIETFACTS_TEXT_HTML_PAGE_H_
#define VIETFACTS_TEXT_HTML_PAGE_H_

#include <string_view>

namespace vietfacts {

// Whether `text` (decoded) is a web page, or a piece of one. It is where
//   - it begins, behind comments and an XML declaration, with a doctype of HTML or with an element
//     that stands at the head of a page;
//   - "<html" or such a doctype, and "<head" or "<body" stand near its beginning (behind what a
//     server or a saving program wrote before them);
//   - it begins with a block element, has the end tag for it, and none of its end tags is broken.
// Else it is plain text, tags that were left over in it included ("< / p>").
bool IsHtmlPage(std::string_view text);

// The encoding that a <meta> near the beginning of a page's bytes names; empty where there is none,
// or where the bytes are not a superset of ASCII.
std::string_view DeclaredEncoding(std::string_view bytes);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_HTML_PAGE_H_
