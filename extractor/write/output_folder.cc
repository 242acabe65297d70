#include "extractor/write/output_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "extractor/write/descriptor.h"
#include "extractor/write/output.h"

namespace vietfacts {

namespace fs = std::filesystem;

OutputFolder::OutputFolder(const std::string& path, Owns owns, bool resume)
    : path_(path), owns_(std::move(owns)), keep_(resume) {
  if (path.empty()) throw OutputError("''", "an empty path names no folder");
  target_ = path;
  while (target_.size() > 1 && target_.back() == '/') target_.pop_back();
  std::error_code error;
  if (fs::exists(target_, error)) {
    target_ = fs::canonical(target_).native();  // a link to a folder stays a link
    if (!fs::is_directory(target_)) Fail(ENOTDIR);
    CheckContent(target_);
  } else if (const fs::path parent = fs::path(target_).parent_path();
             !parent.empty() && !fs::exists(parent, error)) {
    throw OutputError(path_, "there is no folder '" + parent.string() + "'");
  }
  const std::string part = target_ + ".part";
  if (!resume && ::mkdir(part.c_str(), 0777) != 0 && errno != EEXIST) Fail(errno);
  part_ = part;
  try {
    Lock();
    CheckContent(part_);
    if (!resume) Empty();
  } catch (...) {
    if (descriptor_ >= 0) ::close(descriptor_);
    throw;
  }
}

OutputFolder::~OutputFolder() {
  if (!committed_ && !keep_) {
    std::error_code error;
    fs::remove_all(part_, error);
  }
  if (descriptor_ >= 0) ::close(descriptor_);
}

void OutputFolder::CheckContent(const std::string& folder) const {
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().native();
    if (!entry.is_regular_file() || !owns_(name)) {
      throw OutputError(folder == part_ ? part_ : path_,
                        "this folder holds '" + name +
                            "', which is not of this format; it is not replaced. Name another");
    }
  }
}

void OutputFolder::Lock() {
  descriptor_ = OpenLocked(part_, O_RDONLY | O_DIRECTORY);
  if (descriptor_ < 0 && errno == EWOULDBLOCK) {
    throw OutputError(path_, "another run is writing this folder");
  }
  if (descriptor_ < 0) Fail(errno);
}

void OutputFolder::Empty() const {
  for (const fs::directory_entry& entry : fs::directory_iterator(part_)) fs::remove(entry.path());
}

void OutputFolder::Commit() {
  if (!SyncToDisk(descriptor_)) Fail(errno);
  if (::rename(part_.c_str(), target_.c_str()) != 0) {
    if (errno != ENOTEMPTY && errno != EEXIST) Fail(errno);
    // The old folder gives way at once, and goes.
    if (::renameat2(AT_FDCWD, part_.c_str(), AT_FDCWD, target_.c_str(), RENAME_EXCHANGE) != 0) {
      Fail(errno);
    }
    fs::remove_all(part_);
  }
  committed_ = true;
}

void OutputFolder::Fail(int error) const {
  throw OutputError(path_, std::generic_category().message(error));
}

}  // namespace vietfacts
