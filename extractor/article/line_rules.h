// What the rules of patterns/article.toml say of one line.
#ifndef VIETFACTS_ARTICLE_LINE_RULES_H_
#define VIETFACTS_ARTICLE_LINE_RULES_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/patterns/patterns.h"

namespace vietfacts {

struct LineReading {
  enum class Kind { kOther, kDay, kAuthor, kAuthorAtEnd, kFurniture, kFurnitureFrom };
  Kind kind = Kind::kOther;
  std::chrono::year_month_day day{};  // kDay: a day that is
  bool has_clock = false;             // kDay: a clock time stands with it
  Span authors;                       // kAuthor…: where the names stand, bytes of the line
};

class LineRules {
 public:
  // `patterns` outlives it.
  explicit LineRules(const Patterns& patterns) : rules_(patterns.rules("article")) {}

  // What the first rule that matches the whole of `line` makes of it. Lines longer than kMaxBytes are the article's own.
  LineReading Read(std::string_view line) const;

  static constexpr size_t kMaxBytes = 2000;

 private:
  const std::vector<Rule>& rules_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_LINE_RULES_H_
