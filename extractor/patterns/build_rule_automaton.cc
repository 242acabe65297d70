#include "extractor/patterns/build_rule_automaton.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>

#include "extractor/patterns/code_point_classes.h"

namespace vietfacts {
namespace {

using Rules = RuleAutomaton::Rules;
using NodeKind = PatternNfa::Node::Kind;
using Numbers = std::vector<uint32_t>;

uint32_t Low(Rules rules) { return static_cast<uint32_t>(rules); }
uint32_t High(Rules rules) { return static_cast<uint32_t>(rules >> 32); }

struct NumbersHash {
  size_t operator()(const Numbers& numbers) const {
    size_t hash = numbers.size();
    for (const uint32_t number : numbers) hash = (hash ^ number) * 0x9E3779B97F4A7C15u >> 3;
    return hash;
  }
};

constexpr uint32_t kDead = 0;  // the state of an automaton in the making from which nothing matches
constexpr uint32_t kFirst = 1;  // the one in which it begins

// A deterministic automaton in the making.
struct States {
  size_t size() const { return rows.size(); }
  bool is_last(size_t state) const { return rows[state].empty(); }

  // By state and class of code points: the next state. The dead state has no row, nor have those
  // that were not worked out.
  std::vector<Numbers> rows;
  std::vector<Rules> matched;
  std::vector<Rules> matched_at_end;
};

// The subset construction: a state is the set of the nodes in which the patterns may be.
class SubsetConstruction {
 public:
  SubsetConstruction(const PatternNfa& nfa, const CodePointClasses& classes, size_t most_states)
      : nfa_(nfa), classes_(classes), most_states_(most_states), seen_(nfa.nodes().size(), 0) {}

  States Run() {
    NumberOf({});
    NumberOf(Closed(nfa_.starts()));
    std::vector<Numbers> targets(classes_.size());
    for (size_t state = kFirst; state < nodes_of_.size(); ++state) {
      if (state >= most_states_) {
        states_.matched[state] = states_.matched_at_end[state] = MayMatch(nodes_of_[state]);
        continue;
      }
      states_.rows[state].resize(classes_.size(), kDead);
      for (Numbers& target : targets) target.clear();
      for (const uint32_t node : nodes_of_[state]) {
        const PatternNfa::Node& from = nfa_.nodes()[node];
        if (from.kind != NodeKind::kSet) continue;
        for (const uint32_t c : classes_.ClassesOf(from.other)) targets[c].push_back(from.next);
      }
      for (size_t c = 0; c < targets.size(); ++c) {
        if (!targets[c].empty()) states_.rows[state][c] = NumberOf(Closed(targets[c]));
      }
    }
    return std::move(states_);
  }

 private:
  // All nodes that are reached from `nodes` before anything is read, without the forks.
  Numbers Closed(const Numbers& nodes) {
    ++round_;
    Numbers closed;
    pending_.assign(nodes.begin(), nodes.end());
    while (!pending_.empty()) {
      const uint32_t node = pending_.back();
      pending_.pop_back();
      if (std::exchange(seen_[node], round_) == round_) continue;
      const PatternNfa::Node& at = nfa_.nodes()[node];
      if (at.kind == NodeKind::kFork) {
        pending_.push_back(at.next);
        pending_.push_back(at.other);
      } else {
        closed.push_back(node);
      }
    }
    std::sort(closed.begin(), closed.end());
    return closed;
  }

  Rules Matched(const Numbers& nodes) const {
    Rules rules = 0;
    for (const uint32_t node : nodes) {
      const PatternNfa::Node& at = nfa_.nodes()[node];
      if (at.kind == NodeKind::kMatch) rules |= Rules{1} << at.other;
    }
    return rules;
  }

  // The patterns of which a node is among these.
  Rules MayMatch(const Numbers& nodes) const {
    Rules rules = 0;
    for (const uint32_t node : nodes) rules |= Rules{1} << nfa_.PatternOf(node);
    return rules;
  }

  // As Matched, where the text ends.
  Rules MatchedAtEnd(Numbers nodes) {
    Rules rules = Matched(nodes);
    while (true) {
      Numbers behind;
      for (const uint32_t node : nodes) {
        const PatternNfa::Node& at = nfa_.nodes()[node];
        if (at.kind == NodeKind::kEnd) behind.push_back(at.next);
      }
      if (behind.empty()) return rules;
      nodes = Closed(behind);
      rules |= Matched(nodes);
    }
  }

  uint32_t NumberOf(Numbers nodes) {
    const auto [known, is_new] =
        number_of_.emplace(std::move(nodes), static_cast<uint32_t>(nodes_of_.size()));
    if (is_new) {
      nodes_of_.push_back(known->first);
      states_.rows.emplace_back();
      states_.matched.push_back(Matched(known->first));
      states_.matched_at_end.push_back(MatchedAtEnd(known->first));
    }
    return known->second;
  }

