// Which lines of a page are the article.
#ifndef VIETFACTS_ARTICLE_PAGE_CONTENT_H_
#define VIETFACTS_ARTICLE_PAGE_CONTENT_H_

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extractor/article/page_lines.h"
#include "extractor/article/page_parts.h"
#include "extractor/text/html_tree.h"

namespace vietfacts {

struct PageContent {
  std::vector<size_t> lines;       // those of the article, in document order
  std::optional<size_t> headline;  // one of them
};

// The article is found by where the text of sentences is, that is, of lines that are long or end as
// sentences do, and are not links for the greater part (after Kohlschütter, Fankhauser and Nejdl,
// "Boilerplate Detection using Shallow Text Features", 2010, and what browsers do in their reader
// views):
//   1. What is hidden, is furniture by its name, or is links for the greater part, is left out,
//      unless it holds half of the page's sentences or more.
//   2. The element named as the article's content is it, where it holds a good part of the
//      sentences. Else we go down from the page to the part that holds most of them, as long as one
//      does, and up again as long as what is added reads like the article too.
//   3. The headline is the heading that says what the page's title says (`titles`: as metadata has
//      it, the surest first), or the last before the article.
//   4. Between headline and article, the lines of date, authors and summary belong to it.
PageContent FindContent(const std::vector<HtmlNode>& page, const std::vector<PageParts>& parts,
                        const std::vector<PageLine>& lines, const std::vector<std::string>& titles);

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_PAGE_CONTENT_H_
