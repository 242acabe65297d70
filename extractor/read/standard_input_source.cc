#include "extractor/read/standard_input_source.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "extractor/read/read_bytes.h"

namespace vietfacts {

StandardInputSource::StandardInputSource() {
  struct stat status;
  if (::fstat(STDIN_FILENO, &status) != 0) throw InputError("standard input", SystemMessage(errno));
  if (S_ISDIR(status.st_mode)) throw InputError("standard input", SystemMessage(EISDIR));
}

bool StandardInputSource::Next(Item& item) {
  if (done_) return false;
  done_ = true;
  item.origin = {};
  item.error = ReadToEnd(STDIN_FILENO, item.bytes);
  return true;
}

}  // namespace vietfacts
