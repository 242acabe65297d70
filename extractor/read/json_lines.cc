#include "extractor/read/json_lines.h"

#include <simdjson.h>

#include "extractor/read/read_bytes.h"
#include "extractor/read/record_fields.h"

namespace vietfacts {
namespace {

using Object = simdjson::dom::object;

// The longest first line that is looked at to see what a file is.
constexpr size_t kLookAhead = 1 << 20;

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

std::optional<std::string_view> StringIn(const Object& object,
                                         const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    std::string_view value;
    if (object[name].get(value) == simdjson::SUCCESS) return value;
  }
  return std::nullopt;
}

// What an id is called: strings and whole numbers have a name.
std::optional<std::string> IdIn(const Object& object, const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    simdjson::dom::element value;
    if (object[name].get(value) != simdjson::SUCCESS) continue;
    if (value.is_string()) return std::string(value.get_string().value_unsafe());
    if (value.is_int64() || value.is_uint64()) return simdjson::minify(value);
    // MongoDB: {"$oid": "…"}
    std::string_view oid;
    if (value["$oid"].get(oid) == simdjson::SUCCESS) return std::string(oid);
  }
  return std::nullopt;
}

std::string KeptOf(const Object& object, const std::vector<std::string>& keep) {
  std::string kept;
  for (const std::string& name : keep) {
    simdjson::dom::element value;
    kept += (kept.empty() ? "{" : ",") + QuotedJson(name) + ":";
    kept += object[name].get(value) == simdjson::SUCCESS ? simdjson::minify(value) : "null";
  }
  return kept.empty() ? kept : kept + "}";
}

class JsonLines : public Records {
 public:
  JsonLines(std::unique_ptr<Stream> stream, Whereabouts where, const InputOptions& options)
      : stream_(std::move(stream)),
        where_(std::move(where)),
        limit_(LimitOf(options, true)),
        keep_(options.keep),
        text_(TextFields(options.text_field)),
        id_(IdFields(options.id_field)),
        published_(PublishedFields(options.published_field)),
        url_(UrlFields(options.url_field)) {
    if (stream_->Peek(3).starts_with("\xEF\xBB\xBF")) stream_->Skip(3);
  }

  bool Next(Item& item) override {
    while (true) {
      const LineRead read = ReadLine(*stream_, limit_, line_);
      if (read == LineRead::kEnd) return false;
      ++number_;
      item = Item();
      item.origin = where_.Record("line " + std::to_string(number_));
      if (read == LineRead::kTooLong) {
        item.error = ExtractError{"text.too_large", TooLargeMessage(limit_), std::nullopt};
        return true;
      }
      if (IsBlank(line_)) continue;
      Take(item);
      return true;
    }
  }

 private:
  void Take(Item& item) {
    line_.reserve(line_.size() + simdjson::SIMDJSON_PADDING);
    Object object;
    simdjson::dom::element element;
    const auto error = parser_.parse(line_.data(), line_.size(), false).get(element);
    if (error) {
      Fail(item, "record.malformed",
           std::string("this line is no JSON: ") + simdjson::error_message(error));
      return;
    }
    if (element.get(object) != simdjson::SUCCESS) {
      Fail(item, "record.malformed", "this line is JSON, but no object");
      return;
    }
    if (const auto id = IdIn(object, id_)) item.origin.member = where_.Record(*id).member;
    if (const auto url = StringIn(object, url_)) item.origin.url = PrintableName(*url);
    item.origin.kept = KeptOf(object, keep_);
    const auto text = StringIn(object, text_);
    if (!text) {
      Fail(item, "record.no_text",
           text_.size() == 1 ? "there is no text in a field '" + text_[0] + "'"
                             : "no field holds the text (--text-field names another)");
      return;
    }
    item.bytes = *text;
    item.known.utf8 = true;
    if (const auto published = StringIn(object, published_)) {
      item.known.published = DayOf(*published);
    }
  }

  static void Fail(Item& item, std::string code, std::string message) {
    item.error = ExtractError{std::move(code), std::move(message), std::nullopt};
  }

  std::unique_ptr<Stream> stream_;
  Whereabouts where_;
  const size_t limit_;
  const std::vector<std::string> keep_, text_, id_, published_, url_;
  simdjson::dom::parser parser_;
  std::string line_;
  size_t number_ = 0;
};

}  // namespace

bool LooksLikeJsonLines(Stream& stream, const InputOptions& options) {
  std::string_view ahead = stream.Peek(64);
  const size_t mark = ahead.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const size_t begin = ahead.find_first_not_of(" \t\r\n", mark);
  if (begin == ahead.npos || ahead[begin] != '{') return false;
  size_t end = ahead.find('\n', begin);
  for (size_t size = 4096; end == ahead.npos && size <= kLookAhead; size *= 4) {
    ahead = stream.Peek(size);
    end = ahead.find('\n', begin);
    if (ahead.size() < size) break;
  }
  if (end == ahead.npos && ahead.size() >= kLookAhead) return false;
  simdjson::dom::parser parser;
  Object object;
  const std::string line(ahead.substr(begin, end == ahead.npos ? end : end - begin));
  if (parser.parse(line).get(object) != simdjson::SUCCESS) return false;
  return StringIn(object, TextFields(options.text_field)).has_value();
}

std::unique_ptr<Records> OpenJsonLines(std::unique_ptr<Stream> stream, Whereabouts where,
                                       const InputOptions& options) {
  return std::make_unique<JsonLines>(std::move(stream), std::move(where), options);
}

}  // namespace vietfacts
