// The forms of a lexicon, word by word, so that the longest one at a place is found in one walk.
#ifndef VIETFACTS_PATTERNS_FORM_TRIE_H_
#define VIETFACTS_PATTERNS_FORM_TRIE_H_

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "extractor/patterns/image.h"
#include "extractor/patterns/table.h"

namespace vietfacts {

class FormTrie {
 public:
  static constexpr uint32_t kRoot = 0;
  static constexpr uint32_t kNoNode = 0;  // no word leads to the root
  static constexpr uint32_t kNoForm = 0xFFFFFFFF;

  FormTrie() = default;  // to be assigned to

  // The numbers of each form's words. Of equal forms the first counts: a spelling with other blanks
  // or dashes ("GD & ĐT") is the same form.
  explicit FormTrie(const std::vector<std::vector<uint32_t>>& forms);

  // One that Write has written.
  explicit FormTrie(ImageReader& image);
  void Write(ImageWriter& image) const;

  // The nodes that a word leads to from the root and from another node; kNoNode where it leads
  // nowhere.
  uint32_t First(uint32_t word) const { return word < first_.size() ? first_[word] : kNoNode; }
  uint32_t Next(uint32_t node, uint32_t word) const;

  // The words that forms begin with, in order.
  std::vector<uint32_t> FirstWords() const;

  // The index of the form that ends at the node; kNoForm where none does.
  uint32_t FormAt(uint32_t node) const { return nodes_[node].form; }

  // By the word's number to another node.
  struct Step {
    uint32_t word;
    uint32_t node;
  };
  // Those from the node on, sorted by word.
  std::span<const Step> StepsFrom(uint32_t node) const {
    return {steps_.data() + nodes_[node].steps, steps_.data() + nodes_[node].steps_end};
  }

  // No word leads on from there.
  bool IsLeaf(uint32_t node) const { return nodes_[node].steps == nodes_[node].steps_end; }

 private:
  struct Node {
    uint32_t steps = 0;      // of steps_: the first that leads on from here
    uint32_t steps_end = 0;  // and behind the last
    uint32_t form = kNoForm;
    uint32_t words = 0;  // BitOf those that lead on: most others are told by it
  };
  static uint32_t BitOf(uint32_t word) { return uint32_t{1} << (word % 32); }
  class Builder;

  Table<Node> nodes_;
  Table<Step> steps_;      // those from one node side by side, sorted by word
  Table<uint32_t> first_;  // by word's number
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_FORM_TRIE_H_
