// A page as a tree.
#ifndef VIETFACTS_TEXT_HTML_TREE_H_
#define VIETFACTS_TEXT_HTML_TREE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vietfacts {

struct HtmlNode {
  static constexpr uint32_t kNoParent = UINT32_MAX;

  std::string element;  // its name in lower case; empty for text
  std::string text;     // of a text node, character references resolved
  std::vector<std::pair<std::string, std::string>> attributes;  // those that IsReadAttribute names
  uint32_t parent = kNoParent;
  uint32_t end = 0;  // the nodes below this one are those from the next one up to, not with, this

  bool is_text() const { return element.empty(); }
  // The value of an attribute; empty where there is none.
  std::string_view Get(std::string_view attribute) const;
  bool Has(std::string_view attribute) const;
};

// The parser is Gumbo: of those in Debian 12 it alone makes the tree that the HTML standard
// prescribes, and so sees broken pages as browsers do (libxml2 follows HTML 4 and its own mind;
// tidy rewrites the page). What it lacks, a bound on what a page may cost, RewriteTags adds.
//
// Every node in document order, the element "html" first: as the HTML standard makes a tree of
// `page` (valid UTF-8), but for what RewriteTags leaves out.
std::vector<HtmlNode> ParseHtml(std::string_view page);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_HTML_TREE_H_
