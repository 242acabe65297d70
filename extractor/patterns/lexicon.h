// A table of words and phrases: one file of patterns/lexicons/.
#ifndef VIETFACTS_PATTERNS_LEXICON_H_
#define VIETFACTS_PATTERNS_LEXICON_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/text/text.h"
#include "extractor/text/vocabulary.h"
#include "extractor/text/words.h"

namespace vietfacts {

// Tab-separated, UTF-8, the first line names the columns, the first of which is `form`; lines that are empty or begin
// with '#' are notes. Forms are compared in lower case and as Text::matching() folds them.
class Lexicon {
 public:
  struct Entry {
    std::vector<std::string> fields;  // one a column, folded like matching text but with case kept; fields[0] is the form
    int line = 0;                     // in the file, from 1
  };
  struct Hit {
    const Entry* entry = nullptr;
    size_t words = 0;  // how many of the text's words (marks and numbers count too) the form covers, at least 1
  };

  // `file` is what errors name. The forms' words become known to `vocabulary`, whose numbers the words of a text are
  // compared by; without one the lexicon has its own. Throws PatternError.
  Lexicon(std::string file, std::string_view content, std::shared_ptr<Vocabulary> vocabulary = nullptr);

  Lexicon(Lexicon&&) = default;  // the entries stay where they are

  // The longest entry that begins at words[at]; nullopt where none does. A form's blanks match one blank or none
  // beside a mark, never a line end. `words` are marked by the lexicon's vocabulary or not marked at all.
  std::optional<Hit> LongestAt(const Text& text, const std::vector<Word>& words, size_t at) const {
    if (at >= words.size()) return std::nullopt;
    const Word& word = words[at];
    const uint32_t node = First(word.id == kUnmarkedWord ? vocabulary_->Find(text.Lower(word.span)) : word.id);
    if (node == kNoNode || word.kind == Word::Kind::kLineEnd) return std::nullopt;
    return LongestFrom(node, text, words, at);
  }

  // The entry with just this form, in any case; nullptr where there is none.
  const Entry* Find(std::string_view form) const;

  // The value of a column; empty where the cell is. The column exists: finders ask for their columns by index once.
  // Throws PatternError where the file has no such column.
  size_t Column(std::string_view name) const;

  const std::vector<Entry>& entries() const { return entries_; }
  const std::vector<std::string>& columns() const { return columns_; }
  const std::string& file() const { return file_; }

 private:
  // A node of the trie of forms.
  struct Node {
    uint32_t steps = 0;      // of steps_: the first that leads on from here
    uint32_t steps_end = 0;  // and behind the last
    const Entry* entry = nullptr;
  };
  // By the word's number to another node.
  struct Step {
    uint32_t word;
    uint32_t node;
  };
  static constexpr uint32_t kNoNode = 0;  // node 0 is the root, which no word leads to

  // All forms, sorted: the words' numbers and the entry.
  using Forms = std::vector<std::pair<std::vector<uint32_t>, const Entry*>>;
  void BuildTrie();
  // Fills the node that stands for the first `depth` words of forms[first, last), and adds those behind it.
  void FillNode(const Forms& forms, uint32_t node, size_t first, size_t last, size_t depth);

  // The nodes that a word leads to from the root and from another node; kNoNode where it leads nowhere.
  uint32_t First(uint32_t word) const { return word < first_.size() ? first_[word] : kNoNode; }
  uint32_t Next(uint32_t node, uint32_t word) const;
  // What words[at], which leads to `node`, and those behind it are.
  std::optional<Hit> LongestFrom(uint32_t node, const Text& text, const std::vector<Word>& words, size_t at) const;

  std::string file_;
  std::vector<std::string> columns_;
  std::vector<Entry> entries_;
  std::shared_ptr<Vocabulary> vocabulary_;
  std::vector<Node> nodes_;
  std::vector<Step> steps_;  // those from one node side by side, sorted by word
  std::vector<uint32_t> first_;  // by word's number: the node that a form's first word leads to
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_LEXICON_H_
