// A table of words and phrases: one file of patterns/lexicons/.
#ifndef VIETFACTS_PATTERNS_LEXICON_H_
#define VIETFACTS_PATTERNS_LEXICON_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/patterns/form_trie.h"
#include "extractor/patterns/image.h"
#include "extractor/patterns/table.h"
#include "extractor/text/text.h"
#include "extractor/text/vocabulary.h"
#include "extractor/text/words.h"

namespace vietfacts {

// Tab-separated, UTF-8, the first line names the columns, the first of which is `form`; lines that are empty or begin
// with '#' are notes. Forms are compared in lower case and as Text::matching() folds them.
class Lexicon {
 public:
  struct Entry {
    std::span<const std::string_view> fields;  // one a column, folded like matching text but with case kept; fields[0] is the form
    int line = 0;                              // in the file, from 1
  };
  struct Hit {
    const Entry* entry = nullptr;
    size_t words = 0;  // how many of the text's words (marks and numbers count too) the form covers, at least 1
  };

  // `file` is what errors name. The forms' words become known to `vocabulary`, whose numbers the words of a text are
  // compared by; without one the lexicon has its own. Throws PatternError.
  Lexicon(std::string file, std::string_view content, std::shared_ptr<Vocabulary> vocabulary = nullptr);

  // One that Write has written, in place: the image outlives the lexicon. `vocabulary` gives the words the numbers that
  // they had then.
  Lexicon(ImageReader& image, std::shared_ptr<Vocabulary> vocabulary);
  void Write(ImageWriter& image) const;

  Lexicon(Lexicon&&) = default;  // the entries stay where they are

  // The longest entry that begins at words[at]; nullopt where none does. A form's blanks match one blank or none
  // beside a mark, never a line end. `words` are marked by the lexicon's vocabulary or not marked at all.
  std::optional<Hit> LongestAt(const Text& text, const std::vector<Word>& words, size_t at) const {
    if (at >= words.size()) return std::nullopt;
    const Word& word = words[at];
    if (!MayBegin(word)) return std::nullopt;
    const uint32_t node = trie_.First(word.id == kUnmarkedWord ? vocabulary_->Find(text.Lower(word.span)) : word.id);
    if (node == FormTrie::kNoNode || word.kind == Word::Kind::kLineEnd) return std::nullopt;
    return LongestFrom(node, text, words, at);
  }

  // The entry with just this form, in any case; nullptr where there is none.
  const Entry* Find(std::string_view form) const;

  // The words that forms begin with, by their numbers.
  std::vector<uint32_t> FirstWords() const { return trie_.FirstWords(); }

  // The forms by their words' numbers; a form of the trie is the index of its entry.
  const FormTrie& trie() const { return trie_; }

  // False where no entry begins with the word: a quick check, which is wrong the other way at times.
  bool MayBegin(const Word& word) const { return (word.opens & bit_) != 0; }
  // The bit of Word::opens that it looks at.
  uint64_t bit() const { return bit_; }

  // The entry that is words[at] alone; nullptr where there is none.
  const Entry* Alone(const Text& text, const std::vector<Word>& words, size_t at) const;

  // The value of a column; empty where the cell is. The column exists: finders ask for their columns by index once.
  // Throws PatternError where the file has no such column.
  size_t Column(std::string_view name) const;

  const std::vector<Entry>& entries() const { return entries_; }
  // Of an entry of this lexicon, in entries().
  size_t IndexOf(const Entry* entry) const { return static_cast<size_t>(entry - entries_.data()); }
  std::span<const std::string_view> columns() const { return {cells_.data(), columns_}; }
  const std::string& file() const { return file_; }

 private:
  // Fills cells_ and entries_, whose lines are `lines`; the cells of text_ end at `ends`.
  void Divide(std::span<const uint32_t> ends, std::span<const uint32_t> lines);
  // The numbers of the words of each form.
  std::vector<std::vector<uint32_t>> FormsInWords();
  // Tells the vocabulary in which places of forms its words stand.
  void MarkPlaces();

  // What words[at], which leads to `node` of the trie, and those behind it are.
  std::optional<Hit> LongestFrom(uint32_t node, const Text& text, const std::vector<Word>& words, size_t at) const;

  std::string file_;
  size_t columns_ = 0;
  Table<char> text_;                     // all cells
  std::vector<std::string_view> cells_;  // of text_, row by row; the names of the columns come first
  std::vector<Entry> entries_;
  std::shared_ptr<Vocabulary> vocabulary_;
  uint64_t bit_;  // in Word::opens
  FormTrie trie_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_LEXICON_H_
