// One file, whatever its name: an article, or a dump or archive of them.
#ifndef VIETFACTS_READ_FILE_SOURCE_H_
#define VIETFACTS_READ_FILE_SOURCE_H_

#include <string>

#include "extractor/read/file_records.h"

namespace vietfacts {

class FileSource : public Source {
 public:
  // Throws InputError where the file is missing or closed to the caller. A named pipe will do: it
  // is opened by Next.
  FileSource(std::string path, const InputOptions& options);

  bool Next(Item& item) override;
  bool Reads(const std::string& path) const override;
  // Known for an article by itself.
  std::optional<size_t> size() const override { return size_; }

 private:
  std::string path_;
  const InputOptions options_;
  FileRecords records_;
  std::optional<size_t> size_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_READ_FILE_SOURCE_H_
