// A rule file or lexicon of any content loads, or is refused with the file's name in the message.
#include <cstdint>
#include <string>

#include "extractor/patterns/pattern_error.h"
#include "extractor/patterns/patterns.h"
#include "tests/fuzz/require.h"

// The first byte chooses between the two.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const std::string name = data[0] % 2 == 0 ? "date.toml" : "lexicons/words.tsv";
  const std::string content(reinterpret_cast<const char*>(data) + 1, size - 1);
  try {
    vietfacts::Patterns({{name, content}});
  } catch (const vietfacts::PatternError& error) {
    Require(std::string(error.what()).find(name) != std::string::npos, "the error names the file");
  }
  return 0;
}
