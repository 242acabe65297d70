// One article of the HTML report: its text with the facts marked, and lists of them.
#ifndef VIETFACTS_WRITE_HTML_ARTICLE_H_
#define VIETFACTS_WRITE_HTML_ARTICLE_H_

#include <functional>
#include <string>
#include <string_view>

#include "extractor/extractor.h"
#include "extractor/origin.h"
#include "extractor/write/fact_sheet.h"

namespace vietfacts {

// Stands for the number of the article in what HtmlArticle returns, in ids and links, and nowhere
// else: it is known only when the articles before it are.
inline constexpr char kArticleNumber = '\x01';

// Where links lead that leave the article.
struct HtmlLinks {
  // To all that have the same decree or person; see ListedFact::group.
  std::function<std::string(FactKind kind, std::string_view group)> group;
  std::function<std::string(size_t article)> article;  // to another, by its number
};

// An <article>. The extraction has its text (Options::with_text) or an error; without either, places
// are named and not marked.
std::string HtmlArticle(const Origin& origin, const Extraction& extraction, const HtmlLinks& links);

// What a list of articles calls this one, not escaped: its title or where it came from.
std::string NameOfArticle(const Origin& origin, const Extraction& extraction);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_HTML_ARTICLE_H_
