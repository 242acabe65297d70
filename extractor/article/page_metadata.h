// What a page says of its article to machines.
#ifndef VIETFACTS_ARTICLE_PAGE_METADATA_H_
#define VIETFACTS_ARTICLE_PAGE_METADATA_H_

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "extractor/text/html_tree.h"

namespace vietfacts {

// Each list has the surest first; nothing in it is empty.
struct PageMetadata {
  std::vector<std::string> titles;
  std::vector<std::chrono::year_month_day> published;
  // One element a source, which may have named several authors, or something that is none.
  std::vector<std::vector<std::string>> authors;
  std::vector<std::string> sites;  // names of the site and of its publisher
};

// In this order, since the first are written for the article and checked by those who read them,
// and the last by templates for all pages alike: JSON-LD, OpenGraph, other <meta> (Dublin Core
// among them), itemprop, <title>. A <time> is among `published` only where it is marked up as the
// article's: itemprop="datePublished", or pubdate.
PageMetadata ReadMetadata(const std::vector<HtmlNode>& page);

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_PAGE_METADATA_H_
