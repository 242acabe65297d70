// One rule of patterns/: a name, a pattern and its examples.
#ifndef VIETFACTS_PATTERNS_RULE_H_
#define VIETFACTS_PATTERNS_RULE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/patterns/compiled_pattern.h"
#include "extractor/patterns/rule_programs.h"
#include "extractor/text/span.h"

namespace vietfacts {

// An example of what a rule must find or must leave alone. «…» marks the fact's span, "→" what its value is.
struct Example {
  std::string text;                  // without the marks
  std::optional<Span> fact;          // bytes of `text`; none for an example of what is not found
  std::optional<std::string> value;  // what is compared with it is said with each kind of fact
  int line = 0;
};

struct Rule {
  std::string name;  // "decree.coded": the kind, a dot, what is special
  std::unique_ptr<const CompiledPattern> compiled;
  std::string_view pattern;  // what is compiled, with every {piece} written out
  std::vector<Example> finds;
  std::vector<Example> leaves;  // texts in which this rule finds nothing
  std::string file;
  int line = 0;

  // Where the rule has a program: those of its kind, which outlive it, and where its own begins.
  const RulePrograms* programs = nullptr;
  uint32_t program = RulePrograms::kNone;

  // 0 where the rule has no such group.
  int GroupIndex(std::string_view group) const { return compiled->GroupIndex(group); }
};

// Where a rule matched.
class Match {
 public:
  Match(const Rule* rule, std::string_view text, std::vector<std::string_view> groups)
      : rule_(rule), text_(text), groups_(std::move(groups)) {}

  const Rule& rule() const { return *rule_; }

  // The span of the fact: the group `fact` where the rule has one (a rule that must see more of the text than it
  // finds), else the whole match.
  Span span() const;
  Span whole() const { return SpanOf(groups_[0]); }

  // What a group read; empty where the rule has no such group or it took no part.
  std::string_view Get(std::string_view group) const {
    const int index = rule_->GroupIndex(group);
    return index == 0 ? std::string_view() : groups_[static_cast<size_t>(index)];
  }
  bool Has(std::string_view group) const { return !Get(group).empty(); }
  // Where it read it; nullopt likewise.
  std::optional<Span> GroupSpan(std::string_view group) const;

 private:
  Span SpanOf(std::string_view part) const {
    const size_t begin = static_cast<size_t>(part.data() - text_.data());
    return {begin, begin + part.size()};
  }

  const Rule* rule_;
  std::string_view text_;
  std::vector<std::string_view> groups_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_RULE_H_
