// The PATHs of a command line, opened: what they hold, one article after the other.
#ifndef VIETFACTS_PROGRAM_INPUT_PATHS_H_
#define VIETFACTS_PROGRAM_INPUT_PATHS_H_

#include <memory>
#include <string>
#include <vector>

#include "extractor/read/input_options.h"
#include "extractor/read/source.h"

namespace vietfacts {

class InputPaths : public Source {
 public:
  // Opens all of them, so that a wrong one is known before anything is read; no path means standard
  // input. `notes` as for OpenSource. Throws InputError, and UsageError where standard input is
  // named twice.
  InputPaths(std::vector<std::string> paths, std::vector<std::string>& notes,
             InputOptions options = {});

  // The articles of the first path, then those of the second …
  bool Next(Item& item) override;
  std::optional<size_t> size() const override;
  bool Reads(const std::string& path) const override;

  // True where standard input is among them and is a terminal, so that a person has to type.
  bool waits_for_typing() const;

  // What was met up to now and is no article by its name or kind.
  const PassedOver& passed_over() const { return passed_over_; }

 private:
  PassedOver passed_over_;
  std::vector<std::string> paths_;
  std::vector<std::unique_ptr<Source>> sources_;
  size_t current_ = 0;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_INPUT_PATHS_H_
