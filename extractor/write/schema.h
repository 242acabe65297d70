// The JSON Schema of the output, which travels inside the library.
#ifndef VIETFACTS_WRITE_SCHEMA_H_
#define VIETFACTS_WRITE_SCHEMA_H_

#include <string_view>

namespace vietfacts {

// schema.json as it stands beside this file.
std::string_view JsonSchema();

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_SCHEMA_H_
