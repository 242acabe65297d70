// The list of output formats. A new one is one file and one more line here.
#include "extractor/write/article_writer.h"
#include "extractor/write/json_lines_writer.h"
#include "extractor/write/json_writer.h"

namespace vietfacts {

std::span<const OutputFormat> OutputFormats() {
  static constexpr OutputFormat kFormats[] = {
      {"jsonl", "JSON Lines, one object a line for each article", MakeJsonLinesWriter},
      {"json", "one JSON array, indented, for reading by eye", MakeJsonWriter},
  };
  return kFormats;
}

}  // namespace vietfacts
