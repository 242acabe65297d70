// Text to Article: what is headline, date of publication, byline, body and page furniture.
#ifndef VIETFACTS_ARTICLE_READ_ARTICLE_H_
#define VIETFACTS_ARTICLE_READ_ARTICLE_H_

#include <chrono>
#include <memory>
#include <optional>

#include "extractor/article/article.h"
#include "extractor/article/line_rules.h"
#include "extractor/article/openings.h"
#include "extractor/article/stated.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

class ArticleReader {
 public:
  // `patterns` outlives the reader.
  explicit ArticleReader(const Patterns& patterns);

  // `published` is what the caller knows; a date that the article states itself goes before it, and
  // `stated`, which is what was said of the article beside its text, before both.
  Article Read(Text text, std::optional<std::chrono::year_month_day> published,
               const Stated& stated = {}) const;

  // What it knows lines by, for others to use; compiling it is dear.
  std::shared_ptr<const LineRules> rules() const { return rules_; }

 private:
  std::shared_ptr<const LineRules> rules_;
  const Vocabulary& vocabulary_;
  const Openings openings_;
  const Lexicon* places_ = nullptr;  // patterns/lexicons/places.tsv, where there is one
};

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_READ_ARTICLE_H_