  const PatternNfa& nfa_;
  const CodePointClasses& classes_;
  const size_t most_states_;
  std::unordered_map<Numbers, uint32_t, NumbersHash> number_of_;
  std::vector<Numbers> nodes_of_;  // by state
  States states_;
  Numbers pending_;
  Numbers seen_;  // by node: the round of Closed in which it was last met
  uint32_t round_ = 0;
};

// By state: a number that those have in common which can't be told apart (Moore's algorithm).
Numbers BlocksOf(const States& states) {
  Numbers block_of(states.size(), 0);
  for (size_t blocks = 0;;) {
    std::unordered_map<Numbers, uint32_t, NumbersHash> number_of;
    Numbers refined;
    for (size_t state = 0; state < states.size(); ++state) {
      Numbers seen = {block_of[state], states.is_last(state)};
      for (const Rules rules : {states.matched[state], states.matched_at_end[state]}) {
        seen.push_back(Low(rules));
        seen.push_back(High(rules));
      }
      for (const uint32_t next : states.rows[state]) seen.push_back(block_of[next]);
      refined.push_back(number_of.emplace(std::move(seen), number_of.size()).first->second);
    }
    block_of = std::move(refined);
    if (std::exchange(blocks, number_of.size()) == number_of.size()) return block_of;
  }
}

// One state for each block: first those that are the last of their way, then the first one.
struct Minimized {
  explicit Minimized(const States& all) {
    const Numbers block_of = BlocksOf(all);
    constexpr uint32_t kNone = ~0u;
    Numbers number_of_block(all.size(), kNone);
    std::vector<size_t> members;  // a state of each block
    const auto add = [&](size_t state) {
      uint32_t& number = number_of_block[block_of[state]];
      if (number != kNone) return;
      number = static_cast<uint32_t>(members.size());
      members.push_back(state);
    };
    for (size_t state = 0; state < all.size(); ++state) {
      if (all.is_last(state)) add(state);
    }
    first = members.size();
    for (size_t state = kFirst; state < all.size(); ++state) add(state);
    for (const size_t state : members) {
      Numbers& row = states.rows.emplace_back(all.rows[state]);
      for (uint32_t& next : row) next = number_of_block[block_of[next]];
      states.matched.push_back(all.matched[state]);
      states.matched_at_end.push_back(all.matched_at_end[state]);
    }
  }

  States states;
  size_t first;  // the state in which it begins
};

// By state: the rules that have matched in it or in any state that follows.
std::vector<Rules> MayMatch(const States& states) {
  std::vector<Rules> may_match = states.matched_at_end;
  for (bool changed = true; changed;) {
    changed = false;
    for (size_t state = states.size(); state-- > 0;) {
      Rules rules = may_match[state] | states.matched[state];
      for (const uint32_t next : states.rows[state]) rules |= may_match[next];
      changed |= std::exchange(may_match[state], rules) != rules;
    }
  }
  return may_match;
}

// By class of code points: a number that those have in common with which every state goes to the
// same one. Without gaps, from 0.
Numbers JoinedClasses(const States& states, size_t classes) {
  std::map<Numbers, uint32_t> number_of;
  Numbers joined;
  for (size_t c = 0; c < classes; ++c) {
    Numbers column;
    for (const Numbers& row : states.rows) {
      if (!row.empty()) column.push_back(row[c]);
    }
    joined.push_back(number_of.emplace(std::move(column), number_of.size()).first->second);
  }
  return joined;
}

}  // namespace

std::optional<RuleAutomaton> BuildRuleAutomaton(const std::vector<const PatternTree*>& patterns,
                                                Direction direction, size_t most_states) {
  const PatternNfa nfa(patterns, direction);
  const CodePointClasses classes(nfa.sets());
  const Minimized minimized(SubsetConstruction(nfa, classes, most_states).Run());
  const States& states = minimized.states;
  const Numbers joined = JoinedClasses(states, classes.size());
  const uint32_t last_class = *std::max_element(joined.begin(), joined.end());
  if (last_class > std::numeric_limits<uint8_t>::max() ||
      states.size() > std::numeric_limits<uint16_t>::max()) {
    return std::nullopt;
  }
  RuleAutomaton automaton;
  std::vector<uint16_t> pages;
  std::vector<uint8_t> classes_on_pages;
  classes.Tabulate(joined, pages, classes_on_pages);
  automaton.pages = Table(std::move(pages));
  automaton.classes = Table(std::move(classes_on_pages));
  automaton.row_bits = static_cast<unsigned>(std::bit_width(last_class));
  std::vector<uint16_t> next(states.size() << automaton.row_bits);
  for (size_t state = minimized.first; state < states.size(); ++state) {
    for (size_t c = 0; c < joined.size(); ++c) {
      next[(state << automaton.row_bits) + joined[c]] =
          static_cast<uint16_t>(states.rows[state][c]);
    }
  }
  automaton.next = Table(std::move(next));
  automaton.first = static_cast<uint16_t>(minimized.first);
  const std::vector<Rules> may_match = MayMatch(states);
  std::vector<RuleAutomaton::State> told;
  for (size_t state = 0; state < states.size(); ++state) {
    const auto [matched, at_end] = std::pair(states.matched[state], states.matched_at_end[state]);
    told.push_back({{Low(matched), High(matched)},
                    {Low(at_end), High(at_end)},
                    {Low(may_match[state]), High(may_match[state])}});
  }
  automaton.states = Table(std::move(told));
  return automaton;
}

}  // namespace vietfacts
