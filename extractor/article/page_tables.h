// Tells tables of data from those that lay a page out.
#ifndef VIETFACTS_ARTICLE_PAGE_TABLES_H_
#define VIETFACTS_ARTICLE_PAGE_TABLES_H_

#include <vector>

#include "extractor/text/html_tree.h"

namespace vietfacts {

// For each node, whether it is the element of a table of data: one with no table, list or headline
// within, two or more rows of two or more cells, and no cell of more than a few words' text.
std::vector<bool> FindDataTables(const std::vector<HtmlNode>& page);

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_PAGE_TABLES_H_
