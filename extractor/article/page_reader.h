// A web page to the text of its article, and what the page says of it.
#ifndef VIETFACTS_ARTICLE_PAGE_READER_H_
#define VIETFACTS_ARTICLE_PAGE_READER_H_

#include <memory>
#include <string>
#include <string_view>

#include "extractor/article/line_rules.h"
#include "extractor/article/page_authors.h"
#include "extractor/article/page_parts.h"
#include "extractor/article/stated.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

struct Page {
  // Valid UTF-8; paragraphs, captions and rows of tables as lines. Of a page, this is the text that
  // was decoded: offsets count in it.
  std::string text;
  Stated stated;
};

class PageReader {
 public:
  // `patterns` outlives the reader. Throws PatternError.
  explicit PageReader(const Patterns& patterns)
      : PageReader(patterns, std::make_shared<const LineRules>(patterns)) {}

  // With `rules`, those of the same patterns, shared with another reader.
  PageReader(const Patterns& patterns, std::shared_ptr<const LineRules> rules);

  // `html` is a decoded page (IsHtmlPage). Never fails: a page without an article gives the text
  // that it has. Takes time in the length of the page.
  //
  // Where sources disagree: the headline is the one that is printed, where one is that says what
  // the metadata's first title says (which is often cut short, or written for search engines),
  // else that title. The day of publication is the metadata's, since the day that is printed may be
  // that of the visit or of the last change. The authors are the metadata's, unless those are no
  // persons; then those that the page prints where it marks an author, then those of the lines.
  //
  // `tcvn3`: the page was in TCVN3, so that fonts tell capitals (capital_fonts.h).
  Page Read(std::string_view html, bool tcvn3 = false) const;

 private:
  const std::shared_ptr<const LineRules> rules_;
  const PagePartNames part_names_;
  const PageAuthors authors_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_PAGE_READER_H_
