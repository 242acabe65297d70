#include "extractor/read/file_source.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "extractor/read/read_bytes.h"

namespace vietfacts {

FileSource::FileSource(std::string path) : path_(std::move(path)) {
  if (::access(path_.c_str(), R_OK) != 0) throw InputError(path_, SystemMessage(errno));
}

bool FileSource::Reads(const std::string& path) const { return IsSameFile(path, path_); }

bool FileSource::Next(Item& item) {
  if (done_) return false;
  done_ = true;
  item.origin = {PrintableName(path_), std::nullopt, std::nullopt};
  item.bytes.clear();
  const int descriptor = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    item.error = ExtractError{"file.unreadable", SystemMessage(errno), std::nullopt};
    return true;
  }
  item.error = ReadToEnd(descriptor, item.bytes);
  ::close(descriptor);
  return true;
}

}  // namespace vietfacts
