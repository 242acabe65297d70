// The bytes of an open file, pipe or terminal.
#ifndef VIETFACTS_READ_FILE_STREAM_H_
#define VIETFACTS_READ_FILE_STREAM_H_

#include <string>

#include "extractor/read/stream.h"

namespace vietfacts {

class FileStream : public Stream {
 public:
  // Closes `descriptor` at the end where it `owns` it.
  FileStream(int descriptor, bool owns) : descriptor_(descriptor), owns_(owns) {}
  ~FileStream() override;

  size_t SizeHint() const override;

 protected:
  // Throws ReadFailure "file.unreadable".
  size_t Read(char* to, size_t size) override;
  int64_t DoSeek(int64_t offset, int whence) override;

 private:
  int descriptor_;
  bool owns_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_READ_FILE_STREAM_H_
