// Words that tell one reading of an encoding from another, and what each is told by: the tables of
// extractor/text/words/, which are compiled into the library.
#ifndef VIETFACTS_TEXT_WORD_TABLE_H_
#define VIETFACTS_TEXT_WORD_TABLE_H_

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

namespace vietfacts {

struct WordFile {
  std::string_view name;     // relative to extractor/text/words/
  std::string_view content;  // UTF-8
};

// Sorted by name. The views live as long as the program.
std::span<const WordFile> EmbeddedWordFiles();

// A table has tab-separated columns "kind" and "form", a header line, and notes after '#'. A form
// is one word or some with single blanks between them, in lower case and NFC.
class WordTable {
 public:
  // `file`: the name of an embedded one.
  explicit WordTable(std::string_view file);

  // Whether `form`, in lower case, is one of `kind`.
  bool Has(std::string_view kind, std::string_view form) const;

 private:
  std::unordered_set<std::string> rows_;  // kind, tab, form
};

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_WORD_TABLE_H_
