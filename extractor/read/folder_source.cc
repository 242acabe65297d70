#include "extractor/read/folder_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <string_view>

#include "extractor/read/read_bytes.h"

namespace vietfacts {
namespace {

namespace fs = std::filesystem;

std::string KindOf(fs::file_type type) {
  switch (type) {
    case fs::file_type::fifo:
      return "a named pipe";
    case fs::file_type::socket:
      return "a socket";
    case fs::file_type::directory:
      return "a folder";
    default:
      return "a device";
  }
}

// Lists a folder and what is below it.
class Walk {
 public:
  // Adds to `notes` and to `passed_over` (or null). Neither depends on the order that the file system
  // lists its entries in.
  std::vector<FolderSource::Entry> List(const std::string& root, std::vector<std::string>& notes,
                                        PassedOver* passed_over) {
    LeaveOutParents(root);
    folders_.push_back(root);
    // Real folders first: what a link leads to may be among them, and is then read under its real
    // name.
    while (!folders_.empty() || !links_.empty()) {
      auto& waiting = folders_.empty() ? links_ : folders_;
      const std::string folder = std::move(waiting.back());
      waiting.pop_back();
      Enter(folder);
      if (folders_.empty()) std::sort(links_.begin(), links_.end(), std::greater<>());
    }
    std::sort(entries_.begin(), entries_.end(),
              [](const auto& a, const auto& b) { return a.path < b.path; });
    std::sort(notes_.begin(), notes_.end());
    notes.insert(notes.end(), notes_.begin(), notes_.end());
    if (passed_over) passed_over->Add(passed_over_);
    return std::move(entries_);
  }

 private:
  void LeaveOutParents(const std::string& root) {
    std::error_code error;
    for (fs::path parent = fs::canonical(root, error); !error && parent.has_relative_path();) {
      parent = parent.parent_path();
      FirstVisit(parent);
    }
  }

  bool FirstVisit(const fs::path& folder) {
    struct stat status;
    // Where stat fails, listing will say why.
    return ::stat(folder.c_str(), &status) != 0 ||
           visited_.emplace(status.st_dev, status.st_ino).second;
  }

  void Enter(const std::string& folder) {
    if (!FirstVisit(folder)) return;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
      Take(*entry);
    }
    if (error) {
      entries_.push_back(
          {folder, ExtractError{"folder.unreadable", SystemMessage(error.value()), std::nullopt}});
    }
  }

  // What an entry of a folder is there for.
  void Take(const fs::directory_entry& entry) {
    std::error_code error;
    const std::string& path = entry.path().native();
    const bool link = entry.is_symlink(error);
    const fs::file_type type = entry.status(error).type();
    if (type == fs::file_type::directory) {
      (link ? links_ : folders_).push_back(path);
      return;
    }
    if (!IsArticleName(path) && !IsDumpName(path)) {
      PassOver(PrintableName(path));
      return;
    }
    // A link that leads nowhere is an article that can't be read, and will be reported as such.
    const bool readable = type == fs::file_type::regular || type == fs::file_type::not_found ||
                          type == fs::file_type::none || type == fs::file_type::unknown;
    if (readable) {
      entries_.push_back({path, std::nullopt});
    } else {
      notes_.push_back(PrintableName(path) + ": passed over, since it is " + KindOf(type));
    }
  }

  void PassOver(std::string name) {
    if (passed_over_.number++ == 0 || name < passed_over_.first) {
      passed_over_.first = std::move(name);
    }
  }

  std::vector<std::string> notes_;
  PassedOver passed_over_;
  std::vector<std::string> folders_;
  std::vector<std::string> links_;
  std::set<std::pair<dev_t, ino_t>> visited_;
  std::vector<FolderSource::Entry> entries_;
};

}  // namespace

FolderSource::FolderSource(const std::string& folder, std::vector<std::string>& notes,
                           const InputOptions& options)
    : entries_(Walk().List(folder, notes, options.passed_over)), options_(options) {
  if (entries_.empty())
    throw InputError(folder, "this folder holds no article (no file *.txt, *.html, *.htm) and no dump of them");
  if (entries_[0].path == folder && entries_[0].error) {
    throw InputError(folder, entries_[0].error->message);
  }
}

bool FolderSource::Reads(const std::string& path) const {
  // Only an entry of the same name is looked at, since there may be a million of them.
  std::error_code error;
  const std::string name = fs::canonical(path, error).filename().native();
  return !error && std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return entry.path.ends_with(name) && IsSameFile(path, entry.path);
  });
}

std::optional<size_t> FolderSource::size() const {
  const bool articles = std::all_of(entries_.begin(), entries_.end(), [](const Entry& entry) {
    return entry.error || IsArticleName(entry.path);
  });
  return articles ? std::optional(entries_.size()) : std::nullopt;
}

bool FolderSource::Next(Item& item) {
  while (!file_ || !file_->Next(item)) {
    file_.reset();
    if (next_ == entries_.size()) return false;
    const Entry& entry = entries_[next_++];
    if (entry.error) {
      item = Item();
      item.origin.path = PrintableName(entry.path);
      item.error = entry.error;
      return true;
    }
    file_.emplace(entry.path, true, options_);
  }
  return true;
}

}  // namespace vietfacts
