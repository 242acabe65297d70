#include "extractor/article/read_article.h"

#include <utility>

namespace vietfacts {

ArticleReader::ArticleReader(const Patterns& patterns) : patterns_(patterns) {}

Article ArticleReader::Read(Text text, std::optional<std::chrono::year_month_day> published) const {
  Article article{.text = std::move(text), .words = {}, .lines = {}, .title = {}, .published = {}, .authors = {}, .published_day = published};
  article.words = SplitWords(article.text.matching());
  const std::string_view matching = article.text.matching();
  for (size_t begin = 0; begin < matching.size();) {
    const size_t end = std::min(matching.find('\n', begin), matching.size());
    if (end > begin) article.lines.push_back({{begin, end}, Line::Role::kBody});
    begin = end + 1;
  }
  return article;
}

}  // namespace vietfacts
