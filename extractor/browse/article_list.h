// Articles that a query finds, page by page or all of them as a file.
#ifndef VIETFACTS_BROWSE_ARTICLE_LIST_H_
#define VIETFACTS_BROWSE_ARTICLE_LIST_H_

#include <cstdint>
#include <string>
#include <vector>

#include "extractor/browse/facts_database.h"
#include "extractor/browse/page_request.h"
#include "extractor/browse/template.h"

namespace vietfacts {

// The latest come first, those without a day of publication last. Walking along the index of days
// and looking up each number (`+a.id IN`) is faster by far than reading the day of each that is
// found.
inline constexpr char kArticlesByDay[] =
    "SELECT a.id FROM articles AS a INDEXED BY articles_published";
inline constexpr char kNewestFirst[] = " ORDER BY a.published DESC, a.id DESC";

inline constexpr size_t kArticlesOnPage = 25;
inline constexpr size_t kMaxFound =
    10'000;  // what is beyond is told of, and neither counted nor shown

// What is shown of a list, and what leads to the rest of it.
struct ArticlePage {
  std::vector<int64_t> numbers;  // of the articles, in their order
  Data paging;                   // for the template "part_paging"
};

// Page `page` (from 1) of the articles whose numbers `query` gives, in its order and without a
// LIMIT. `path` and `parameters` make the address of the list. Throws RequestError with status 404
// where there is no such page; the first there always is.
ArticlePage ReadArticlePage(FactsDatabase& database, const Query& query, int64_t page,
                            const std::string& path, const Parameters& parameters);

// For the template "part_articles": each with what `notes` says of it, if anything, as HTML.
Data DescribeArticles(FactsDatabase& database, const std::vector<int64_t>& numbers,
                      const std::map<int64_t, std::string>& notes);

// "(?, ?, ?)", to be followed by as many cells.
std::string PlacesFor(size_t cells);

}  // namespace vietfacts

#endif  // VIETFACTS_BROWSE_ARTICLE_LIST_H_
