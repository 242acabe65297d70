// Text for a terminal: wrapped between words by the width that people see, harmless whatever it
// holds, with colours that take no room.
#ifndef VIETFACTS_WRITE_WRAPPED_TEXT_H_
#define VIETFACTS_WRITE_WRAPPED_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vietfacts {

// Columns that a character takes: 0 for a combining mark, 2 for a wide one.
int ColumnsOf(char32_t c);
// Columns of a text without line ends.
size_t ColumnsOf(std::string_view text);

class WrappedText {
 public:
  // Lines have `columns` columns at most, unless a single word is longer.
  explicit WrappedText(size_t columns) : columns_(columns) {}

  // Adds text, UTF-8. "\n" ends a line. Control characters are shown rather than sent: an article
  // can't take over the terminal.
  void Add(std::string_view text);
  // Adds a sequence that shows nothing itself, such as a colour.
  void AddInvisible(std::string_view sequence) { word_ += sequence; }
  // Lines that begin after now, wrapped ones too, begin with so many blanks.
  void SetIndent(size_t indent) { indent_ = indent; }

  // How many more columns the last line has room for, after a blank.
  size_t room();

  // Ends the last line where it is not, and returns the whole.
  std::string Finish();

 private:
  void AddCharacter(char32_t c);
  void EndWord();
  void EndLine();

  const size_t columns_;
  size_t indent_ = 0;
  std::string text_;
  std::string word_;  // not yet in text_: where it goes shows when it ends
  size_t word_columns_ = 0;
  size_t blanks_ = 0;        // between text_ and word_
  size_t line_columns_ = 0;  // of the last line of text_, with its indent
  bool line_is_empty_ = true;
};

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_WRAPPED_TEXT_H_
