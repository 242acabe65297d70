// The pages: each from a database and a request.
#ifndef VIETFACTS_BROWSE_PAGES_H_
#define VIETFACTS_BROWSE_PAGES_H_

#include <string>

#include "extractor/browse/facts_database.h"
#include "extractor/browse/page_request.h"
#include "extractor/browse/search_query.h"

namespace vietfacts {

// What stands between the head and the foot of every page.
struct PageContent {
  std::string title;  // not escaped
  std::string html;
};

inline constexpr char kStartTitle[] = "Facts of Vietnamese news articles";

// The page to begin with: a search form, and charts of what there is.
PageContent StartPage(FactsDatabase& database);

// Articles that a search finds.
PageContent SearchPage(FactsDatabase& database, const PageRequest& request);
// All of them, as rows for a file; so are the others of this name.
Query SearchDownload(FactsDatabase& database, const PageRequest& request);

// A decree, a person or a title ("name" in the request): what is said of it, and the articles that
// do. Throws RequestError with status 404 where no article has it.
PageContent NamePage(FactsDatabase& database, const PageRequest& request, const NameKind& kind);
Query NameDownload(FactsDatabase& database, const PageRequest& request, const NameKind& kind);

// An article ("id" in the request) with its facts, or its record as `vietfacts extract` writes it.
// Throws RequestError with status 404 where there is none.
PageContent ArticlePageOf(FactsDatabase& database, const PageRequest& request);
std::string ArticleDownload(FactsDatabase& database, const PageRequest& request);

// The fields of the search form, for the template "part_search_form".
Data SearchForm(const PageRequest& request);

// Where the page of a name is.
std::string UrlOfName(std::string_view kind, std::string_view name);

}  // namespace vietfacts

#endif  // VIETFACTS_BROWSE_PAGES_H_
