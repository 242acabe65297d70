// The options that say how inputs are read: which fields of records count, which limits hold.
#ifndef VIETFACTS_PROGRAM_INPUT_OPTIONS_H_
#define VIETFACTS_PROGRAM_INPUT_OPTIONS_H_

#include <boost/program_options.hpp>
#include <string>
#include <vector>

#include "extractor/read/input_options.h"

namespace vietfacts {

void AddInputOptions(boost::program_options::options_description& options);

// Throws UsageError for a value that is none.
InputOptions ReadInputOptions(const boost::program_options::variables_map& values);

// The PATHs of the command line (the hidden option "path") and then those of --files-from, one a
// line. Throws UsageError for a list that can't be read.
std::vector<std::string> ReadPaths(const boost::program_options::variables_map& values);

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_INPUT_OPTIONS_H_
