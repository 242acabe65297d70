// One file, whatever its name: one article.
#ifndef VIETFACTS_READ_FILE_SOURCE_H_
#define VIETFACTS_READ_FILE_SOURCE_H_

#include <string>

#include "extractor/read/source.h"

namespace vietfacts {

class FileSource : public Source {
 public:
  // Throws InputError where the file is missing or closed to the caller. A named pipe will do: it
  // is opened by Next.
  explicit FileSource(std::string path);

  bool Next(Item& item) override;
  bool Reads(const std::string& path) const override;
  std::optional<size_t> size() const override { return 1; }

 private:
  std::string path_;
  bool done_ = false;
};

}  // namespace vietfacts

#endif  // VIETFACTS_READ_FILE_SOURCE_H_
