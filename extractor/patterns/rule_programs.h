// Reads one rule at a place of a text, with its groups: for the short texts that most rules match,
// in a fraction of the time that RE2 needs.
//
// It goes back where a choice turns out wrong, but never sets out on one that the next code point
// rules out. What would take it long is left to RE2, whose time is linear.
#ifndef VIETFACTS_PATTERNS_RULE_PROGRAMS_H_
#define VIETFACTS_PATTERNS_RULE_PROGRAMS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "extractor/patterns/image.h"
#include "extractor/patterns/table.h"
#include "extractor/text/span.h"

namespace vietfacts {

// The rules of one kind. Tables alone; BuildRulePrograms makes them. May be used by several threads
// at once.
class RulePrograms {
 public:
  enum class Result {
    kMatch,
    kNoMatch,
    kUnknown,  // RE2 has to be asked
  };
  static constexpr size_t kMostGroups = 24;  // of a rule that has a program, the whole match included
  static constexpr uint32_t kNone = ~0u;     // the start of a rule that has no program

  // A node goes on only where the class of the next code point is in its set number `first`.
  struct Node {
    enum Kind : uint8_t {
      kRead,   // reads the code point, goes on with `next`
      kFork,   // goes on with `next`, or where nothing matches from there, with `other`
      kSave,   // keeps the place as the end or beginning `slot` of a group, goes on with `next`
      kEnd,    // goes on with `next` where the text ends
      kEdge,   // goes on with `next` where \b holds
      kMatch,  // the rule has matched
    };
    uint32_t next;
    uint32_t other;
    uint16_t first;
    Kind kind;
    uint8_t slot;
  };

  // A set of classes, a bit each.
  static constexpr size_t kSetWords = 8;
  struct Set {
    bool Has(size_t c) const { return (bits[c / 32] >> c % 32 & 1) != 0; }

    uint32_t bits[kSetWords] = {};
  };

  RulePrograms() = default;

  // One that Write has written, in place: the image outlives it.
  explicit RulePrograms(ImageReader& image);
  void Write(ImageWriter& image) const;

  // Where the program of rule number `rule` begins; kNone where it has none.
  uint32_t start(size_t rule) const { return starts[rule]; }

  // The match of the program at `start` that begins at within.begin and ends at within.end, or, not
  // `whole`, before it: the one that RE2 prefers. `text` is UTF-8, but may break off within a
  // letter. Puts the ends of its groups into `slots`, those of group g into 2g and 2g + 1, npos
  // where it took no part; `slots` has room for all groups, or is empty: they are not asked for.
  Result Match(uint32_t start, std::string_view text, Span within, bool whole,
               std::span<size_t> slots, size_t* end) const;

  // Class of code point c: classes[64 * pages[c / 64] + c % 64].
  Table<uint16_t> pages;
  Table<uint8_t> classes;
  uint32_t nothing = 0;  // the class of the end of the text
  Table<Set> sets;
  Table<Node> nodes;
  Table<uint32_t> starts;  // by rule
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_RULE_PROGRAMS_H_
