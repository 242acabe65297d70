// What the rules of patterns/article.toml say of one line.
#ifndef VIETFACTS_ARTICLE_LINE_RULES_H_
#define VIETFACTS_ARTICLE_LINE_RULES_H_

#include <re2/set.h>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/patterns/patterns.h"

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
  // The rules that may match the whole of `line`, by index, in order; all of them where the
  // automaton can't say.
  std::vector<int> Candidates(std::string_view line) const;

  const std::vector<Rule>& rules_;
  // Some of the rules as one: most lines match none.
  struct Automaton {
    std::unique_ptr<RE2::Set> set;
    std::vector<int> rules;  // of rules_, by their index in the set
  };
  // Those that read days are apart: where they count letters, the others know names, and one
  // automaton would have a state for each pair of what both may have seen.
  enum { kDays, kOthers, kAutomata };
  std::array<Automaton, kAutomata> automata_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_LINE_RULES_H_
