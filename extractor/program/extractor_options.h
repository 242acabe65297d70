// The options that every command which extracts has: --patterns, --published, --encoding.
#ifndef VIETFACTS_PROGRAM_EXTRACTOR_OPTIONS_H_
#define VIETFACTS_PROGRAM_EXTRACTOR_OPTIONS_H_

#include <boost/program_options.hpp>

#include "extractor/extractor.h"

namespace vietfacts {

void AddExtractorOptions(boost::program_options::options_description& options);

// Throws UsageError for a day that is none.
Options ReadExtractorOptions(const boost::program_options::variables_map& values);

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_EXTRACTOR_OPTIONS_H_
