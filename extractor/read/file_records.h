// The articles of one file.
#ifndef VIETFACTS_READ_FILE_RECORDS_H_
#define VIETFACTS_READ_FILE_RECORDS_H_

#include <memory>
#include <string>

#include "extractor/read/records.h"

namespace vietfacts {

class FileRecords {
 public:
  // `options` outlives it. The file is opened by the first Next. With `regular`, anything but a
  // regular file is an error.
  FileRecords(std::string path, bool regular, const InputOptions& options)
      : path_(std::move(path)), regular_(regular), options_(options) {}

  // As Source::Next: whatever fails is an item with an error.
  bool Next(Item& item);

 private:
  void Open();

  std::string path_;
  bool regular_;
  const InputOptions& options_;
  std::unique_ptr<Records> records_;
  bool opened_ = false;
};

// Standard input or an open file: the next item of `records`, or its failure as the last item.
bool NextOrFailure(std::unique_ptr<Records>& records, const std::optional<std::string>& path,
                   Item& item);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_FILE_RECORDS_H_
