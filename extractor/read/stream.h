// Bytes one after the other, with a look ahead: what every container is read from.
#ifndef VIETFACTS_READ_STREAM_H_
#define VIETFACTS_READ_STREAM_H_

#include <cstdint>
#include <exception>
#include <stdexcept>
#include <string>
#include <string_view>

#include "extractor/extractor.h"

namespace vietfacts {

// The bytes can't be had from here on.
class ReadFailure : public std::runtime_error {
 public:
  ReadFailure(std::string code, const std::string& message)
      : std::runtime_error(message), code_(std::move(code)) {}
  ExtractError error() const { return {code_, what(), std::nullopt}; }

 private:
  std::string code_;
};

class Stream {
 public:
  Stream() = default;
  virtual ~Stream() = default;
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  // At least `n` bytes, fewer only before the end or a failure. Valid until the next call. Throws
  // ReadFailure where a failure comes next; what was read before it has been given by then.
  std::string_view Peek(size_t n);
  // Passes over `n` bytes that Peek showed.
  void Skip(size_t n) { begin_ += n; }

  // How many bytes are still to come; 0 where that is unknown.
  virtual size_t SizeHint() const { return 0; }
  // Where the stream can go back and forth: moves (SEEK_SET, …) and returns the new place. -1 where
  // it can't. What Peek showed is forgotten.
  int64_t Seek(int64_t offset, int whence);

 protected:
  // Reads up to `size` bytes, 0 at the end. Throws ReadFailure.
  virtual size_t Read(char* to, size_t size) = 0;
  virtual int64_t DoSeek(int64_t, int) { return -1; }

 private:
  void Fill(size_t n);

  std::string buffer_;
  size_t begin_ = 0;
  size_t end_ = 0;
  bool ended_ = false;
  std::exception_ptr failure_;  // comes behind what is in the buffer
};

// Bytes in memory, which outlive it.
class MemoryStream : public Stream {
 public:
  explicit MemoryStream(std::string_view bytes) : bytes_(bytes) {}

 protected:
  size_t Read(char* to, size_t size) override;

 private:
  std::string_view bytes_;
};

// Reads all that is left into `bytes`. Throws ReadFailure: "text.too_large" beyond `limit`.
void ReadAll(Stream& stream, size_t limit, std::string& bytes);

enum class LineRead { kLine, kTooLong, kEnd };

// Reads a line without its end, "\n" or "\r\n". One of more than `limit` bytes is passed over.
LineRead ReadLine(Stream& stream, size_t limit, std::string& line);

// "an article may have N bytes at most (--max-article-bytes)"
std::string TooLargeMessage(size_t limit);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_STREAM_H_
