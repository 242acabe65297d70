#include "extractor/patterns/lexicon.h"

#include <algorithm>
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

Lexicon::Lexicon(std::string file, std::string_view content) : file_(std::move(file)) {
  std::unordered_map<std::string, int> line_of;  // the line of each form as printed, in lower case
  int number = 0;
  for (size_t begin = 0; begin < content.size();) {
    const size_t end = std::min(content.find('\n', begin), content.size());
    std::string_view line = content.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
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
  for (const Entry& entry : entries_) {
    const std::string lower = LowerInStep(entry.fields[0]);
    Node* node = &root_;
    for (const Word& word : SplitWords(lower)) {
      auto& next = node->next[std::string(word.span.Of(lower))];
      if (!next) next = std::make_unique<Node>();
      node = next.get();
    }
    // A spelling with other blanks or dashes ("GD & ĐT") is the same form, which the first one stands for.
    if (node->entry == nullptr) node->entry = &entry;
  }
}

std::optional<Lexicon::Hit> Lexicon::LongestAt(const Text& text, const std::vector<Word>& words, size_t at) const {
  std::optional<Hit> longest;
  const Node* node = &root_;
  for (size_t i = at; i < words.size() && words[i].kind != Word::Kind::kLineEnd; ++i) {
    const auto next = node->next.find(text.Lower(words[i].span));
    if (next == node->next.end()) break;
    node = next->second.get();
    if (node->entry != nullptr) longest = Hit{node->entry, i - at + 1};
  }
  return longest;
}

const Lexicon::Entry* Lexicon::Find(std::string_view form) const {
  const std::string lower = LowerInStep(form);
  const Node* node = &root_;
  for (const Word& word : SplitWords(lower)) {
    const auto next = node->next.find(word.span.Of(lower));
    if (next == node->next.end()) return nullptr;
    node = next->second.get();
  }
  return node->entry;
}

size_t Lexicon::Column(std::string_view name) const {
  const auto column = std::find(columns_.begin(), columns_.end(), name);
  if (column == columns_.end()) throw PatternError(file_, 1, "", "no column '" + std::string(name) + "'");
  return static_cast<size_t>(column - columns_.begin());
}

}  // namespace vietfacts
