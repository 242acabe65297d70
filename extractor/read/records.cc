#include "extractor/read/records.h"

#include <algorithm>

#include "extractor/read/archive.h"
#include "extractor/read/csv.h"
#include "extractor/read/gzip_members.h"
#include "extractor/read/json_lines.h"
#include "extractor/read/read_bytes.h"
#include "extractor/read/warc.h"

namespace vietfacts {
namespace {

bool HasOneOf(std::string_view name, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return HasEnding(name, ending); });
}

// So much may come of next to nothing.
constexpr size_t kFreely = size_t{64} << 20;

// The whole stream as one article.
class OneArticle : public Records {
 public:
  OneArticle(std::unique_ptr<Stream> stream, Whereabouts where, const InputOptions& options)
      : stream_(std::move(stream)),
        where_(std::move(where)),
        limit_(LimitOf(options, where_.nesting > 0)) {}

  bool Next(Item& item) override {
    if (done_) return false;
    done_ = true;
    item.origin = where_.Whole();
    item.known = {};
    item.error.reset();
    try {
      ReadAll(*stream_, limit_, item.bytes);
    } catch (const ReadFailure& failure) {
      item.bytes.clear();
      item.error = failure.error();
      // The archive around it has to know that it can't go on.
      if (item.error->code == "archive.too_much") throw;
    }
    return true;
  }

 private:
  std::unique_ptr<Stream> stream_;
  Whereabouts where_;
  const size_t limit_;
  bool done_ = false;
};

// kAuto made certain: by what the content shows first, then by the name.
InputFormat FormatOf(Stream& stream, const std::string& name, const InputOptions& options) {
  if (options.format != InputFormat::kAuto) return options.format;
  if (LooksLikeWarc(stream)) return InputFormat::kWarc;
  if (HasOneOf(name, {".jsonl", ".ndjson"})) return InputFormat::kJsonLines;
  if (LooksLikeJsonLines(stream, options)) return InputFormat::kJsonLines;
  if (HasEnding(name, ".csv")) return InputFormat::kCsv;
  if (HasEnding(name, ".tsv")) return InputFormat::kTsv;
  return InputFormat::kText;
}

std::unique_ptr<Records> OpenGzip(std::unique_ptr<Stream> stream, Whereabouts where,
                                  const InputOptions& options) {
  CheckNesting(where, options);
  const bool warc =
      (options.format == InputFormat::kAuto || options.format == InputFormat::kWarc) &&
      LooksLikeGzippedWarc(*stream);
  auto members = std::make_unique<GzipMembers>(std::move(stream), where, options.max_ratio, warc);
  ++where.nesting;
  where.unpacked = true;
  where.name = WithoutCompression(where.name);
  if (warc) return OpenWarc(std::move(members), std::move(where), options);
  return OpenRecords(std::move(members), std::move(where), options);
}

}  // namespace

void Volume::Unpack(size_t bytes, size_t max_ratio) {
  unpacked += bytes;
  if (unpacked > kFreely && unpacked / max_ratio > packed) {
    throw ReadFailure("archive.too_much", "more than " + std::to_string(max_ratio) +
                                              " bytes come of each that is packed");
  }
}

Origin Whereabouts::Record(std::string_view id) const {
  Origin origin = Whole();
  const std::string printable = PrintableName(id);
  origin.member = member.empty() ? printable : member + "#" + printable;
  return origin;
}

Origin Whereabouts::Whole() const {
  Origin origin;
  origin.path = path;
  if (!member.empty()) origin.member = member;
  return origin;
}

bool HasEnding(std::string_view name, std::string_view ending) {
  if (name.size() < ending.size()) return false;
  return std::equal(ending.begin(), ending.end(), name.end() - ending.size(), [](char a, char b) {
    return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
  });
}

bool IsArticleName(std::string_view name) {
  return HasOneOf(name, {".txt", ".html", ".htm"});
}

bool IsDumpName(std::string_view name) {
  return HasOneOf(name, {".jsonl", ".ndjson", ".csv", ".tsv", ".warc", ".wet", ".gz", ".bz2", ".xz",
                         ".zst", ".lz4", ".tar", ".tgz", ".tbz2", ".txz", ".tzst", ".zip", ".7z"});
}

std::string WithoutCompression(const std::string& name) {
  for (const char* ending : {".gz", ".bz2", ".xz", ".zst", ".lz4"}) {
    if (HasEnding(name, ending)) return name.substr(0, name.rfind('.'));
  }
  return name;
}

void CheckNesting(const Whereabouts& where, const InputOptions& options) {
  if (where.nesting < options.max_nesting) return;
  throw ReadFailure("archive.too_deep", "archives may be nested " +
                                            std::to_string(options.max_nesting) +
                                            " deep at most");
}

size_t LimitOf(const InputOptions& options, bool record) {
  return options.max_article_bytes.value_or(record ? kMaxRecordBytes : kMaxArticleBytes);
}

bool IsOneArticle(Stream& stream, const std::string& name, const InputOptions& options) {
  return !LooksLikeGzip(stream) && !LooksLikeArchive(stream) &&
         FormatOf(stream, name, options) == InputFormat::kText;
}

std::unique_ptr<Records> OpenRecords(std::unique_ptr<Stream> stream, Whereabouts where,
                                     const InputOptions& options) {
  if (LooksLikeGzip(*stream)) return OpenGzip(std::move(stream), std::move(where), options);
  if (LooksLikeArchive(*stream)) return OpenArchive(std::move(stream), std::move(where), options);
  switch (FormatOf(*stream, where.name, options)) {
    case InputFormat::kJsonLines:
      return OpenJsonLines(std::move(stream), std::move(where), options);
    case InputFormat::kCsv:
    case InputFormat::kTsv:
      return OpenCsv(std::move(stream), std::move(where), options);
    case InputFormat::kWarc:
      return OpenWarc(std::move(stream), std::move(where), options);
    case InputFormat::kAuto:
    case InputFormat::kText:
      break;
  }
  return std::make_unique<OneArticle>(std::move(stream), std::move(where), options);
}

}  // namespace vietfacts
