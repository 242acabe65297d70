#include "extractor/read/open_source.h"

#include <sys/stat.h>

#include <cerrno>

#include "extractor/read/file_source.h"
#include "extractor/read/folder_source.h"
#include "extractor/read/read_bytes.h"
#include "extractor/read/standard_input_source.h"

namespace vietfacts {

std::unique_ptr<Source> OpenSource(const std::string& path, std::vector<std::string>& notes,
                                   const InputOptions& options) {
  if (path.empty()) throw InputError("''", "an empty path names nothing");
  if (path == "-") return std::make_unique<StandardInputSource>(options);
  struct stat status;
  if (::stat(path.c_str(), &status) != 0) throw InputError(path, SystemMessage(errno));
  if (S_ISDIR(status.st_mode)) return std::make_unique<FolderSource>(path, notes, options);
  return std::make_unique<FileSource>(path, options);
}

}  // namespace vietfacts
