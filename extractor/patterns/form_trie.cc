#include "extractor/patterns/form_trie.h"

#include <algorithm>
#include <span>

namespace vietfacts {

class FormTrie::Builder {
 public:
  explicit Builder(const std::vector<std::vector<uint32_t>>& forms) {
    for (uint32_t i = 0; i < forms.size(); ++i) forms_.emplace_back(forms[i], i);
    std::sort(forms_.begin(), forms_.end());
    nodes.emplace_back();
    Fill(kRoot, 0, forms_.size(), 0);
    if (steps.empty()) return;
    first.resize(steps[nodes[kRoot].steps_end - 1].word + 1, kNoNode);
    for (uint32_t i = nodes[kRoot].steps; i < nodes[kRoot].steps_end; ++i)
      first[steps[i].word] = steps[i].node;
  }

  std::vector<Node> nodes;
  std::vector<Step> steps;
  std::vector<uint32_t> first;

 private:
  // Fills the node that stands for the first `depth` words of forms_[begin, end), and adds those
  // behind it.
  void Fill(uint32_t node, size_t begin, size_t end, size_t depth) {
    const auto words = [this](size_t form) -> std::span<const uint32_t> {
      return forms_[form].first;
    };
    if (begin < end && words(begin).size() == depth) nodes[node].form = forms_[begin].second;
    while (begin < end && words(begin).size() == depth) ++begin;
    nodes[node].steps = static_cast<uint32_t>(steps.size());
    for (size_t i = begin; i < end; ++i) {
      const uint32_t word = words(i)[depth];
      if (i > begin && words(i - 1)[depth] == word) continue;
      steps.push_back({word, static_cast<uint32_t>(nodes.size())});
      nodes[node].words |= BitOf(word);
      nodes.emplace_back();
    }
    nodes[node].steps_end = static_cast<uint32_t>(steps.size());
    for (uint32_t step = nodes[node].steps; step < nodes[node].steps_end; ++step) {
      size_t behind = begin;
      while (behind < end && words(behind)[depth] == steps[step].word) ++behind;
      Fill(steps[step].node, begin, behind, depth + 1);
      begin = behind;
    }
  }

  std::vector<std::pair<std::vector<uint32_t>, uint32_t>> forms_;  // sorted, with their indices
};

FormTrie::FormTrie(const std::vector<std::vector<uint32_t>>& forms) {
  Builder built(forms);
  nodes_ = Table(std::move(built.nodes));
  steps_ = Table(std::move(built.steps));
  first_ = Table(std::move(built.first));
}

FormTrie::FormTrie(ImageReader& image)
    : nodes_(image.Array<Node>()), steps_(image.Array<Step>()), first_(image.Array<uint32_t>()) {}

void FormTrie::Write(ImageWriter& image) const {
  image.Array(nodes_.rows());
  image.Array(steps_.rows());
  image.Array(first_.rows());
}

std::vector<uint32_t> FormTrie::FirstWords() const {
  std::vector<uint32_t> words;
  for (uint32_t i = nodes_[kRoot].steps; i < nodes_[kRoot].steps_end; ++i)
    words.push_back(steps_[i].word);
  return words;
}

uint32_t FormTrie::Next(uint32_t node, uint32_t word) const {
  if ((nodes_[node].words & BitOf(word)) == 0) return kNoNode;
  const std::span<const Step> steps = StepsFrom(node);
  const auto step =
      std::lower_bound(steps.begin(), steps.end(), word,
                       [](const Step& s, uint32_t wanted) { return s.word < wanted; });
  return step != steps.end() && step->word == word ? step->node : kNoNode;
}

}  // namespace vietfacts
