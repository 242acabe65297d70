// The search form: which articles it asks for.
#ifndef VIETFACTS_BROWSE_SEARCH_QUERY_H_
#define VIETFACTS_BROWSE_SEARCH_QUERY_H_

#include <string_view>
#include <vector>

#include "extractor/browse/article_list.h"

namespace vietfacts {

// What several articles share, each with a page of its own: of a kind in the table `names`.
struct NameKind {
  std::string_view kind;     // in the table, and the parameter of the search form
  std::string_view heading;  // "Decrees"
  std::string_view table;    // has a row for each time
  std::string_view column;   // of that table: the name, as SQL
};

inline constexpr NameKind kNameKinds[] = {
    {"decree", "Decrees", "decrees", "coalesce(code, resolved, name, text)"},
    {"person", "People", "people", "name"},
    {"title", "Titles", "titles", "text"},
};

// Its parameters, in the order of the form.
inline constexpr std::string_view kSearchParameters[] = {"q",     "decree", "person",
                                                         "title", "from",   "to"};

// Numbers of the articles that meet all that the form asks for, the newest first.
Query MakeSearchQuery(const PageRequest& request);

// Its parameters that are given.
Parameters SearchParameters(const PageRequest& request);

}  // namespace vietfacts

#endif  // VIETFACTS_BROWSE_SEARCH_QUERY_H_
