// What JSON-LD in a page says of its article, in the words of schema.org.
#ifndef VIETFACTS_ARTICLE_JSON_LD_H_
#define VIETFACTS_ARTICLE_JSON_LD_H_

#include <string>
#include <string_view>
#include <vector>

namespace vietfacts {

struct JsonLdArticle {
  std::string headline;   // empty where not said, as are the next two
  std::string published;  // as it stands there
  std::string publisher;
  std::vector<std::string> authors;  // persons, and what has no type
};

// The first NewsArticle, Article, BlogPosting or the like, be it alone, in an array or in "@graph",
// its author resolved where it is a reference ("@id"). Empty for anything else, and for what is no
// JSON. Line ends within strings, which many pages have, do no harm.
JsonLdArticle ReadJsonLd(std::string_view json);

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_JSON_LD_H_
