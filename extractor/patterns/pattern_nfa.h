// Many patterns as one nondeterministic automaton over classes of code points (Thompson's
// construction).
#ifndef VIETFACTS_PATTERNS_PATTERN_NFA_H_
#define VIETFACTS_PATTERNS_PATTERN_NFA_H_

#include <unicode/uniset.h>

#include <cstdint>
#include <vector>

#include "extractor/patterns/pattern_tree.h"

namespace vietfacts {

enum class Direction { kForwards, kBackwards };

class PatternNfa {
 public:
  struct Node {
    enum class Kind : uint8_t {
      kFork,   // goes on with `next` and with `other`
      kSet,    // with `next`, where a code point of set number `other` is read
      kEnd,    // with `next`, where the text ends
      kMatch,  // pattern number `other` has matched
    };
    Kind kind;
    uint32_t next;
    uint32_t other;
  };

  // Reads texts in that direction. Backwards, the end of a text is taken to be anywhere.
  PatternNfa(const std::vector<const PatternTree*>& patterns, Direction direction);

  const std::vector<Node>& nodes() const { return nodes_; }
  const std::vector<icu::UnicodeSet>& sets() const { return sets_; }

  // The number of the pattern that a node belongs to.
  uint32_t PatternOf(uint32_t node) const;

  // The node from which each pattern begins.
  const std::vector<uint32_t>& starts() const { return starts_; }

 private:
  uint32_t Add(Node::Kind kind, uint32_t next, uint32_t other);
  uint32_t NumberOf(const icu::UnicodeSet& set);
  // The node that begins what matches `tree` and goes on with `next`.
  uint32_t AddTree(const PatternTree& tree, uint32_t next);
  uint32_t AddRepeat(const PatternTree& tree, uint32_t next);

  const Direction direction_;
  std::vector<Node> nodes_;
  std::vector<icu::UnicodeSet> sets_;
  std::vector<uint32_t> starts_;
  std::vector<uint32_t> ends_;  // by pattern: behind its last node
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_PATTERN_NFA_H_
