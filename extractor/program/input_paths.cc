#include "extractor/program/input_paths.h"

#include <unistd.h>

#include <algorithm>

#include "extractor/program/command.h"
#include "extractor/read/open_source.h"

namespace vietfacts {

InputPaths::InputPaths(std::vector<std::string> paths, std::vector<std::string>& notes,
                       InputOptions options)
    : paths_(std::move(paths)) {
  options.passed_over = &passed_over_;
  if (paths_.empty()) paths_.emplace_back("-");
  if (std::count(paths_.begin(), paths_.end(), "-") > 1) {
    throw UsageError("'-' is given twice, yet standard input can be read once only");
  }
  for (const std::string& path : paths_) sources_.push_back(OpenSource(path, notes, options));
}

bool InputPaths::Next(Item& item) {
  for (; current_ < sources_.size(); ++current_) {
    if (sources_[current_]->Next(item)) return true;
    sources_[current_].reset();  // the list of a large folder is not needed any more
  }
  return false;
}

std::optional<size_t> InputPaths::size() const {
  size_t total = 0;
  for (size_t i = current_; i < sources_.size(); ++i) {
    const auto size = sources_[i]->size();
    if (!size) return std::nullopt;
    total += *size;
  }
  return total;
}

bool InputPaths::Reads(const std::string& path) const {
  return std::any_of(sources_.begin(), sources_.end(),
                     [&](const auto& source) { return source && source->Reads(path); });
}

bool InputPaths::waits_for_typing() const {
  return std::count(paths_.begin(), paths_.end(), "-") > 0 && ::isatty(STDIN_FILENO) == 1;
}

}  // namespace vietfacts
