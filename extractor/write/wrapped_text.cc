#include "extractor/write/wrapped_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "extractor/text/utf8.h"

namespace vietfacts {
namespace {

// Calls `use` with each character of a UTF-8 text.
template <class Use>
void ForEachCharacter(std::string_view text, Use use) {
  const auto size = static_cast<int32_t>(text.size());
  for (int32_t i = 0; i < size;) {
    UChar32 c;
    U8_NEXT_OR_FFFD(text.data(), i, size, c);
    use(static_cast<char32_t>(c));
  }
}

// What is shown in the place of a character that would do something rather than show something.
char32_t Harmless(char32_t c) {
  if (c < 0x20) return 0x2400 + c;  // the pictures of the control characters
  if (c == 0x7F) return 0x2421;
  const bool turns_writing = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  if (turns_writing || (c >= 0x80 && c < 0xA0)) return 0xFFFD;
  return c;
}

}  // namespace

int ColumnsOf(char32_t c) {
  const auto code_point = static_cast<UChar32>(c);
  if (c < 0x300) return c == 0xAD ? 0 : 1;
  if (U_GET_GC_MASK(code_point) & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) return 0;
  const int width = u_getIntPropertyValue(code_point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

size_t ColumnsOf(std::string_view text) {
  size_t columns = 0;
  ForEachCharacter(text, [&](char32_t c) { columns += static_cast<size_t>(ColumnsOf(c)); });
  return columns;
}

void WrappedText::Add(std::string_view text) {
  ForEachCharacter(text, [this](char32_t c) { AddCharacter(c); });
}

void WrappedText::AddCharacter(char32_t c) {
  if (c == '\n') {
    EndWord();
    EndLine();
  } else if (c == ' ' || c == '\t') {
    EndWord();
    ++blanks_;
  } else if (c != '\r') {
    AppendUtf8(word_, Harmless(c));
    word_columns_ += static_cast<size_t>(ColumnsOf(Harmless(c)));
  }
}

void WrappedText::EndWord() {
  if (word_columns_ == 0) {
    text_ += word_;  // colours alone
    word_.clear();
    return;
  }
  if (!line_is_empty_ && line_columns_ + blanks_ + word_columns_ > columns_) EndLine();
  if (line_is_empty_) {
    text_.append(indent_ + blanks_, ' ');
    line_columns_ = indent_ + blanks_;
  } else {
    text_.append(blanks_, ' ');
    line_columns_ += blanks_;
  }
  blanks_ = 0;
  text_ += word_;
  line_columns_ += word_columns_;
  line_is_empty_ = false;
  word_.clear();
  word_columns_ = 0;
}

void WrappedText::EndLine() {
  text_ += '\n';
  line_is_empty_ = true;
  line_columns_ = 0;
  blanks_ = 0;
}

size_t WrappedText::room() {
  EndWord();
  const size_t used = (line_is_empty_ ? indent_ : line_columns_) + blanks_ + 1;
  return used < columns_ ? columns_ - used : 0;
}

std::string WrappedText::Finish() {
  EndWord();
  if (!line_is_empty_) EndLine();
  return std::move(text_);
}

}  // namespace vietfacts
