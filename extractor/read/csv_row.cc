#include "extractor/read/csv_row.h"

namespace vietfacts {
namespace {

// Takes the bytes of a row one after the other.
class Row {
 public:
  Row(char separator, size_t limit, std::vector<std::string>& fields, size_t& lines)
      : separator_(separator), limit_(limit), fields_(fields), lines_(lines) {
    fields_.assign(1, {});
  }

  // False where the row ends with this byte.
  bool Take(char c) {
    if (c == '\n') ++lines_;
    if (quoted_) {
      if (c == '"') {
        quoted_ = false;
        closed_ = true;
      } else {
        Add(c);
      }
      return true;
    }
    if (c == '"' && (closed_ || fields_.back().empty())) {
      // A doubled quote is one of the text's own.
      if (closed_) Add(c);
      quoted_ = true;
      closed_ = false;
      return true;
    }
    closed_ = false;
    if (c == '\n') return false;
    if (c == separator_) {
      fields_.emplace_back();
    } else {
      Add(c);
    }
    return true;
  }

  bool quoted() const { return quoted_; }
  bool too_long() const { return size_ > limit_; }

 private:
  void Add(char c) {
    if (++size_ <= limit_) fields_.back() += c;
  }

  const char separator_;
  const size_t limit_;
  std::vector<std::string>& fields_;
  size_t& lines_;
  size_t size_ = 0;
  bool quoted_ = false;
  bool closed_ = false;  // the byte before closed the quotes
};

}  // namespace

RowRead ReadRow(Stream& stream, char separator, size_t limit, std::vector<std::string>& fields,
                size_t& lines) {
  Row row(separator, limit, fields, lines);
  std::string_view part = stream.Peek(1);
  if (part.empty()) return RowRead::kEnd;
  for (bool more = true; more && !part.empty(); part = more ? stream.Peek(1) : part) {
    size_t used = 0;
    while (more && used < part.size()) more = row.Take(part[used++]);
    stream.Skip(used);
  }
  if (row.quoted()) return RowRead::kUnclosed;
  if (row.too_long()) return RowRead::kTooLong;
  if (fields.back().ends_with('\r')) fields.back().pop_back();
  return RowRead::kRow;
}

}  // namespace vietfacts
