#include "extractor/patterns/rule_gate.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

#include "extractor/patterns/build_rule_automaton.h"

namespace vietfacts {
namespace {

// Of one automaton: where there would be more, any rule may match behind the last of them. What begins a
// date takes some thousands; of whole lines, the first code points tell enough.
constexpr size_t kMostStatesOfStarts = 5000;
constexpr size_t kMostStatesOfWholes = 2000;

}  // namespace

RuleGate::RuleGate(const std::vector<Rule>& rules, Extent extent)
    : extent_(extent), required_marks_(rules.size(), 0) {
  std::vector<PatternTree> trees(rules.size());
  std::vector<std::vector<uint32_t>> groups;
  std::vector<uint32_t> group;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    auto tree = ReadPattern(rules[i].pattern);
    if (!tree) {
      always_.push_back(i);
      continue;
    }
    trees[i] = std::move(*tree);
    required_marks_[i] = RequiredMark(trees[i]).value_or(0);
    group.push_back(i);
    if (group.size() == RuleAutomaton::kMostRules) groups.push_back(std::exchange(group, {}));
  }
  if (!group.empty()) groups.push_back(std::move(group));
  for (std::vector<uint32_t>& of_group : groups) {
    std::vector<const PatternTree*> patterns;
    for (const uint32_t i : of_group) patterns.push_back(&trees[i]);
    const size_t most_states = extent == Extent::kWhole ? kMostStatesOfWholes : kMostStatesOfStarts;
    auto forwards = BuildRuleAutomaton(patterns, Direction::kForwards, most_states);
    auto backwards = extent == Extent::kWhole
                         ? BuildRuleAutomaton(patterns, Direction::kBackwards, most_states)
                         : RuleAutomaton();
    if (forwards && backwards) {
      parts_.push_back({std::move(*forwards), std::move(*backwards), std::move(of_group)});
    } else {
      always_.insert(always_.end(), of_group.begin(), of_group.end());
    }
  }
}

RuleGate::RuleGate(ImageReader& image) : extent_(static_cast<Extent>(image.Number())) {
  const auto numbers = [&] {
    const std::span<const uint32_t> rows = image.Array<uint32_t>();
    return std::vector<uint32_t>(rows.begin(), rows.end());
  };
  for (uint32_t parts = image.Number(); parts > 0; --parts) {
    Part& part = parts_.emplace_back();
    part.forwards = RuleAutomaton(image);
    part.backwards = RuleAutomaton(image);
    part.rules = numbers();
  }
  const std::string_view marks = image.Text();
  required_marks_.assign(marks.begin(), marks.end());
  always_ = numbers();
}

void RuleGate::Write(ImageWriter& image) const {
  image.Number(static_cast<uint32_t>(extent_));
  image.Number(static_cast<uint32_t>(parts_.size()));
  for (const Part& part : parts_) {
    part.forwards.Write(image);
    part.backwards.Write(image);
    image.Array(std::span(part.rules));
  }
  image.Array(std::span(required_marks_));
  image.Array(std::span(always_));
}

RuleAutomaton::Rules RuleGate::MatchingWhole(const Part& part, std::string_view text) const {
  RuleAutomaton::Rules rules = part.forwards.MatchingFromStart(text);
  if (rules != 0) rules &= part.backwards.MatchingFromEnd(text);
  RuleAutomaton::Rules matching = 0;
  for (; rules != 0; rules &= rules - 1) {
    const auto rule = static_cast<size_t>(std::countr_zero(rules));
    const char mark = required_marks_[part.rules[rule]];
    if (mark == 0 || text.find(mark) != std::string_view::npos) matching |= rules & -rules;
  }
  return matching;
}

RuleGate::Known RuleGate::Behind(std::string_view beginning) const {
  if (parts_.size() != 1 || !always_.empty()) return kNothing;
  return parts_[0].forwards.StateBehind(beginning).value_or(kNothing);
}

RuleGate::Rules RuleGate::Only(uint32_t rule) const {
  if (parts_.size() != 1 || !always_.empty()) return kAll;
  const auto known = std::ranges::find(parts_[0].rules, rule);
  return Rules{1} << (known - parts_[0].rules.begin());
}

bool RuleGate::MayMatch(Known known, std::string_view rest, size_t most, Rules asked) const {
  if (parts_.size() != 1 || !always_.empty()) return true;
  const RuleAutomaton& automaton = parts_[0].forwards;
  return automaton.MayMatchFrom(known == kNothing ? automaton.first : known, rest, most, asked);
}

void RuleGate::Candidates(std::string_view text, std::vector<Candidate>& candidates) const {
  candidates.clear();
  for (const uint32_t rule : always_) candidates.push_back({rule, text.size()});
  std::array<size_t, RuleAutomaton::kMostRules> ends;
  if (extent_ == Extent::kWhole) ends.fill(text.size());
  for (const Part& part : parts_) {
    auto rules = extent_ == Extent::kWhole ? MatchingWhole(part, text)
                                           : part.forwards.MatchingStartOf(text, ends);
    for (; rules != 0; rules &= rules - 1) {
      const auto rule = static_cast<size_t>(std::countr_zero(rules));
      candidates.push_back({part.rules[rule], ends[rule]});
    }
  }
  if (parts_.size() + !always_.empty() < 2) return;
  std::sort(candidates.begin(), candidates.end(),
            [](const Candidate& a, const Candidate& b) { return a.rule < b.rule; });
}

}  // namespace vietfacts
