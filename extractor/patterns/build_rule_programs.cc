#include "extractor/patterns/build_rule_programs.h"

#include <algorithm>
#include <limits>
#include <map>
#include <span>
#include <utility>

#include "extractor/patterns/code_point_classes.h"
#include "extractor/patterns/pattern_tree.h"

namespace vietfacts {
namespace {

using Node = RulePrograms::Node;
using Set = RulePrograms::Set;
using TreeKind = PatternTree::Kind;

bool MayBeEmpty(const PatternTree& tree) {
  const auto part_may = [](const PatternTree& part) { return MayBeEmpty(part); };
  switch (tree.kind) {
    case TreeKind::kSet:
      return false;
    case TreeKind::kChoice:
      return std::ranges::any_of(tree.parts, part_may);
    case TreeKind::kRepeat:
      return tree.least == 0 || MayBeEmpty(tree.parts.front());
    default:
      return std::ranges::all_of(tree.parts, part_may);
  }
}

int GroupsOf(const PatternTree& tree) {
  int most = tree.group;
  for (const PatternTree& part : tree.parts) most = std::max(most, GroupsOf(part));
  return most;
}

bool HasProgram(const PatternTree& tree) {
  if (tree.kind == TreeKind::kBegin || tree.kind == TreeKind::kNoEdge) return false;
  if (tree.kind == TreeKind::kRepeat && tree.most == PatternTree::kNoEnd &&
      MayBeEmpty(tree.parts.front()))
    return false;
  return std::ranges::all_of(tree.parts, HasProgram);
}

// A run of parts that follow each other.
using Parts = std::span<const PatternTree>;

bool BeginsWithSet(Parts parts) { return !parts.empty() && parts[0].kind == TreeKind::kSet; }

Parts PartsOf(const PatternTree& tree) {
  return tree.kind == TreeKind::kSequence ? Parts(tree.parts) : Parts(&tree, 1);
}

// Nodes over the numbers of sets of code points.
class Builder {
 public:
  uint32_t Add(const PatternTree& tree) { return AddTree(tree, AddNode(Node::kMatch, 0)); }

  const std::vector<icu::UnicodeSet>& sets() const { return sets_; }

  // With `first` yet to be told. Of kRead, `other` is the number of the set.
  std::vector<Node>& nodes() { return nodes_; }

 private:
  uint32_t AddNode(Node::Kind kind, uint32_t next, uint32_t other = 0, uint8_t slot = 0) {
    nodes_.push_back({next, other, 0, kind, slot});
    return static_cast<uint32_t>(nodes_.size() - 1);
  }

  uint32_t AddSet(const icu::UnicodeSet& set, uint32_t next) {
    auto known = std::ranges::find(sets_, set);
    if (known == sets_.end()) known = sets_.insert(known, set);
    return AddNode(Node::kRead, next, static_cast<uint32_t>(known - sets_.begin()));
  }

  // Each returns the node that begins what matches, and goes on with `next`.
  uint32_t AddTree(const PatternTree& tree, uint32_t next) {
    switch (tree.kind) {
      case TreeKind::kSet:
        return AddSet(tree.set, next);
      case TreeKind::kSequence:
        return AddParts(tree.parts, next);
      case TreeKind::kChoice: {
        std::vector<Parts> choices;
        for (const PatternTree& part : tree.parts) choices.push_back(PartsOf(part));
        return AddChoice(choices, next);
      }
      case TreeKind::kRepeat:
        return AddRepeat(tree, next);
      case TreeKind::kGroup: {
        const auto slot = static_cast<uint8_t>(2 * tree.group);
        const uint32_t end = AddNode(Node::kSave, next, 0, slot + 1);
        return AddNode(Node::kSave, AddTree(tree.parts.front(), end), 0, slot);
      }
      case TreeKind::kEnd:
        return AddNode(Node::kEnd, next);
      case TreeKind::kWordEdge:
        return AddNode(Node::kEdge, next);
      default:
        return next;
    }
  }

  uint32_t AddParts(Parts parts, uint32_t next) {
    for (size_t i = parts.size(); i-- > 0;) next = AddTree(parts[i], next);
    return next;
  }

  uint32_t AddFork(uint32_t preferred, uint32_t other) {
    return AddNode(Node::kFork, preferred, other);
  }

  // Choices that begin with the same set have it in common, as in a trie: which of those with other
  // sets stand before them is all the same, since no code point is in two of the sets.
  uint32_t AddChoice(const std::vector<Parts>& choices, uint32_t next) {
    std::vector<uint32_t> heads;
    for (size_t i = 0; i < choices.size();) {
      size_t end = i;
      while (end < choices.size() && BeginsWithSet(choices[end])) ++end;
      const std::span<const Parts> run(choices.data() + i, end - i);
      if (run.size() < 2 || !TellsApart(run)) {
        heads.push_back(AddParts(choices[i++], next));
        continue;
      }
      std::vector<bool> done(run.size(), false);
      for (size_t first = 0; first < run.size(); ++first) {
        if (done[first]) continue;
        std::vector<Parts> rests;
        for (size_t other = first; other < run.size(); ++other) {
          if (run[other][0].set != run[first][0].set) continue;
          done[other] = true;
          rests.push_back(run[other].subspan(1));
        }
        const uint32_t rest =
            rests.size() == 1 ? AddParts(rests[0], next) : AddChoice(rests, next);
        heads.push_back(AddSet(run[first][0].set, rest));
      }
      i = end;
    }
    uint32_t choice = heads.back();
    for (size_t i = heads.size() - 1; i-- > 0;) choice = AddFork(heads[i], choice);
    return choice;
  }

