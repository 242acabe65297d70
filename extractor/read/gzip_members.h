// What gzip packed, in one member or many. Of a WARC, where crawlers write a member for each record,
// reading goes on at the next one behind a damaged member.
#ifndef VIETFACTS_READ_GZIP_MEMBERS_H_
#define VIETFACTS_READ_GZIP_MEMBERS_H_

#include <zlib.h>

#include <memory>
#include <string>
#include <string_view>

#include "extractor/read/records.h"
#include "extractor/read/stream.h"

namespace vietfacts {

// Bytes are missing in a stream, which goes on behind them.
class Gap : public ReadFailure {
 public:
  using ReadFailure::ReadFailure;
};

// What all members hold, one behind the other. Where a member is damaged or something else stands
// between two, Peek throws "archive.damaged" once all that could be unpacked before was given. With
// `records` that is a Gap, and reading goes on with the next member whose content begins with
// "WARC/"; without it, that is the end.
class GzipMembers : public Stream {
 public:
  GzipMembers(std::unique_ptr<Stream> packed, const Whereabouts& where, size_t max_ratio,
              bool records);
  ~GzipMembers() override;

 protected:
  size_t Read(char* to, size_t size) override;

 private:
  bool Fetch();
  bool BeginMember();
  [[noreturn]] void Resume(const std::string& what);
  std::string_view left() const { return std::string_view(held_).substr(at_); }

  std::unique_ptr<Stream> packed_;
  std::shared_ptr<Volume> volume_;
  const bool counts_packed_;
  const size_t max_ratio_;
  const bool records_;
  z_stream inflater_ = {};
  std::string held_;   // packed bytes, from begin_ on those of the member
  size_t begin_ = 0;   // of the member, so that a wrong turn within it can be taken back
  size_t at_ = 0;      // what is to be unpacked next
  bool in_member_ = false;
  bool given_up_ = false;
  std::string trouble_;  // with the member, to be told at the next Read
};

bool LooksLikeGzip(Stream& stream);

// True where the first member is whole enough to show that it holds a record of WARC.
bool LooksLikeGzippedWarc(Stream& stream);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_GZIP_MEMBERS_H_
