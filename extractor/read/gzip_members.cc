#include "extractor/read/gzip_members.h"

#include <algorithm>
#include <new>
#include <utility>

namespace vietfacts {
namespace {

constexpr int kGzip = 15 + 16;  // the largest window, a header of gzip
constexpr std::string_view kMagic("\x1f\x8b\x08", 3);
constexpr std::string_view kContent = "WARC/";
constexpr size_t kAhead = 1024;  // bytes within which a member shows what it holds
constexpr size_t kMostHeld = size_t{4} << 20;  // of a member, so that it can be searched again

bool BeginsRecord(std::string_view packed) {
  if (!packed.starts_with(kMagic)) return false;
  z_stream inflater = {};
  if (inflateInit2(&inflater, kGzip) != Z_OK) throw std::bad_alloc();
  char content[kContent.size()];
  inflater.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  inflater.avail_in = static_cast<uInt>(std::min(packed.size(), kAhead));
  inflater.next_out = reinterpret_cast<Bytef*>(content);
  inflater.avail_out = sizeof content;
  inflate(&inflater, Z_SYNC_FLUSH);
  const bool full = inflater.avail_out == 0;
  inflateEnd(&inflater);
  return full && std::string_view(content, sizeof content) == kContent;
}

}  // namespace

GzipMembers::GzipMembers(std::unique_ptr<Stream> packed, const Whereabouts& where,
                         size_t max_ratio, bool records)
    : packed_(std::move(packed)),
      volume_(where.volume),
      counts_packed_(where.nesting == 0),
      max_ratio_(max_ratio),
      records_(records) {
  if (inflateInit2(&inflater_, kGzip) != Z_OK) throw std::bad_alloc();
}

GzipMembers::~GzipMembers() { inflateEnd(&inflater_); }

// Gets more packed bytes; false at their end.
bool GzipMembers::Fetch() {
  if (!records_) begin_ = at_;  // which is never searched again
  held_.erase(0, begin_);
  at_ -= begin_;
  begin_ = 0;
  if (held_.size() > kMostHeld) {
    held_.erase(0, at_);
    at_ = 0;
  }
  const std::string_view part = packed_->Peek(1);
  held_ += part;
  packed_->Skip(part.size());
  if (counts_packed_) volume_->packed += part.size();
  return !part.empty();
}

// False at the end of the file, where blocks of zeros may stand.
bool GzipMembers::BeginMember() {
  while (true) {
    begin_ = at_;
    while (left().size() < kMagic.size() && Fetch()) {
    }
    const size_t zeros = std::min(left().find_first_not_of('\0'), left().size());
    if (zeros == 0) break;
    at_ += zeros;
  }
  if (left().empty()) return false;
  if (!left().starts_with(kMagic)) Resume("no member of gzip begins where one should");
  inflateReset(&inflater_);
  in_member_ = true;
  return true;
}

void GzipMembers::Resume(const std::string& what) {
  in_member_ = false;
  if (!records_) {
    given_up_ = true;
    throw ReadFailure("archive.damaged", what);
  }
  size_t lost = 1;
  for (at_ = begin_ + 1;; ++at_, ++lost) {
    const size_t found = std::min(held_.find(kMagic[0], at_), held_.size());
    lost += found - at_;
    begin_ = at_ = found;
    while (left().size() < kAhead && Fetch()) {
    }
    if (left().empty()) break;
    if (BeginsRecord(left())) {
      throw Gap("archive.damaged", what + ": " + std::to_string(lost) +
                                       " packed bytes are lost, up to the next record");
    }
  }
  throw Gap("archive.damaged",
            what + ": " + std::to_string(lost) + " packed bytes are lost, up to the end");
}

size_t GzipMembers::Read(char* to, size_t size) {
  if (!trouble_.empty()) Resume(std::exchange(trouble_, {}));
  while (true) {
    if (given_up_ || (!in_member_ && !BeginMember())) return 0;
    if (left().empty() && !Fetch()) Resume("the file ends within a member of gzip");
    const size_t given = std::min<size_t>(left().size(), 1 << 30);
    inflater_.next_in = reinterpret_cast<Bytef*>(held_.data() + at_);
    inflater_.avail_in = static_cast<uInt>(given);
    inflater_.next_out = reinterpret_cast<Bytef*>(to);
    inflater_.avail_out = static_cast<uInt>(std::min<size_t>(size, 1 << 30));
    const uInt room = inflater_.avail_out;
    const int status = inflate(&inflater_, Z_NO_FLUSH);
    at_ += given - inflater_.avail_in;
    const size_t got = room - inflater_.avail_out;
    if (status == Z_STREAM_END) in_member_ = false;
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
      trouble_ = inflater_.msg ? inflater_.msg : "damaged";
    }
    volume_->Unpack(got, max_ratio_);
    if (got > 0) return got;
    if (!trouble_.empty()) Resume(std::exchange(trouble_, {}));
  }
}

bool LooksLikeGzip(Stream& stream) { return stream.Peek(kMagic.size()).starts_with(kMagic); }

bool LooksLikeGzippedWarc(Stream& stream) {
  return LooksLikeGzip(stream) && BeginsRecord(stream.Peek(kAhead));
}

}  // namespace vietfacts
