#include "extractor/patterns/lexicon.h"

#include <simdjson.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "extractor/patterns/pattern_error.h"
#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

std::vector<std::string_view> SplitTabs(std::string_view line) {
  std::vector<std::string_view> cells;
  size_t begin = 0;
  while (true) {
    const size_t tab = line.find('\t', begin);
    cells.push_back(line.substr(begin, tab - begin));
    if (tab == std::string_view::npos) return cells;
    begin = tab + 1;
  }
}

std::string FoldCell(std::string_view cell) {
  SourceMap unused_nfc, unused_fold;
  std::string folded = FoldText(ToNfc(cell, unused_nfc), Fold::kForMatching, unused_fold);
  return folded;
}

}  // namespace

Lexicon::Lexicon(std::string file, std::string_view content, std::shared_ptr<Vocabulary> vocabulary)
    : file_(std::move(file)), vocabulary_(vocabulary ? std::move(vocabulary) : std::make_shared<Vocabulary>()) {
  std::unordered_map<std::string, int> line_of;  // the line of each form as printed, in lower case
  int number = 0;
  for (size_t begin = 0; begin < content.size();) {
    const size_t end = std::min(content.find('\n', begin), content.size());
    std::string_view line = content.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!simdjson::validate_utf8(line)) throw PatternError(file_, number, "", "not valid UTF-8");
    if (line.empty() || line.front() == '#') continue;
    Entry entry;
    entry.line = number;
    const std::vector<std::string_view> cells = SplitTabs(line);
    for (std::string_view cell : cells) entry.fields.push_back(FoldCell(cell));
    if (columns_.empty()) {
      columns_ = entry.fields;
      if (columns_[0] != "form") throw PatternError(file_, number, "", "the first column must be named 'form'");
      continue;
    }
    if (entry.fields.size() > columns_.size()) {
      throw PatternError(file_, number, "", "more cells than the header names columns");
    }
    if (entry.fields[0].empty()) throw PatternError(file_, number, "", "the form is empty");
    const auto [earlier, is_new] = line_of.emplace(LowerInStep(cells[0]), number);
    if (!is_new) {
      throw PatternError(file_, number, "", "'" + entry.fields[0] + "' stands already in line " + std::to_string(earlier->second));
    }
    entry.fields.resize(columns_.size());
    entries_.push_back(std::move(entry));
  }
  if (columns_.empty()) throw PatternError(file_, 1, "", "no header line");
  BuildTrie();
}

void Lexicon::BuildTrie() {
  Forms forms;
  forms.reserve(entries_.size());
  for (const Entry& entry : entries_) {
    const std::string lower = LowerInStep(entry.fields[0]);
    auto& [ids, known] = forms.emplace_back();
    known = &entry;
    for (const Word& word : SplitWords(lower)) ids.push_back(vocabulary_->Add(word.span.Of(lower)));
  }
  // A spelling with other blanks or dashes ("GD & ĐT") is the same form, which the first one stands for.
  std::stable_sort(forms.begin(), forms.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  nodes_.emplace_back();
  FillNode(forms, 0, 0, forms.size(), 0);
  if (steps_.empty()) return;
  const Node& root = nodes_[0];
  first_.resize(steps_[root.steps_end - 1].word + 1, kNoNode);
  for (uint32_t i = root.steps; i < root.steps_end; ++i) first_[steps_[i].word] = steps_[i].node;
}

void Lexicon::FillNode(const Forms& forms, uint32_t node, size_t first, size_t last, size_t depth) {
  if (first < last && forms[first].first.size() == depth) nodes_[node].entry = forms[first].second;
  while (first < last && forms[first].first.size() == depth) ++first;
  nodes_[node].steps = static_cast<uint32_t>(steps_.size());
  for (size_t i = first; i < last; ++i) {
    const uint32_t word = forms[i].first[depth];
    if (i > first && forms[i - 1].first[depth] == word) continue;
    steps_.push_back({word, static_cast<uint32_t>(nodes_.size())});
    nodes_.emplace_back();
  }
  nodes_[node].steps_end = static_cast<uint32_t>(steps_.size());
  for (uint32_t step = nodes_[node].steps; step < nodes_[node].steps_end; ++step) {
    size_t end = first;
    while (end < last && forms[end].first[depth] == steps_[step].word) ++end;
    FillNode(forms, steps_[step].node, first, end, depth + 1);
    first = end;
  }
}

uint32_t Lexicon::Next(uint32_t node, uint32_t word) const {
  const auto begin = steps_.begin() + nodes_[node].steps, end = steps_.begin() + nodes_[node].steps_end;
  const auto step = std::lower_bound(begin, end, word, [](const Step& s, uint32_t wanted) { return s.word < wanted; });
  return step != end && step->word == word ? step->node : kNoNode;
}

std::optional<Lexicon::Hit> Lexicon::LongestFrom(uint32_t node, const Text& text, const std::vector<Word>& words,
                                                 size_t at) const {
  std::optional<Hit> longest;
  for (size_t i = at; node != kNoNode;) {
    if (nodes_[node].entry != nullptr) longest = Hit{nodes_[node].entry, i - at + 1};
    if (++i >= words.size() || words[i].kind == Word::Kind::kLineEnd || nodes_[node].steps == nodes_[node].steps_end) break;
    node = Next(node, words[i].id == kUnmarkedWord ? vocabulary_->Find(text.Lower(words[i].span)) : words[i].id);
  }
  return longest;
}

const Lexicon::Entry* Lexicon::Find(std::string_view form) const {
  const std::string lower = LowerInStep(form);
  uint32_t node = 0;
  for (const Word& word : SplitWords(lower)) {
    node = Next(node, vocabulary_->Find(word.span.Of(lower)));
    if (node == kNoNode) return nullptr;
  }
  return nodes_[node].entry;
}

size_t Lexicon::Column(std::string_view name) const {
  const auto column = std::find(columns_.begin(), columns_.end(), name);
  if (column == columns_.end()) throw PatternError(file_, 1, "", "no column '" + std::string(name) + "'");
  return static_cast<size_t>(column - columns_.begin());
}

}  // namespace vietfacts
