#include "extractor/patterns/pattern_nfa.h"

#include <algorithm>

namespace vietfacts {
namespace {

// What may repeat more often than this may so without end. Counting to 60 takes 60 states, each of
// them for all that the other patterns may have seen; counting names of one to five words that have
// one to three letters each takes thousands.
constexpr int kMostCounted = 8;       // of single code points
constexpr int kMostCountedParts = 1;  // of anything else

}  // namespace

PatternNfa::PatternNfa(const std::vector<const PatternTree*>& patterns, Direction direction)
    : direction_(direction) {
  for (uint32_t i = 0; i < patterns.size(); ++i) {
    starts_.push_back(AddTree(*patterns[i], Add(Node::Kind::kMatch, 0, i)));
    ends_.push_back(static_cast<uint32_t>(nodes_.size()));
  }
}

uint32_t PatternNfa::PatternOf(uint32_t node) const {
  const auto end = std::upper_bound(ends_.begin(), ends_.end(), node);
  return static_cast<uint32_t>(end - ends_.begin());
}

uint32_t PatternNfa::Add(Node::Kind kind, uint32_t next, uint32_t other) {
  nodes_.push_back({kind, next, other});
  return static_cast<uint32_t>(nodes_.size() - 1);
}

uint32_t PatternNfa::NumberOf(const icu::UnicodeSet& set) {
  const auto known = std::find(sets_.begin(), sets_.end(), set);
  if (known != sets_.end()) return static_cast<uint32_t>(known - sets_.begin());
  sets_.push_back(set);
  return static_cast<uint32_t>(sets_.size() - 1);
}

uint32_t PatternNfa::AddTree(const PatternTree& tree, uint32_t next) {
  switch (tree.kind) {
    case PatternTree::Kind::kEmpty:
    case PatternTree::Kind::kBegin:  // these are taken to hold everywhere
    case PatternTree::Kind::kWordEdge:
    case PatternTree::Kind::kNoEdge:
      return next;
    case PatternTree::Kind::kGroup:
      return AddTree(tree.parts.front(), next);
    case PatternTree::Kind::kEnd:
      return direction_ == Direction::kForwards ? Add(Node::Kind::kEnd, next, 0) : next;
    case PatternTree::Kind::kSet:
      return Add(Node::Kind::kSet, next, NumberOf(tree.set));
    case PatternTree::Kind::kSequence: {
      uint32_t first = next;
      for (size_t i = 0; i < tree.parts.size(); ++i) {
        const size_t last = tree.parts.size() - 1 - i;
        first = AddTree(tree.parts[direction_ == Direction::kForwards ? last : i], first);
      }
      return first;
    }
    case PatternTree::Kind::kChoice: {
      uint32_t first = AddTree(tree.parts.back(), next);
      for (size_t i = tree.parts.size() - 1; i-- > 0;)
        first = Add(Node::Kind::kFork, AddTree(tree.parts[i], next), first);
      return first;
    }
    case PatternTree::Kind::kRepeat:
      return AddRepeat(tree, next);
  }
  return next;
}

uint32_t PatternNfa::AddRepeat(const PatternTree& tree, uint32_t next) {
  const PatternTree& part = tree.parts.front();
  const int most_counted = part.kind == PatternTree::Kind::kSet ? kMostCounted : kMostCountedParts;
  const int least = std::min(tree.least, most_counted);
  uint32_t first = next;
  if (tree.most == PatternTree::kNoEnd || tree.most > most_counted) {
    const uint32_t again = Add(Node::Kind::kFork, next, 0);
    nodes_[again].other = AddTree(part, again);
    first = again;
  } else {
    for (int i = least; i < tree.most; ++i)
      first = Add(Node::Kind::kFork, next, AddTree(part, first));
  }
  for (int i = 0; i < least; ++i) first = AddTree(part, first);
  return first;
}

}  // namespace vietfacts
