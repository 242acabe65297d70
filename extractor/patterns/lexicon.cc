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
    : file_(std::move(file)),
      vocabulary_(vocabulary ? std::move(vocabulary) : std::make_shared<Vocabulary>()),
      bit_(vocabulary_->AddLexicon()) {
  std::vector<char> text;
  std::vector<uint32_t> ends, lines;
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
    const std::vector<std::string_view> cells = SplitTabs(line);
    const std::string form = FoldCell(cells[0]);
    if (columns_ == 0) {
      columns_ = cells.size();
      if (form != "form") throw PatternError(file_, number, "", "the first column must be named 'form'");
    } else {
      if (cells.size() > columns_) {
        throw PatternError(file_, number, "", "more cells than the header names columns");
      }
      if (form.empty()) throw PatternError(file_, number, "", "the form is empty");
      const auto [earlier, is_new] = line_of.emplace(LowerInStep(cells[0]), number);
      if (!is_new) {
        throw PatternError(file_, number, "", "'" + form + "' stands already in line " + std::to_string(earlier->second));
      }
      lines.push_back(static_cast<uint32_t>(number));
    }
    for (size_t column = 0; column < columns_; ++column) {
      if (column < cells.size()) {
        const std::string cell = FoldCell(cells[column]);
        text.insert(text.end(), cell.begin(), cell.end());
      }
      ends.push_back(static_cast<uint32_t>(text.size()));
    }
  }
  if (columns_ == 0) throw PatternError(file_, 1, "", "no header line");
  text_ = Table(std::move(text));
  Divide(ends, lines);
  trie_ = FormTrie(FormsInWords());
  MarkPlaces();
}

Lexicon::Lexicon(ImageReader& image, std::shared_ptr<Vocabulary> vocabulary)
    : vocabulary_(std::move(vocabulary)), bit_(vocabulary_->AddLexicon()) {
  file_ = image.Text();
  columns_ = image.Number();
  text_ = Table(image.Array<char>());
  const auto ends = image.Array<uint32_t>(), lines = image.Array<uint32_t>();
  Divide(ends, lines);
  trie_ = FormTrie(image);
  MarkPlaces();
}

void Lexicon::MarkPlaces() {
  for (const FormTrie::Step& first : trie_.StepsFrom(FormTrie::kRoot)) {
    const bool alone = trie_.FormAt(first.node) != FormTrie::kNoForm;
    const bool goes_on = !trie_.IsLeaf(first.node);
    vocabulary_->AddPlaces(first.word, {alone ? bit_ : 0, goes_on ? bit_ : 0, 0});
    for (const FormTrie::Step& second : trie_.StepsFrom(first.node)) vocabulary_->AddPlaces(second.word, {0, 0, bit_});
  }
}

void Lexicon::Write(ImageWriter& image) const {
  std::vector<uint32_t> ends, lines;
  for (const std::string_view cell : cells_) ends.push_back(static_cast<uint32_t>(cell.data() + cell.size() - text_.data()));
  for (const Entry& entry : entries_) lines.push_back(static_cast<uint32_t>(entry.line));
  image.Text(file_);
  image.Number(static_cast<uint32_t>(columns_));
  image.Array(text_.rows());
  image.Array(std::span<const uint32_t>(ends));
  image.Array(std::span<const uint32_t>(lines));
  trie_.Write(image);
}

void Lexicon::Divide(std::span<const uint32_t> ends, std::span<const uint32_t> lines) {
  cells_.reserve(ends.size());
  uint32_t begin = 0;
  for (const uint32_t end : ends) {
    cells_.emplace_back(text_.data() + begin, end - begin);
    begin = end;
  }
  entries_.reserve(lines.size());
  const std::string_view* row = cells_.data() + columns_;
  for (const uint32_t line : lines) {
    entries_.push_back({{row, columns_}, static_cast<int>(line)});
    row += columns_;
  }
}

std::vector<std::vector<uint32_t>> Lexicon::FormsInWords() {
  std::vector<std::vector<uint32_t>> forms;
  forms.reserve(entries_.size());
  for (const Entry& entry : entries_) {
    const std::string lower = LowerInStep(entry.fields[0]);
    std::vector<uint32_t>& words = forms.emplace_back();
    for (const Word& word : SplitWords(lower)) words.push_back(vocabulary_->Add(word.span.Of(lower)));
  }
  return forms;
}

std::optional<Lexicon::Hit> Lexicon::LongestFrom(uint32_t node, const Text& text, const std::vector<Word>& words,
                                                 size_t at) const {
  std::optional<Hit> longest;
  for (size_t i = at; node != FormTrie::kNoNode;) {
    if (const uint32_t form = trie_.FormAt(node); form != FormTrie::kNoForm) longest = Hit{&entries_[form], i - at + 1};
    if (++i >= words.size() || words[i].kind == Word::Kind::kLineEnd || trie_.IsLeaf(node)) break;
    node = trie_.Next(node, words[i].id == kUnmarkedWord ? vocabulary_->Find(text.Lower(words[i].span)) : words[i].id);
  }
  return longest;
}

const Lexicon::Entry* Lexicon::Alone(const Text& text, const std::vector<Word>& words, size_t at) const {
  const Word& word = words[at];
  const uint32_t node = trie_.First(word.id == kUnmarkedWord ? vocabulary_->Find(text.Lower(word.span)) : word.id);
  const uint32_t found = node == FormTrie::kNoNode ? FormTrie::kNoForm : trie_.FormAt(node);
  return found == FormTrie::kNoForm ? nullptr : &entries_[found];
}

const Lexicon::Entry* Lexicon::Find(std::string_view form) const {
  const std::string lower = LowerInStep(form);
  uint32_t node = FormTrie::kRoot;
  for (auto word = WordFrom(lower, 0); word; word = WordFrom(lower, word->span.end)) {
    node = trie_.Next(node, vocabulary_->Find(word->span.Of(lower)));
    if (node == FormTrie::kNoNode) return nullptr;
  }
  const uint32_t found = trie_.FormAt(node);
  return found == FormTrie::kNoForm ? nullptr : &entries_[found];
}

size_t Lexicon::Column(std::string_view name) const {
  const auto names = columns();
  const auto column = std::find(names.begin(), names.end(), name);
  if (column == names.end()) throw PatternError(file_, 1, "", "no column '" + std::string(name) + "'");
  return static_cast<size_t>(column - names.begin());
}

}  // namespace vietfacts
