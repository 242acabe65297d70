// Where a tag or a comment of a page ends, and what it says.
#ifndef VIETFACTS_TEXT_HTML_TOKENS_H_
#define VIETFACTS_TEXT_HTML_TOKENS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vietfacts {

struct HtmlToken {
  enum class Kind { kLessThan, kDoctype, kComment, kStartTag, kEndTag };
  Kind kind = Kind::kLessThan;  // kLessThan: a "<" that begins nothing
  size_t end = 0;               // byte of the page behind it; the page's size where it never ends
  std::string name;             // of a tag, in lower case; empty where it never ends

  // Those of a start tag that IsReadAttribute names, each once; the values are as they stand in the
  // page, character references included.
  std::vector<std::pair<std::string, std::string_view>> attributes;

  // The value of an attribute; empty where there is none.
  std::string_view Get(std::string_view attribute) const;
};

// The markup that begins with the "<" at page[at], as the HTML standard's tokenizer reads it. A tag
// that never ends is a comment. Takes time in the length of the token.
HtmlToken NextHtmlToken(std::string_view page, size_t at);

// The first byte at or after `at` where an end tag of the element `name` (in lower case) begins;
// page.size() where there is none.
size_t FindEndTag(std::string_view page, size_t at, std::string_view name);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_HTML_TOKENS_H_
