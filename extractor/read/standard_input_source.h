// Standard input to its end: an article, or a dump or archive of them.
#ifndef VIETFACTS_READ_STANDARD_INPUT_SOURCE_H_
#define VIETFACTS_READ_STANDARD_INPUT_SOURCE_H_

#include "extractor/read/file_records.h"

namespace vietfacts {

class StandardInputSource : public Source {
 public:
  // Throws InputError where standard input is closed or a folder.
  explicit StandardInputSource(const InputOptions& options);

  bool Next(Item& item) override;
  // What `<` names is not known here; a shell truncates a file that `>` names before we are asked.
  bool Reads(const std::string&) const override { return false; }

 private:
  const InputOptions options_;
  std::unique_ptr<Records> records_;
  bool opened_ = false;
};

}  // namespace vietfacts

#endif  // VIETFACTS_READ_STANDARD_INPUT_SOURCE_H_
