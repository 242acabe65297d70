// What the sources share: files, and names that may be printed.
#ifndef VIETFACTS_READ_READ_BYTES_H_
#define VIETFACTS_READ_READ_BYTES_H_

#include <string>
#include <string_view>

namespace vietfacts {

// True where both paths lead to one regular file.
bool IsSameFile(const std::string& a, const std::string& b);

// What the system says of an errno: "No such file or directory".
std::string SystemMessage(int error);

// The name as valid UTF-8: U+FFFD stands for what is none.
std::string PrintableName(std::string_view name);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_READ_BYTES_H_
