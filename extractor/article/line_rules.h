// What the rules of patterns/article.toml say of one line.
#ifndef VIETFACTS_ARTICLE_LINE_RULES_H_
#define VIETFACTS_ARTICLE_LINE_RULES_H_

#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "extractor/patterns/patterns.h"
#include "extractor/patterns/rule_gate.h"
#include "extractor/text/span.h"

namespace vietfacts {

struct LineReading {
  enum class Kind { kOther, kDay, kAuthor, kAuthorAtEnd, kFurniture, kFurnitureFrom, kCredit };
  Kind kind = Kind::kOther;
  std::chrono::year_month_day day{};  // kDay: a day that is
  bool has_clock = false;             // kDay: a clock time stands with it
  Span authors;  // kAuthor…: where the names stand, bytes of the line; kDay: if it names any
};

class LineRules {
 public:
  // `patterns` outlives it.
  explicit LineRules(const Patterns& patterns);

  // What the first rule that matches the whole of `line` makes of it. Longer lines than kMaxBytes
  // are the article's own; those with tags of HTML left in them may be kMaxTaggedBytes long.
  LineReading Read(std::string_view line) const;

  static constexpr size_t kMaxBytes = 250;
  static constexpr size_t kMaxTaggedBytes = 2000;

 private:
  const std::vector<Rule>& rules_;
  const std::shared_ptr<const RuleGate> gate_;  // most lines match none
  std::vector<bool> tells_;  // by rule: it has a group that says what the line is
};

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_LINE_RULES_H_
