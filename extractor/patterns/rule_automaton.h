// A deterministic automaton that tells which of many rules match at a place of a text, in one pass
// over a few of its bytes. RE2 then reads what they match.
#ifndef VIETFACTS_PATTERNS_RULE_AUTOMATON_H_
#define VIETFACTS_PATTERNS_RULE_AUTOMATON_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vietfacts {

// Tables alone; BuildRuleAutomaton makes them. May be used by several threads at once.
struct RuleAutomaton {
  using Rules = uint64_t;  // a set of rules, a bit each
  static constexpr size_t kMostRules = 64;

  // The rules that match some beginning of `text`, valid UTF-8. May name some that do not; never
  // leaves out one that does.
  Rules MatchingStartOf(std::string_view text) const;

  // The rules that may match the whole of `text`, by its first kMostRead code points. Likewise.
  Rules MatchingFromStart(std::string_view text) const;

  // The same of an automaton that was built to read backwards, by the last code points.
  Rules MatchingFromEnd(std::string_view text) const;

  static constexpr int kMostRead = 16;

  // Code points that no rule tells apart are of one class. Class of c: classes[64 * pages[c / 64] +
  // c % 64], so that all but the last byte of UTF-8 choose the page.
  std::vector<uint16_t> pages;
  std::vector<uint8_t> classes;

  // Where state s goes to with a code point of class c: next[(s << row_bits) + c]. The states
  // before `first` are the last of their way: nothing matches from there, or it was not worked out
  // what.
  unsigned row_bits = 0;
  std::vector<uint16_t> next;
  uint16_t first = 0;

  // By state: the rules that have matched when it is reached, and those that have if the text ends
  // there. A state that was not worked out has all those in both that may match from there.
  std::vector<Rules> matched;
  std::vector<Rules> matched_at_end;
  std::vector<Rules> may_match;  // those that have or, if it goes on, may
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_RULE_AUTOMATON_H_
