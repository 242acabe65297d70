#include "extractor/write/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "extractor/write/descriptor.h"

namespace vietfacts {
namespace {

constexpr size_t kBufferBytes = 256 * 1024;

std::string Reason(int error) {
  if (error == EPIPE) return "whoever read it has stopped reading";
  return std::generic_category().message(error);
}

}  // namespace

Output::Output(const std::string& path, uint64_t resume_at, Growth growth)
    : path_(path == "-" ? "standard output" : path), growth_(growth) {
  if (path.empty()) throw OutputError("''", "an empty path names no file");
  if (path == "-") {
    descriptor_ = STDOUT_FILENO;
    if (::fcntl(descriptor_, F_GETFL) < 0) Fail(errno);
  } else {
    OpenFile(path, resume_at);
  }
  terminal_ = ::isatty(descriptor_) == 1;
}

Output::~Output() {
  if (descriptor_ >= 0 && descriptor_ != STDOUT_FILENO) ::close(descriptor_);
  if (!part_.empty() && !keep_) ::unlink(part_.c_str());
}

void Output::OpenFile(const std::string& path, uint64_t resume_at) {
  struct stat status;
  if (::stat(path.c_str(), &status) != 0) {
    if (errno != ENOENT) Fail(errno);
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    if (!folder.empty() && !std::filesystem::exists(folder)) {
      throw OutputError(path_, "there is no folder '" + folder.string() + "'");
    }
    target_ = path;
    OpenPart(resume_at);
  } else if (S_ISDIR(status.st_mode)) {
    Fail(EISDIR);
  } else if (S_ISREG(status.st_mode)) {
    // The new file gets the rights of the old one; where that may not be written, it is not
    // replaced.
    if (::access(path.c_str(), W_OK) != 0) Fail(errno);
    std::error_code error;
    target_ = std::filesystem::canonical(path, error).native();
    if (error) Fail(error.value());
    OpenPart(resume_at);
    ::fchmod(descriptor_, status.st_mode & 07777);
  } else {
    descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) Fail(errno);
  }
}

void Output::OpenPart(uint64_t resume_at) {
  const std::string part = growth_ == Growth::kInPlace ? target_ : target_ + ".part";
  descriptor_ = OpenLocked(part, O_WRONLY | O_CREAT);
  if (descriptor_ < 0 && errno == EWOULDBLOCK) {
    throw OutputError(path_, "another run is writing this file");
  }
  if (descriptor_ < 0) Fail(errno);
  if (resume_at > 0) {
    keep_ = true;  // whatever comes, it is not ours to throw away
    struct stat status;
    if (::fstat(descriptor_, &status) != 0) Fail(errno);
    if (resume_at == kToTheEnd && status.st_size > 0) {
      resume_at = static_cast<uint64_t>(status.st_size);
    }
    if (static_cast<uint64_t>(status.st_size) < resume_at) {
      throw OutputError(part, "this is not what the interrupted run left: it is too short");
    }
  }
  part_ = part;
  const off_t begin = static_cast<off_t>(resume_at);
  if (::ftruncate(descriptor_, begin) != 0) Fail(errno);
  if (::lseek(descriptor_, begin, SEEK_SET) < 0) Fail(errno);
}

void Output::Write(std::string_view bytes) {
  buffer_ += bytes;
  if (terminal_ || buffer_.size() >= kBufferBytes) Flush();
}

void Output::Flush() {
  if (!WriteAll(descriptor_, buffer_)) Fail(errno);
  buffer_.clear();
}

std::optional<uint64_t> Output::Sync() {
  if (part_.empty()) return std::nullopt;
  Flush();
  if (!SyncToDisk(descriptor_)) Fail(errno);
  const off_t bytes = ::lseek(descriptor_, 0, SEEK_CUR);
  if (bytes < 0) Fail(errno);
  return static_cast<uint64_t>(bytes);
}

void Output::Commit() {
  Flush();
  if (descriptor_ == STDOUT_FILENO) return;
  // A full disk may show only now.
  if (!SyncToDisk(descriptor_)) Fail(errno);
  const int closed = ::close(descriptor_);
  descriptor_ = -1;
  if (closed != 0) Fail(errno);
  if (part_.empty()) return;
  if (part_ != target_ && ::rename(part_.c_str(), target_.c_str()) != 0) Fail(errno);
  part_.clear();
}

void Output::Fail(int error) const { throw OutputError(path_, Reason(error)); }

}  // namespace vietfacts
