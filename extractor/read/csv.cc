#include "extractor/read/csv.h"

#include <algorithm>

#include "extractor/read/csv_row.h"
#include "extractor/read/read_bytes.h"
#include "extractor/read/record_fields.h"

namespace vietfacts {
namespace {

using Fields = std::vector<std::string>;

// The header is within these.
constexpr size_t kLookAhead = 4096;

char SeparatorOf(std::string_view ahead, bool tabs) {
  const std::string_view header = ahead.substr(0, std::min(ahead.find('\n'), kLookAhead));
  if (tabs) return '\t';
  const size_t first = header.find_first_of(",;\t");
  return first == header.npos ? ',' : header[first];
}

// Of the first name that is a column.
std::optional<size_t> ColumnOf(const Fields& header, const Fields& names) {
  for (const std::string& name : names) {
    const auto found = std::find(header.begin(), header.end(), name);
    if (found != header.end()) return found - header.begin();
  }
  return std::nullopt;
}

class Csv : public Records {
 public:
  Csv(std::unique_ptr<Stream> stream, Whereabouts where, const InputOptions& options)
      : stream_(std::move(stream)),
        where_(std::move(where)),
        options_(options),
        limit_(LimitOf(options, true)) {}

  bool Next(Item& item) override {
    if (ended_) return false;
    if (header_.empty() && !ReadHeader(item)) return ended_ = true;
    while (true) {
      const size_t line = lines_ + 1;
      const RowRead read = ReadRow(*stream_, separator_, limit_, row_, lines_);
      if (read == RowRead::kEnd) return false;
      if (read == RowRead::kRow && row_.size() == 1 && row_[0].empty()) continue;
      item = Item();
      item.origin = where_.Record("line " + std::to_string(line));
      if (read == RowRead::kTooLong) return Fail(item, "text.too_large", TooLargeMessage(limit_));
      if (read == RowRead::kUnclosed) {
        return Fail(item, "record.malformed", "the quotes of this row are never closed");
      }
      return Take(item);
    }
  }

 private:
  bool ReadHeader(Item& item) {
    if (stream_->Peek(3).starts_with("\xEF\xBB\xBF")) stream_->Skip(3);
    const bool tabs = options_.format == InputFormat::kTsv || HasEnding(where_.name, ".tsv");
    separator_ = SeparatorOf(stream_->Peek(kLookAhead), tabs);
    const RowRead read = ReadRow(*stream_, separator_, limit_, header_, lines_);
    item = Item();
    item.origin = where_.Whole();
    text_ = ColumnOf(header_, TextFields(options_.text_field));
    if (read != RowRead::kRow || !text_) {
      Fail(item, "record.no_text",
           options_.text_field.empty()
               ? "no column holds the text (--text-field names it)"
               : "the header has no column '" + PrintableName(options_.text_field) + "'");
      return false;
    }
    id_ = ColumnOf(header_, IdFields(options_.id_field));
    published_ = ColumnOf(header_, PublishedFields(options_.published_field));
    url_ = ColumnOf(header_, UrlFields(options_.url_field));
    for (const std::string& name : options_.keep) keep_.push_back(ColumnOf(header_, {name}));
    return true;
  }

  bool Take(Item& item) {
    if (row_.size() != header_.size()) {
      return Fail(item, "record.malformed",
                  "this row has " + std::to_string(row_.size()) + " fields, the header " +
                      std::to_string(header_.size()));
    }
    if (id_ && !row_[*id_].empty()) item.origin.member = where_.Record(row_[*id_]).member;
    if (url_ && !row_[*url_].empty()) item.origin.url = PrintableName(row_[*url_]);
    if (published_) item.known.published = DayOf(row_[*published_]);
    for (size_t i = 0; i < keep_.size(); ++i) {
      item.origin.kept += (i == 0 ? "{" : ",") + QuotedJson(options_.keep[i]) + ":";
      item.origin.kept += keep_[i] ? QuotedJson(row_[*keep_[i]]) : "null";
    }
    if (!keep_.empty()) item.origin.kept += "}";
    item.bytes = std::move(row_[*text_]);
    return true;
  }

  static bool Fail(Item& item, std::string code, std::string message) {
    item.error = ExtractError{std::move(code), std::move(message), std::nullopt};
    return true;
  }

  std::unique_ptr<Stream> stream_;
  Whereabouts where_;
  const InputOptions& options_;
  const size_t limit_;
  char separator_ = ',';
  Fields header_, row_;
  std::optional<size_t> text_, id_, published_, url_;
  std::vector<std::optional<size_t>> keep_;
  size_t lines_ = 0;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<Records> OpenCsv(std::unique_ptr<Stream> stream, Whereabouts where,
                                 const InputOptions& options) {
  return std::make_unique<Csv>(std::move(stream), std::move(where), options);
}

}  // namespace vietfacts
