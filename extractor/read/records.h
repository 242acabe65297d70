// The articles of one stream of bytes, whatever it holds: an article, a dump or an archive of them.
#ifndef VIETFACTS_READ_RECORDS_H_
#define VIETFACTS_READ_RECORDS_H_

#include <memory>
#include <string>
#include <string_view>

#include "extractor/read/input_options.h"
#include "extractor/read/source.h"
#include "extractor/read/stream.h"

namespace vietfacts {

class Records {
 public:
  virtual ~Records() = default;
  // As Source::Next; throws ReadFailure where nothing more can be had.
  virtual bool Next(Item& item) = 0;
};

// Bytes that one file gave, packed and unpacked at all depths: a bomb shows in their ratio.
struct Volume {
  size_t packed = 0;
  size_t unpacked = 0;

  // Counts so many more. Throws ReadFailure "archive.too_much" where `max_ratio` is exceeded.
  void Unpack(size_t bytes, size_t max_ratio);
};

// Where a stream stands.
struct Whereabouts {
  std::optional<std::string> path;  // Origin::path
  std::string member;               // within it; empty for the file itself
  std::string name;                 // what its ending tells of the content; may be empty
  size_t nesting = 0;               // archives around it, compressed or not
  bool unpacked = false;            // comes out of gzip, which makes one archive with what is in it
  std::shared_ptr<Volume> volume = std::make_shared<Volume>();

  // Of the record `id`: "id", or "member#id" within an archive.
  Origin Record(std::string_view id) const;
  Origin Whole() const;
};

// Where the path ends as the articles, dumps and archives that folders and archives are searched
// for: ".txt", ".html", ".jsonl", ".gz" …
bool IsArticleName(std::string_view name);
bool IsDumpName(std::string_view name);

// True where the name ends so, in small or capital letters.
bool HasEnding(std::string_view name, std::string_view ending);

// "a.jsonl.gz" → "a.jsonl"
std::string WithoutCompression(const std::string& name);

// Throws ReadFailure "archive.too_deep" where there may be no archive any more.
void CheckNesting(const Whereabouts& where, const InputOptions& options);

// True where the stream is one article: no dump and no archive. Throws ReadFailure.
bool IsOneArticle(Stream& stream, const std::string& name, const InputOptions& options);

// `options` outlives what is returned. Throws ReadFailure.
std::unique_ptr<Records> OpenRecords(std::unique_ptr<Stream> stream, Whereabouts where,
                                     const InputOptions& options);

// The most that an article in such a place may have.
size_t LimitOf(const InputOptions& options, bool record);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_RECORDS_H_
