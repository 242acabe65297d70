// A deterministic automaton that tells which of many rules match at a place of a text, in one pass
// over a few of its bytes. RE2 then reads what they match.
#ifndef VIETFACTS_PATTERNS_RULE_AUTOMATON_H_
#define VIETFACTS_PATTERNS_RULE_AUTOMATON_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "extractor/patterns/image.h"
#include "extractor/patterns/table.h"

namespace vietfacts {

// Tables alone; BuildRuleAutomaton makes them. May be used by several threads at once.
struct RuleAutomaton {
  RuleAutomaton() = default;

  // One that Write has written, in place: the image outlives it.
  explicit RuleAutomaton(ImageReader& image);
  void Write(ImageWriter& image) const;

  using Rules = uint64_t;  // a set of rules, a bit each
  static constexpr size_t kMostRules = 64;

  // The rules that match some beginning of `text`, valid UTF-8. May name some that do not; never
  // leaves out one that does. Where the longest match of such a rule ends at the latest:
  // ends[rule], in bytes.
  Rules MatchingStartOf(std::string_view text, std::array<size_t, kMostRules>& ends) const;

  // The state that it is in behind `text`; nullopt where it may be over before, or a rule has matched.
  std::optional<uint16_t> StateBehind(std::string_view text) const;

  // False where none of the rules `asked` matches what leads to `state` and some of `text` behind
  // that. Looks at its first `most` bytes alone; where these leave it open, one may.
  bool MayMatchFrom(uint16_t state, std::string_view text, size_t most, Rules asked) const;

  // The rules that may match the whole of `text`, by its first kMostRead code points. Likewise.
  Rules MatchingFromStart(std::string_view text) const;

  // The same of an automaton that was built to read backwards, by the last code points.
  Rules MatchingFromEnd(std::string_view text) const;

  static constexpr int kMostRead = 16;

  // Code points that no rule tells apart are of one class. Class of c: classes[64 * pages[c / 64] +
  // c % 64], so that all but the last byte of UTF-8 choose the page.
  Table<uint16_t> pages;
  Table<uint8_t> classes;

  // Where state s goes to with a code point of class c: next[(s << row_bits) + c]. The states
  // before `first` are the last of their way: nothing matches from there, or it was not worked out
  // what.
  unsigned row_bits = 0;
  Table<uint16_t> next;
  uint16_t first = 0;

  // By state; the halves of sets of rules, the lower one first.
  struct State {
    Rules matched() const { return Rules{matched_[1]} << 32 | matched_[0]; }
    Rules matched_at_end() const { return Rules{at_end_[1]} << 32 | at_end_[0]; }
    Rules may_match() const { return Rules{may_match_[1]} << 32 | may_match_[0]; }

    uint32_t matched_[2];    // those that have matched when the state is reached
    uint32_t at_end_[2];     // those that have if the text ends there
    uint32_t may_match_[2];  // those that have or, if it goes on, may
  };
  Table<State> states;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_RULE_AUTOMATON_H_
