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
    Hash();
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
    for (size_t begin = 0; begin < behind.size();) {
      const uint32_t word = behind[begin].word;
      std::vector<Part> next_parts;
      for (; begin < behind.size() && behind[begin].word == word; ++begin)
        next_parts.push_back(behind[begin].part);
      const auto next = static_cast<Way>(joint_.nodes_.size());
      joint_.nodes_.push_back({0, joint_.nodes_[node].forms, joint_.nodes_[node].lexicons});
      joint_.nodes_[node].words |= BitOf(word);
      if (node == kNoWay) {
        joint_.first_.resize(word + 1, kNoWay);
        joint_.first_[word] = next;
      } else {
        steps_.push_back({node, word, next});
      }
      Fill(next, next_parts, depth + 1);
    }
  }

  void Hash() {
    size_t slots = 2;
    while (slots < 2 * steps_.size()) {
      slots *= 2;
      --joint_.shift_;
    }
    joint_.steps_.resize(slots);
    for (const Step& step : steps_) {
      size_t slot = joint_.SlotOf(step.from, step.word);
      while (joint_.steps_[slot].to != kNoWay) slot = (slot + 1) & (slots - 1);
      joint_.steps_[slot] = step;
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
    for (const Form& form : own) joint_.nodes_[node].lexicons |= uint32_t{1} << form.lexicon;
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
  std::vector<Step> steps_;
};

JointLexicons::JointLexicons(std::span<const Lexicon* const> lexicons) {
  Builder(lexicons, *this).Build();
}

JointLexicons::Way JointLexicons::WayFrom(std::span<const Word> words, size_t at) const {
  const Word* word = &words[at];
  const Word* const end = words.data() + words.size();
  if (word->id >= first_.size() || word->kind == Word::Kind::kLineEnd) return kNoWay;
  Way way = first_[word->id];
  while (way != kNoWay && ++word != end) {
    if ((nodes_[way].words & BitOf(word->id)) == 0 || word->kind == Word::Kind::kLineEnd) break;
    const Way next = Next(way, word->id);
    if (next == kNoWay) break;
    way = next;
  }
  return way;
}

}  // namespace vietfacts
