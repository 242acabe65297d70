#include "extractor/write/csv_cell.h"

#include <charconv>
#include <string_view>

namespace vietfacts {
namespace {

void AppendText(std::string& line, std::string_view text) {
  const bool plain = !text.empty() && text.find_first_of(",\"\r\n") == std::string_view::npos &&
                     text.front() != ' ' && text.back() != ' ';
  if (plain) {
    line += text;
    return;
  }
  line += '"';
  for (char c : text) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

// The shortest digits that are read back as the same number.
template <class Number>
void AppendNumber(std::string& line, Number number) {
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  line.append(digits, end);
}

}  // namespace

void AppendCsvCell(std::string& line, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    AppendText(line, *text);
  } else if (const auto* number = std::get_if<int64_t>(&cell)) {
    AppendNumber(line, *number);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    AppendNumber(line, *real);
  }
}

}  // namespace vietfacts
