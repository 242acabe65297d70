#include "extractor/patterns/joint_lexicons.h"

#include <algorithm>
#include <tuple>

namespace vietfacts {

class JointLexicons::Builder {
 public:
  Builder(std::span<const Lexicon* const> lexicons, JointLexicons& joint)
      : lexicons_(lexicons), joint_(joint) {}

  void Build() {
    std::vector<Part> roots;
    for (size_t lexicon = 0; lexicon < lexicons_.size(); ++lexicon)
      roots.push_back({lexicon, FormTrie::kRoot});
    joint_.forms_.push_back({kNoLexicon, {}});
    joint_.nodes_.emplace_back();
    Fill(kNoWay, roots, 0);
    const Node root = joint_.nodes_[kNoWay];
    if (root.steps == root.steps_end) return;
    joint_.first_.resize(joint_.steps_[root.steps_end - 1].word + 1, kNoWay);
    for (uint32_t step = root.steps; step < root.steps_end; ++step)
      joint_.first_[joint_.steps_[step].word] = joint_.steps_[step].node;
  }

 private:
  // A node of one lexicon's trie.
  struct Part {
    size_t lexicon;
    uint32_t node;
  };
  struct PartStep {
    uint32_t word;
    Part part;
  };

  // Fills the node that stands for `parts`, `depth` words behind the root, and adds those behind
  // it.
  void Fill(uint32_t node, std::span<const Part> parts, size_t depth) {
    AddForms(node, parts, depth);
    std::vector<PartStep> behind;
    for (const Part& part : parts) {
      for (const FormTrie::Step& step : lexicons_[part.lexicon]->trie().StepsFrom(part.node))
        behind.push_back({step.word, {part.lexicon, step.node}});
    }
    std::sort(behind.begin(), behind.end(), [](const PartStep& a, const PartStep& b) {
      return std::tie(a.word, a.part.lexicon) < std::tie(b.word, b.part.lexicon);
    });
    joint_.nodes_[node].steps = static_cast<uint32_t>(joint_.steps_.size());
    for (size_t i = 0; i < behind.size(); ++i) {
      if (i > 0 && behind[i].word == behind[i - 1].word) continue;
      joint_.steps_.push_back({behind[i].word, static_cast<uint32_t>(joint_.nodes_.size())});
      joint_.nodes_[node].words |= BitOf(behind[i].word);
      Node next;
      next.forms = joint_.nodes_[node].forms;
      joint_.nodes_.push_back(next);
    }
    const uint32_t steps_end = static_cast<uint32_t>(joint_.steps_.size());
    joint_.nodes_[node].steps_end = steps_end;
    size_t begin = 0;
    for (uint32_t step = joint_.nodes_[node].steps; step < steps_end; ++step) {
      std::vector<Part> next;
      for (; begin < behind.size() && behind[begin].word == joint_.steps_[step].word; ++begin)
        next.push_back(behind[begin].part);
      Fill(joint_.steps_[step].node, next, depth + 1);
    }
  }

  // Where forms end at the node, gives it its own list: they take the place of shorter ones.
  void AddForms(uint32_t node, std::span<const Part> parts, size_t words) {
    std::vector<Form> own;
    for (const Part& part : parts) {
      const Lexicon& lexicon = *lexicons_[part.lexicon];
      if (const uint32_t form = lexicon.trie().FormAt(part.node); form != FormTrie::kNoForm)
        own.push_back({part.lexicon, {&lexicon.entries()[form], words}});
    }
    if (own.empty()) return;
    const size_t longer = own.size();
    for (size_t i = joint_.nodes_[node].forms; joint_.forms_[i].lexicon != kNoLexicon; ++i) {
      const Form& shorter = joint_.forms_[i];
      const auto same = [&](const Form& form) { return form.lexicon == shorter.lexicon; };
      if (std::none_of(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(longer), same))
        own.push_back(shorter);
    }
    std::sort(own.begin(), own.end(),
              [](const Form& a, const Form& b) { return a.lexicon < b.lexicon; });
    joint_.nodes_[node].forms = static_cast<uint32_t>(joint_.forms_.size());
    joint_.forms_.insert(joint_.forms_.end(), own.begin(), own.end());
    joint_.forms_.push_back({kNoLexicon, {}});
  }

  const std::span<const Lexicon* const> lexicons_;
  JointLexicons& joint_;
};

JointLexicons::JointLexicons(std::span<const Lexicon* const> lexicons) {
  Builder(lexicons, *this).Build();
}

JointLexicons::Way JointLexicons::WayFrom(std::span<const Word> words, size_t at) const {
  const uint32_t first = words[at].id;
  Way way = first < first_.size() ? first_[first] : kNoWay;
  if (way == kNoWay || words[at].kind == Word::Kind::kLineEnd) return kNoWay;
  while (++at < words.size()) {
    const Node& node = nodes_[way];
    const uint32_t word = words[at].id;
    if ((node.words & BitOf(word)) == 0 || words[at].kind == Word::Kind::kLineEnd) break;
    const Step* step = &steps_[node.steps];
    const Step* const end = step + (node.steps_end - node.steps);
    step = std::lower_bound(step, end, word,
                            [](const Step& s, uint32_t wanted) { return s.word < wanted; });
    if (step == end || step->word != word) break;
    way = step->node;
  }
  return way;
}

}  // namespace vietfacts
