// A page as lines, each what a reader sees as a paragraph.
#ifndef VIETFACTS_ARTICLE_PAGE_LINES_H_
#define VIETFACTS_ARTICLE_PAGE_LINES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "extractor/article/page_parts.h"
#include "extractor/text/html_tree.h"

namespace vietfacts {

struct PageLine {
  std::string text;    // single blanks, none at either end; never empty
  uint32_t node = 0;   // where it begins
  PageParts parts;     // those of all elements that it begins within, furniture and hidden left out
  size_t letters = 0;  // visible characters
  size_t linked = 0;   // those of them that lead to other pages
  bool in_heading = false;
};

// Every line of the page in document order, whatever it is there for. Paragraphs, <br>, cells of
// tables that only lay the page out, and the like are lines; a row of a table of data is one, its
// cells divided by " | ". Captions that stand in attributes alone (data-caption) are lines too.
// `parts` are those of each node.
std::vector<PageLine> DrawLines(const std::vector<HtmlNode>& page,
                                const std::vector<PageParts>& parts);

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_PAGE_LINES_H_
