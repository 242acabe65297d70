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

  // The lexicons share one vocabulary and outlive this. Their numbers below are their indices.
  explicit JointLexicons(std::span<const Lexicon* const> lexicons);

  // From words[at] on, as Lexicon::LongestAt reads forms. The words are marked by the vocabulary.
  Way WayFrom(std::span<const Word> words, size_t at) const;

  // The longest form of a lexicon on the way, as Lexicon::LongestAt tells it; nullptr where none
  // is. Lives as long as this.
  const Lexicon::Hit* Longest(Way way, size_t lexicon) const {
    const Form* form = &forms_[nodes_[way].forms];
    while (form->lexicon < lexicon) ++form;
    return form->lexicon == lexicon ? &form->hit : nullptr;
  }

 private:
  // What a word leads to.
  struct Node {
    uint32_t steps = 0;  // of steps_: the first that leads on from here
    uint32_t steps_end = 0;
    uint32_t words = 0;  // BitOf those that lead on: most others are told by it
    uint32_t forms = 0;  // of forms_: those on the way up to here
  };
  struct Step {
    uint32_t word;
    uint32_t node;
  };
  struct Form {
    size_t lexicon;
    Lexicon::Hit hit;
  };
  static constexpr size_t kNoLexicon = static_cast<size_t>(-1);  // behind the last form of a way
  static uint32_t BitOf(uint32_t word) { return uint32_t{1} << word % 32; }
  class Builder;

  std::vector<Node> nodes_;
  std::vector<Step> steps_;      // those from one node side by side, sorted by word
  std::vector<Form> forms_;      // those of one way side by side, sorted by lexicon
  std::vector<uint32_t> first_;  // nodes, by the number of a form's first word
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_JOINT_LEXICONS_H_
