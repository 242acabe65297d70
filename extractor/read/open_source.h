// The list of sources: which one reads what a caller named.
#ifndef VIETFACTS_READ_OPEN_SOURCE_H_
#define VIETFACTS_READ_OPEN_SOURCE_H_

#include <memory>
#include <string>
#include <vector>

#include "extractor/read/input_options.h"
#include "extractor/read/source.h"

namespace vietfacts {

// `path` is a file, a folder or "-" for standard input. Folders are listed here and now, so that a
// wrong path is known before the first article is read. `notes` gets a line for each thing that was
// passed over and might be missed. Throws InputError.
std::unique_ptr<Source> OpenSource(const std::string& path, std::vector<std::string>& notes,
                                   const InputOptions& options = {});

}  // namespace vietfacts

#endif  // VIETFACTS_READ_OPEN_SOURCE_H_
