#include "extractor/read/file_stream.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "extractor/read/read_bytes.h"

namespace vietfacts {

FileStream::~FileStream() {
  if (owns_) ::close(descriptor_);
}

size_t FileStream::SizeHint() const {
  struct stat status;
  if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
  const off_t place = ::lseek(descriptor_, 0, SEEK_CUR);
  return place < 0 || place >= status.st_size ? 0 : static_cast<size_t>(status.st_size - place);
}

size_t FileStream::Read(char* to, size_t size) {
  while (true) {
    const ssize_t got = ::read(descriptor_, to, size);
    if (got >= 0) return static_cast<size_t>(got);
    if (errno != EINTR) throw ReadFailure("file.unreadable", SystemMessage(errno));
  }
}

int64_t FileStream::DoSeek(int64_t offset, int whence) {
  struct stat status;
  if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) return -1;
  return ::lseek(descriptor_, offset, whence);
}

}  // namespace vietfacts
