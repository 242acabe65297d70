// Standard input to its end: one article.
#ifndef VIETFACTS_READ_STANDARD_INPUT_SOURCE_H_
#define VIETFACTS_READ_STANDARD_INPUT_SOURCE_H_

#include "extractor/read/source.h"

namespace vietfacts {

class StandardInputSource : public Source {
 public:
  // Throws InputError where standard input is closed or a folder.
  StandardInputSource();

  bool Next(Item& item) override;
  // What `<` names is not known here; a shell truncates a file that `>` names before we are asked.
  bool Reads(const std::string&) const override { return false; }
  std::optional<size_t> size() const override { return 1; }

 private:
  bool done_ = false;
};

}  // namespace vietfacts

#endif  // VIETFACTS_READ_STANDARD_INPUT_SOURCE_H_
