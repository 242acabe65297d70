// What a pattern of RE2's syntax says, as a tree.
#ifndef VIETFACTS_PATTERNS_PATTERN_TREE_H_
#define VIETFACTS_PATTERNS_PATTERN_TREE_H_

#include <unicode/uniset.h>

#include <optional>
#include <string_view>
#include <vector>

namespace vietfacts {

struct PatternTree {
  enum class Kind {
    kEmpty,     // nothing
    kBegin,     // nothing, at the beginning of the text
    kWordEdge,  // nothing, where \b holds
    kNoEdge,    // nothing, where \B holds
    kSet,       // one code point of `set`
    kSequence,  // its parts, one after the other
    kChoice,    // one of its parts
    kRepeat,    // its only part, `least` to `most` times
    kGroup,     // its only part, which is captured
    kEnd,       // the end of the text
  };
  static constexpr int kNoEnd = -1;  // of `most`

  Kind kind = Kind::kEmpty;
  icu::UnicodeSet set;
  std::vector<PatternTree> parts;
  int least = 1;
  int most = 1;
  bool lazy = false;  // of kRepeat: as few times as may be
  int group = 0;      // of kGroup: its index, from 1 on
};

// A tree that matches what RE2 matches with `pattern`, of choices the first. nullopt where the pattern is
// none, or is written with what no pattern of ours has needed ((?m), (?U), \Q, [[:alpha:]]).
std::optional<PatternTree> ReadPattern(std::string_view pattern);

// A mark of ASCII without which nothing matches `tree`; nullopt where there is none such, or it
// takes more than a look at the tree to find it.
std::optional<char> RequiredMark(const PatternTree& tree);

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_PATTERN_TREE_H_
