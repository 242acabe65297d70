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
  nodes_.emplace_back();
  for (const Entry& entry : entries_) AddForm(entry);
}

void Lexicon::AddForm(const Entry& entry) {
  const std::string lower = LowerInStep(entry.fields[0]);
  uint32_t node = 0;
  for (const Word& word : SplitWords(lower)) {
    const uint32_t id = vocabulary_->Add(word.span.Of(lower));
    uint32_t next = Next(node, id);
    if (next == kNoNode) {
      next = static_cast<uint32_t>(nodes_.size());
      nodes_.emplace_back();
      if (node == 0) {
        if (first_.size() <= id) first_.resize(id + 1, kNoNode);
        first_[id] = next;
      } else {
        auto& sorted = nodes_[node].next;
        sorted.insert(std::lower_bound(sorted.begin(), sorted.end(), std::pair(id, next)), {id, next});
      }
    }
    node = next;
  }
  // A spelling with other blanks or dashes ("GD & ĐT") is the same form, which the first one stands for.
  if (nodes_[node].entry == nullptr) nodes_[node].entry = &entry;
}

uint32_t Lexicon::Next(uint32_t node, uint32_t word) const {
  if (node == 0) return word < first_.size() ? first_[word] : kNoNode;
  const auto& sorted = nodes_[node].next;
  const auto next = std::lower_bound(sorted.begin(), sorted.end(), std::pair(word, uint32_t{0}));
  return next != sorted.end() && next->first == word ? next->second : kNoNode;
}

std::optional<Lexicon::Hit> Lexicon::LongestAt(const Text& text, const std::vector<Word>& words, size_t at) const {
  std::optional<Hit> longest;
  uint32_t node = 0;
  for (size_t i = at; i < words.size() && words[i].kind != Word::Kind::kLineEnd; ++i) {
    const uint32_t id = words[i].id == kUnmarkedWord ? vocabulary_->Find(text.Lower(words[i].span)) : words[i].id;
    node = Next(node, id);
    if (node == kNoNode) break;
    if (nodes_[node].entry != nullptr) longest = Hit{nodes_[node].entry, i - at + 1};
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
