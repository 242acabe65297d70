// One article of the HTML report: its text with the facts marked, and lists of them.
#ifndef VIETFACTS_WRITE_HTML_ARTICLE_H_
#define VIETFACTS_WRITE_HTML_ARTICLE_H_

#include <string>

#include "extractor/extractor.h"
#include "extractor/origin.h"

namespace vietfacts {

// Stands for the number of the article in what HtmlArticle returns, in ids and links, and nowhere
// else: it is known only when the articles before it are.
inline constexpr char kArticleNumber = '\x01';

// An <article>. The extraction has its text (Options::with_text) or an error.
std::string HtmlArticle(const Origin& origin, const Extraction& extraction);

// What a list of articles calls this one, not escaped: its title or where it came from.
std::string NameOfArticle(const Origin& origin, const Extraction& extraction);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_HTML_ARTICLE_H_
