#include "extractor/read/file_records.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "extractor/read/file_stream.h"
#include "extractor/read/read_bytes.h"

namespace vietfacts {
namespace {

void TakeFailure(const ReadFailure& failure, const std::optional<std::string>& path, Item& item) {
  item = Item();
  item.origin.path = path;
  item.error = failure.error();
}

}  // namespace

bool NextOrFailure(std::unique_ptr<Records>& records, const std::optional<std::string>& path,
                   Item& item) {
  try {
    return records && records->Next(item);
  } catch (const ReadFailure& failure) {
    records.reset();
    TakeFailure(failure, path, item);
    return true;
  }
}

void FileRecords::Open() {
  // Without waiting for a writer, should the file have become a named pipe since it was listed.
  const int flags = O_RDONLY | O_CLOEXEC | (regular_ ? O_NONBLOCK : 0);
  const int descriptor = ::open(path_.c_str(), flags);
  if (descriptor < 0) throw ReadFailure("file.unreadable", SystemMessage(errno));
  auto stream = std::make_unique<FileStream>(descriptor, true);
  struct stat status;
  if (regular_ && ::fstat(descriptor, &status) == 0 && !S_ISREG(status.st_mode)) {
    throw ReadFailure("file.unreadable", "no regular file any more");
  }
  Whereabouts where;
  where.path = PrintableName(path_);
  where.name = path_;
  records_ = OpenRecords(std::move(stream), std::move(where), options_);
}

bool FileRecords::Next(Item& item) {
  if (!opened_) {
    opened_ = true;
    try {
      Open();
    } catch (const ReadFailure& failure) {
      TakeFailure(failure, PrintableName(path_), item);
      return true;
    }
  }
  return NextOrFailure(records_, PrintableName(path_), item);
}

}  // namespace vietfacts
