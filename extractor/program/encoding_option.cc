#include "extractor/program/encoding_option.h"

#include <vector>

#include "extractor/program/command.h"
#include "extractor/program/options.h"

namespace vietfacts {

Encoding ReadEncoding(const std::string& option, const std::string& value) {
  if (const auto encoding = EncodingNamed(value)) return *encoding;
  std::vector<std::string> names;
  for (const Encoding encoding : AllEncodings()) names.emplace_back(NameOf(encoding));
  throw UsageError(option + " '" + value + "': there is no such encoding" +
                   Suggest(value, names, "there are " + EncodingNames()));
}

std::string EncodingNames() {
  std::string names;
  for (const Encoding encoding : AllEncodings())
    names += (names.empty() ? "" : ", ") + std::string(NameOf(encoding));
  return names;
}

}  // namespace vietfacts
