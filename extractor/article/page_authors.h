// Who wrote the article, of what a page says where the author's name belongs.
#ifndef VIETFACTS_ARTICLE_PAGE_AUTHORS_H_
#define VIETFACTS_ARTICLE_PAGE_AUTHORS_H_

#include <string>
#include <unordered_set>
#include <vector>

#include "extractor/article/line_rules.h"
#include "extractor/article/page_metadata.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

// Reads patterns/lexicons/no_authors.tsv.
class PageAuthors {
 public:
  // `rules` outlives it.
  PageAuthors(const Patterns& patterns, const LineRules& rules);

  // The authors that the first source names that names any. `printed`: lines that are marked up as
  // an author's name; they come behind the metadata's. What is no person's name (a desk, a site, a
  // user of the system, an address) is none.
  std::vector<std::string> Choose(const PageMetadata& metadata,
                                  const std::vector<std::string>& printed) const;

  // The persons in what is said of the author; `sites` as PageMetadata has them.
  std::vector<std::string> NamesIn(const std::string& stated,
                                   const std::vector<std::string>& sites) const;

 private:
  bool IsName(const std::string& name) const;

  const LineRules& rules_;
  std::unordered_set<std::string> whole_;
  std::vector<std::string> beginnings_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_PAGE_AUTHORS_H_
