// A folder and all that is below it: each regular file named as an article (*.txt, *.html, *.htm)
// or as a dump or archive of them (*.jsonl, *.csv, *.warc, *.gz, *.zip …), in small letters or
// capitals, in the order of the bytes of their paths.
#ifndef VIETFACTS_READ_FOLDER_SOURCE_H_
#define VIETFACTS_READ_FOLDER_SOURCE_H_

#include <string>
#include <vector>

#include "extractor/read/file_records.h"

namespace vietfacts {

class FolderSource : public Source {
 public:
  // Lists the folder. Throws InputError where it can't be read or holds no article. `notes` gets a
  // line for each
  // such name that is no regular file: a named pipe is never opened.
  //
  // A link to a file is read as the file; a link to a folder is followed, but no folder is entered
  // twice, and none that the folder itself lies in: loops end, and no link leads up and out.
  FolderSource(const std::string& folder, std::vector<std::string>& notes,
               const InputOptions& options);

  // A folder below that can't be listed is one item with the error "folder.unreadable".
  bool Next(Item& item) override;
  bool Reads(const std::string& path) const override;
  // Known where the names are those of articles alone.
  std::optional<size_t> size() const override;

  struct Entry {
    std::string path;
    std::optional<ExtractError> error;  // of a folder
  };

 private:
  std::vector<Entry> entries_;
  size_t next_ = 0;
  const InputOptions options_;
  std::optional<FileRecords> file_;  // that is being read
};

}  // namespace vietfacts

#endif  // VIETFACTS_READ_FOLDER_SOURCE_H_
