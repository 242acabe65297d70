#include "extractor/read/read_bytes.h"

#include <sys/stat.h>
#include <unicode/unistr.h>

#include <system_error>

namespace vietfacts {

bool IsSameFile(const std::string& a, const std::string& b) {
  struct stat first, second;
  return ::stat(a.c_str(), &first) == 0 && ::stat(b.c_str(), &second) == 0 &&
         S_ISREG(first.st_mode) && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

std::string SystemMessage(int error) { return std::generic_category().message(error); }

std::string PrintableName(std::string_view name) {
  std::string printable;
  icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())})
      .toUTF8String(printable);
  return printable;
}

}  // namespace vietfacts
