// Tells which of some rules may match at a place, so that RE2 is asked about those alone.
#ifndef VIETFACTS_PATTERNS_RULE_GATE_H_
#define VIETFACTS_PATTERNS_RULE_GATE_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "extractor/patterns/image.h"
#include "extractor/patterns/rule.h"
#include "extractor/patterns/rule_automaton.h"

namespace vietfacts {

class RuleGate {
 public:
  enum class Extent {
    kStart,  // rules are to match a beginning of the text
    kWhole,  // rules are to match all of it
  };

  RuleGate(const std::vector<Rule>& rules, Extent extent);

  // One that Write has written, in place: the image outlives it.
  explicit RuleGate(ImageReader& image);
  void Write(ImageWriter& image) const;

  Extent extent() const { return extent_; }

  struct Candidate {
    uint32_t rule;  // its index
    size_t end;     // its match ends there at the latest, bytes of the text
  };

  // Puts into `candidates` the rules that may match `text`, valid UTF-8, in rising order: all that
  // do, and few others.
  void Candidates(std::string_view text, std::vector<Candidate>& candidates) const;

  // For places that begin alike, so that what they begin with is read but once: what is known
  // behind a beginning.
  using Known = uint16_t;
  static constexpr Known kNothing = 0;

  // What is known behind `beginning`; kNothing at times. Of kStart.
  Known Behind(std::string_view beginning) const;

  // A set of rules, to ask about no others.
  using Rules = RuleAutomaton::Rules;
  static constexpr Rules kAll = ~Rules{0};

  // The set of just this rule, or a greater one.
  Rules Only(uint32_t rule) const;

  // False where Candidates would find none of the rules `asked`: a quick look at a text of which
  // `known` is known and that goes on with `rest`, of which it reads some `most` bytes. Of kStart.
  bool MayMatch(Known known, std::string_view rest, size_t most, Rules asked = kAll) const;

 private:
  // Rules that have an automaton in common.
  struct Part {
    RuleAutomaton forwards;
    RuleAutomaton backwards;      // of kWhole only
    std::vector<uint32_t> rules;  // by bit of the automata
  };

  RuleAutomaton::Rules MatchingWhole(const Part& part, std::string_view text) const;

  Extent extent_;
  std::vector<Part> parts_;
  std::vector<char> required_marks_;  // by rule: see RequiredMark; 0 where there is none
  std::vector<uint32_t> always_;      // rules that no automaton knows
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_RULE_GATE_H_
