#include "extractor/read/warc.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "extractor/read/gzip_members.h"
#include "extractor/read/http_response.h"
#include "extractor/read/read_bytes.h"

namespace vietfacts {
namespace {

constexpr std::string_view kMagic = "WARC/";
constexpr size_t kLongestHeader = 64 * 1024;
constexpr size_t kHttpHeaders = 1 << 20;  // more than a server sends before the page

bool IsArticleType(const std::string& type) {
  return type == "text/html" || type == "application/xhtml+xml" || type == "text/plain";
}

std::string PlaceName(size_t number) { return "record " + std::to_string(number); }

class Warc : public Records {
 public:
  Warc(std::unique_ptr<Stream> stream, Whereabouts where, const InputOptions& options)
      : stream_(std::move(stream)), where_(std::move(where)), passed_over_(options.passed_over), limit_(LimitOf(options, true)) {}

  bool Next(Item& item) override {
    try {
      while (FindRecord(item)) {
        if (item.error) return true;
        if (ReadRecord(item)) return true;
      }
      return false;
    } catch (const Gap& gap) {
      if (!item.origin.member) item.origin = where_.Record(PlaceName(number_ + 1));
      return Fail(item, gap.error().code, gap.what());
    }
  }

 private:
  // Goes to the headers of the next record. What stands between records where nothing should is an
  // error, once.
  bool FindRecord(Item& item) {
    item = Item();
    if (std::exchange(at_record_, false)) return true;
    bool astray = false;
    for (LineRead read; (read = ReadLine(*stream_, kLongestHeader, line_)) != LineRead::kEnd;) {
      if (read == LineRead::kLine && line_.starts_with(kMagic)) {
        if (!astray) return true;
        at_record_ = true;
        break;
      }
      astray = astray || read == LineRead::kTooLong || !line_.empty();
    }
    if (!astray) return false;
    item.origin = where_.Record(PlaceName(++number_));
    return Fail(item, "record.malformed", "no record begins where one should");
  }

  // False where the record is none of an article.
  bool ReadRecord(Item& item) {
    item.origin = where_.Record(PlaceName(++number_));
    Headers headers;
    while (ReadLine(*stream_, kLongestHeader, line_) == LineRead::kLine && !line_.empty()) {
      AddHeader(line_, headers);
    }
    item.origin = OriginOf(headers);
    size_t length = 0;
    const std::string& stated = headers["content-length"];
    const auto [end, error] = std::from_chars(stated.data(), stated.data() + stated.size(), length);
    if (error != std::errc() || end != stated.data() + stated.size()) {
      return Fail(item, "record.malformed", "the record does not state its length");
    }
    const std::string& type = headers["warc-type"];
    const bool response = type == "response";
    const bool wanted = response || type == "conversion" ||
                        (type == "resource" && IsArticleType(MediaTypeOf(headers)));
    if (!wanted || (length > limit_ + kHttpHeaders)) {
      const bool whole = Pass(length);
      if (!wanted) return false;
      return whole ? Fail(item, "text.too_large", TooLargeMessage(limit_)) : FailCut(item);
    }
    if (!ReadBlock(length)) return FailCut(item);
    return response ? TakeResponse(item) : TakeText(item);
  }

  Origin OriginOf(Headers& headers) {
    std::string id = headers["warc-record-id"];
    if (id.starts_with('<') && id.ends_with('>')) id = id.substr(1, id.size() - 2);
    Origin origin = where_.Record(id.empty() ? PlaceName(number_) : id);
    std::string url = headers["warc-target-uri"];
    if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
    if (!url.empty()) origin.url = PrintableName(url);
    return origin;
  }

  bool TakeResponse(Item& item) {
    const HttpResponse response = ReadResponse(block_);
    if (response.status == 0) {
      // A page fetched by other means than HTTP has no headers; names of hosts (dns:) are no pages.
      return false;
    }
    const std::string type = MediaTypeOf(response.headers);
    if (response.status < 200 || response.status > 299 ||
        (!type.empty() && !IsArticleType(type))) {
      if (passed_over_) passed_over_->Add(item.origin.url.value_or(*item.origin.member));
      return false;
    }
    try {
      item.bytes = BodyOf(response, limit_);
    } catch (const ReadFailure& failure) {
      item.error = failure.error();
      return true;
    }
    if (item.bytes.size() > limit_) Fail(item, "text.too_large", TooLargeMessage(limit_));
    return true;
  }

  bool TakeText(Item& item) {
    if (block_.size() > limit_) return Fail(item, "text.too_large", TooLargeMessage(limit_));
    item.bytes = block_;
    return true;
  }

  bool ReadBlock(size_t length) {
    block_.clear();
    while (block_.size() < length) {
      const std::string_view part = stream_->Peek(1).substr(0, length - block_.size());
      if (part.empty()) return false;
      block_ += part;
      stream_->Skip(part.size());
    }
    return true;
  }

  bool Pass(size_t length) {
    while (length > 0) {
      const size_t part = std::min(length, stream_->Peek(1).size());
      if (part == 0) return false;
      stream_->Skip(part);
      length -= part;
    }
    return true;
  }

  static bool FailCut(Item& item) {
    return Fail(item, "record.damaged", "the file ends within this record");
  }

  static bool Fail(Item& item, std::string code, std::string message) {
    item.bytes.clear();
    item.error = ExtractError{std::move(code), std::move(message), std::nullopt};
    return true;
  }

  std::unique_ptr<Stream> stream_;
  Whereabouts where_;
  PassedOver* const passed_over_;
  const size_t limit_;
  std::string line_, block_;
  size_t number_ = 0;
  bool at_record_ = false;  // its first line was read
};

}  // namespace

bool LooksLikeWarc(Stream& stream) {
  const std::string_view ahead = stream.Peek(8).substr(0, 8);
  return ahead == "WARC/1.0" || ahead == "WARC/1.1" || ahead == "WARC/0.1";
}

std::unique_ptr<Records> OpenWarc(std::unique_ptr<Stream> stream, Whereabouts where,
                                  const InputOptions& options) {
  return std::make_unique<Warc>(std::move(stream), std::move(where), options);
}

}  // namespace vietfacts
