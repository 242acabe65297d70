// Several lexicons as one, so that one walk over a text's words tells the longest form of each that
// begins at a place.
#ifndef VIETFACTS_PATTERNS_JOINT_LEXICONS_H_
#define VIETFACTS_PATTERNS_JOINT_LEXICONS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extractor/patterns/lexicon.h"
#include "extractor/text/words.h"

namespace vietfacts {

// May be used by several threads at once.
class JointLexicons {
 public:
  // How far a text follows the forms from a place on: all that is asked about the place.
  using Way = uint32_t;
  static constexpr Way kNoWay = 0;

  // The lexicons, 32 at most, share one vocabulary and outlive this. Their numbers below are their
  // indices.
  explicit JointLexicons(std::span<const Lexicon* const> lexicons);

  // From words[at] on, as Lexicon::LongestAt reads forms. The words are marked by the vocabulary.
  Way WayFrom(std::span<const Word> words, size_t at) const;

  // The lexicons that have a form on the way, a bit each by their numbers.
  uint32_t LexiconsOn(Way way) const { return nodes_[way].lexicons; }

  // The longest form of a lexicon on the way, as Lexicon::LongestAt tells it; nullptr where none
  // is. Lives as long as this.
  const Lexicon::Hit* Longest(Way way, size_t lexicon) const {
    const Form* form = &forms_[nodes_[way].forms];
    while (form->lexicon < lexicon) ++form;
    return form->lexicon == lexicon ? &form->hit : nullptr;
  }

 private:
  // What words lead to.
  struct Node {
    uint32_t words = 0;     // BitOf those that lead on: most others are told by it
    uint32_t forms = 0;     // of forms_: those on the way up to here
    uint32_t lexicons = 0;  // whose forms they are
  };
  // From a node with a word to another, in a hash table.
  struct Step {
    Way from = kNoWay;
    uint32_t word = 0;
    Way to = kNoWay;  // kNoWay: the slot is empty
  };
  struct Form {
    size_t lexicon;
    Lexicon::Hit hit;
  };
  static constexpr size_t kNoLexicon = static_cast<size_t>(-1);  // behind the last form of a way
  static uint32_t BitOf(uint32_t word) { return uint32_t{1} << word % 32; }
  size_t SlotOf(Way from, uint32_t word) const {
    constexpr uint32_t kGolden = 0x9E3779B9;  // as in Fibonacci hashing
    return ((from * kGolden) ^ word) * kGolden >> shift_;
  }
  // Where the word leads to; kNoWay where nowhere.
  Way Next(Way from, uint32_t word) const {
    for (size_t slot = SlotOf(from, word);; slot = (slot + 1) & (steps_.size() - 1)) {
      const Step& step = steps_[slot];
      if (step.to == kNoWay || (step.from == from && step.word == word)) return step.to;
    }
  }
  class Builder;

  std::vector<Node> nodes_;
  std::vector<Step> steps_;      // open addressing, a power of two of them, half of them empty
  unsigned shift_ = 31;          // leaves as many bits of a hash as number the steps
  std::vector<Form> forms_;      // those of one way side by side, sorted by lexicon
  std::vector<uint32_t> first_;  // nodes, by the number of a form's first word
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_JOINT_LEXICONS_H_