  // Whether any two of the sets that the choices begin with are the same or have nothing in common.
  static bool TellsApart(std::span<const Parts> choices) {
    std::vector<const icu::UnicodeSet*> sets;
    for (const Parts parts : choices) {
      const icu::UnicodeSet& set = parts[0].set;
      if (std::ranges::any_of(sets, [&](const auto* known) { return *known == set; })) continue;
      if (std::ranges::any_of(sets, [&](const auto* known) { return known->containsSome(set); }))
        return false;
      sets.push_back(&set);
    }
    return true;
  }

  uint32_t AddRepeat(const PatternTree& tree, uint32_t next) {
    const PatternTree& part = tree.parts.front();
    const auto fork = [&](uint32_t again, uint32_t enough) {
      return tree.lazy ? AddFork(enough, again) : AddFork(again, enough);
    };
    uint32_t first = next;
    if (tree.most == PatternTree::kNoEnd) {
      first = AddFork(0, 0);
      const uint32_t again = AddTree(part, first);
      nodes_[first].next = tree.lazy ? next : again;
      nodes_[first].other = tree.lazy ? again : next;
    } else {
      for (int i = tree.least; i < tree.most; ++i) first = fork(AddTree(part, first), next);
    }
    for (int i = 0; i < tree.least; ++i) first = AddTree(part, first);
    return first;
  }

  std::vector<Node> nodes_;
  std::vector<icu::UnicodeSet> sets_;
};

bool operator==(const Set& a, const Set& b) { return std::ranges::equal(a.bits, b.bits); }

struct LessSet {
  bool operator()(const Set& a, const Set& b) const {
    return std::ranges::lexicographical_compare(a.bits, b.bits);
  }
};

// By node: the classes with which it goes on.
std::vector<Set> FirstOf(const std::vector<Node>& nodes, const CodePointClasses& classes) {
  std::vector<Set> first(nodes.size());
  const size_t nothing = classes.size();
  for (size_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].kind == Node::kMatch) std::ranges::fill(first[i].bits, ~0u);
    if (nodes[i].kind == Node::kEnd) first[i].bits[nothing / 32] |= 1u << nothing % 32;
    if (nodes[i].kind != Node::kRead) continue;
    for (const uint32_t c : classes.ClassesOf(nodes[i].other)) first[i].bits[c / 32] |= 1u << c % 32;
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (size_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].kind != Node::kFork && nodes[i].kind != Node::kSave &&
          nodes[i].kind != Node::kEdge)
        continue;
      Set set = first[nodes[i].next];
      if (nodes[i].kind == Node::kFork) {
        for (size_t word = 0; word < RulePrograms::kSetWords; ++word)
          set.bits[word] |= first[nodes[i].other].bits[word];
      }
      if (set == first[i]) continue;
      first[i] = set;
      changed = true;
    }
  }
  return first;
}

}  // namespace

RulePrograms BuildRulePrograms(const std::vector<std::string_view>& patterns) {
  Builder builder;
  std::vector<uint32_t> starts;
  for (const std::string_view pattern : patterns) {
    const auto tree = ReadPattern(pattern);
    const bool has_program = tree && HasProgram(*tree) &&
                             GroupsOf(*tree) < static_cast<int>(RulePrograms::kMostGroups);
    starts.push_back(has_program ? builder.Add(*tree) : RulePrograms::kNone);
  }
  RulePrograms programs;
  const CodePointClasses classes(builder.sets());
  if (classes.size() >= 32 * RulePrograms::kSetWords) std::ranges::fill(starts, RulePrograms::kNone);
  std::vector<Node>& nodes = builder.nodes();
  std::vector<Set> sets;
  if (std::ranges::any_of(starts, [](uint32_t start) { return start != RulePrograms::kNone; })) {
    std::map<Set, uint16_t, LessSet> number_of;
    const std::vector<Set> first = FirstOf(nodes, classes);
    for (size_t i = 0; i < nodes.size(); ++i) {
      const auto [known, is_new] = number_of.emplace(first[i], static_cast<uint16_t>(sets.size()));
      if (is_new) sets.push_back(first[i]);
      nodes[i].first = known->second;
    }
    std::vector<uint32_t> names(classes.size());
    for (uint32_t c = 0; c < names.size(); ++c) names[c] = c;
    std::vector<uint16_t> pages;
    std::vector<uint8_t> classes_on_pages;
    classes.Tabulate(names, pages, classes_on_pages);
    programs.pages = Table(std::move(pages));
    programs.classes = Table(std::move(classes_on_pages));
  } else {
    nodes.clear();
  }
  programs.nothing = static_cast<uint32_t>(classes.size());
  if (sets.size() > std::numeric_limits<uint16_t>::max()) {
    std::ranges::fill(starts, RulePrograms::kNone);
    nodes.clear();
    sets.clear();
  }
  programs.sets = Table(std::move(sets));
  programs.nodes = Table(std::move(nodes));
  programs.starts = Table(std::move(starts));
  return programs;
}

}  // namespace vietfacts
