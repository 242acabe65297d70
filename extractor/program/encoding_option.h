// Options whose value names an encoding.
#ifndef VIETFACTS_PROGRAM_ENCODING_OPTION_H_
#define VIETFACTS_PROGRAM_ENCODING_OPTION_H_

#include <string>

#include "extractor/text/encoding.h"

namespace vietfacts {

// The encoding of the name `value`, which was given for `option`. Throws UsageError where there is
// none.
Encoding ReadEncoding(const std::string& option, const std::string& value);

// "UTF-8, UTF-16LE, …": all names.
std::string EncodingNames();

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_ENCODING_OPTION_H_
