#include "extractor/read/stream.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <utility>

namespace vietfacts {
namespace {

constexpr size_t kChunk = 64 * 1024;

}  // namespace

std::string_view Stream::Peek(size_t n) {
  if (end_ - begin_ < n && !ended_ && !failure_) Fill(n);
  if (failure_ && begin_ == end_) std::rethrow_exception(std::exchange(failure_, nullptr));
  return std::string_view(buffer_).substr(begin_, end_ - begin_);
}

void Stream::Fill(size_t n) {
  std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  try {
    while (end_ < n && !ended_) {
      // Doubled, so that a long look ahead is linear, but no more than it asks for at first.
      const size_t wanted = std::max(kChunk, std::min(n, 2 * end_));
      if (buffer_.size() < wanted) buffer_.resize(wanted);
      const size_t got = Read(buffer_.data() + end_, buffer_.size() - end_);
      end_ += got;
      ended_ = got == 0;
    }
  } catch (const ReadFailure&) {
    failure_ = std::current_exception();
  }
}

int64_t Stream::Seek(int64_t offset, int whence) {
  // The place that a caller knows is that of the first byte not yet passed over.
  if (whence == SEEK_CUR) offset -= static_cast<int64_t>(end_ - begin_);
  const int64_t place = DoSeek(offset, whence);
  if (place < 0) return place;
  begin_ = end_ = 0;
  ended_ = false;
  failure_ = nullptr;
  return place;
}

size_t MemoryStream::Read(char* to, size_t size) {
  const size_t got = std::min(size, bytes_.size());
  std::memcpy(to, bytes_.data(), got);
  bytes_.remove_prefix(got);
  return got;
}

std::string TooLargeMessage(size_t limit) {
  if (limit == kMaxArticleBytes) return "an article may have 1 GiB at most";
  return "an article may have " + std::to_string(limit) + " bytes at most (--max-article-bytes)";
}

void ReadAll(Stream& stream, size_t limit, std::string& bytes) {
  bytes.clear();
  const std::string_view first = stream.Peek(1);
  const size_t hint = stream.SizeHint();
  if (hint > limit) throw ReadFailure("text.too_large", TooLargeMessage(limit));
  bytes.reserve(first.size() + hint);
  for (std::string_view part = first; !part.empty(); part = stream.Peek(1)) {
    if (part.size() > limit - bytes.size()) {
      bytes = std::string();
      throw ReadFailure("text.too_large", TooLargeMessage(limit));
    }
    bytes += part;
    stream.Skip(part.size());
  }
}

LineRead ReadLine(Stream& stream, size_t limit, std::string& line) {
  line.clear();
  std::string_view part = stream.Peek(1);
  if (part.empty()) return LineRead::kEnd;
  bool too_long = false;
  for (; !part.empty(); part = stream.Peek(1)) {
    const size_t end = part.find('\n');
    const std::string_view piece = part.substr(0, end);
    too_long = too_long || piece.size() > limit - line.size();
    if (too_long) {
      line = std::string();
    } else {
      line += piece;
    }
    stream.Skip(piece.size() + (end != part.npos));
    if (end != part.npos) break;
  }
  if (too_long) return LineRead::kTooLong;
  if (line.ends_with('\r')) line.pop_back();
  return LineRead::kLine;
}

}  // namespace vietfacts
