// What of a page is not the article, as far as its own look says so.
#ifndef VIETFACTS_ARTICLE_PAGE_FURNITURE_H_
#define VIETFACTS_ARTICLE_PAGE_FURNITURE_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "extractor/article/page_lines.h"
#include "extractor/article/page_parts.h"
#include "extractor/text/html_tree.h"

namespace vietfacts {

// The element named as the article's content that holds most sentences, where that is a good part
// of the page's; the innermost of those that hold about as many. Lines with `left_out` count
// nothing.
std::optional<uint32_t> NamedContent(const std::vector<HtmlNode>& page,
                                     const std::vector<PageParts>& parts,
                                     const std::vector<PageLine>& lines,
                                     const std::vector<bool>& left_out);

enum class Furniture : uint8_t {
  kNone,
  kNamed,  // by the name of an element, or hidden
  kLinks,
};

// For each line, whether it is hidden, furniture by name, or links for the greater part,
// be it the line or a block that it is in. No block is left out that holds `content` or, without
// that, half of the page's sentences. `titles` are the lines that may be the headline: they stay
// where they are links.
std::vector<Furniture> FindFurniture(const std::vector<HtmlNode>& page,
                                     const std::vector<PageParts>& parts,
                                     const std::vector<PageLine>& lines,
                                     std::optional<uint32_t> content,
                                     const std::vector<bool>& titles);

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_PAGE_FURNITURE_H_
