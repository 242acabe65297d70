// How much text stands below each element of a page.
#ifndef VIETFACTS_ARTICLE_PAGE_WEIGHTS_H_
#define VIETFACTS_ARTICLE_PAGE_WEIGHTS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extractor/article/page_lines.h"
#include "extractor/text/html_tree.h"
#include "extractor/text/span.h"

namespace vietfacts {

// Visible characters.
struct TextAmount {
  size_t letters = 0;
  size_t linked = 0;     // of them in links
  size_t sentences = 0;  // of them in lines that read like sentences, links left out

  friend TextAmount operator+(TextAmount a, TextAmount b) {
    return {a.letters + b.letters, a.linked + b.linked, a.sentences + b.sentences};
  }
  friend TextAmount operator-(TextAmount a, TextAmount b) {
    return {a.letters - b.letters, a.linked - b.linked, a.sentences - b.sentences};
  }
};

// The amount of one line. It reads like a sentence where it is long or ends like one, and less than
// a third of it is links.
TextAmount AmountOf(const PageLine& line);

class PageWeights {
 public:
  // Lines with `left_out` count nothing. The page outlives it.
  PageWeights(const std::vector<HtmlNode>& page, const std::vector<PageLine>& lines,
              const std::vector<bool>& left_out);

  // Of the lines that begin within the element.
  TextAmount Of(uint32_t node) const {
    const Span range = LinesOf(node);
    return before_[range.end] - before_[range.begin];
  }

  // Of lines by index.
  TextAmount Of(Span lines) const { return before_[lines.end] - before_[lines.begin]; }

  // Those lines, by index, left-out ones included.
  Span LinesOf(uint32_t node) const { return {first_line_[node], first_line_[page_[node].end]}; }

 private:
  const std::vector<HtmlNode>& page_;
  std::vector<TextAmount> before_;    // of the lines before each line, and of all
  std::vector<uint32_t> first_line_;  // at each node or behind it, and how many there are
};

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_PAGE_WEIGHTS_H_
