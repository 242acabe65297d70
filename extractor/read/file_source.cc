#include "extractor/read/file_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "extractor/read/file_stream.h"
#include "extractor/read/read_bytes.h"

namespace vietfacts {

namespace {

// A named pipe is not opened before its turn.
std::optional<size_t> SizeOf(const std::string& path, const InputOptions& options) {
  struct stat status;
  if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  FileStream stream(descriptor, true);
  try {
    if (IsOneArticle(stream, path, options)) return 1;
  } catch (const ReadFailure&) {
    // Next will tell.
  }
  return std::nullopt;
}

}  // namespace

FileSource::FileSource(std::string path, const InputOptions& options)
    : path_(std::move(path)), options_(options), records_(path_, false, options_) {
  if (::access(path_.c_str(), R_OK) != 0) throw InputError(path_, SystemMessage(errno));
  size_ = SizeOf(path_, options_);
}

bool FileSource::Reads(const std::string& path) const { return IsSameFile(path, path_); }

bool FileSource::Next(Item& item) { return records_.Next(item); }

}  // namespace vietfacts
