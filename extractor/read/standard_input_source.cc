#include "extractor/read/standard_input_source.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "extractor/read/file_stream.h"
#include "extractor/read/read_bytes.h"

namespace vietfacts {

StandardInputSource::StandardInputSource(const InputOptions& options) : options_(options) {
  struct stat status;
  if (::fstat(STDIN_FILENO, &status) != 0) throw InputError("standard input", SystemMessage(errno));
  if (S_ISDIR(status.st_mode)) throw InputError("standard input", SystemMessage(EISDIR));
}

bool StandardInputSource::Next(Item& item) {
  try {
    if (!std::exchange(opened_, true)) {
      records_ = OpenRecords(std::make_unique<FileStream>(STDIN_FILENO, false), {}, options_);
    }
  } catch (const ReadFailure& failure) {
    item = Item();
    item.error = failure.error();
    return true;
  }
  return NextOrFailure(records_, std::nullopt, item);
}

}  // namespace vietfacts
