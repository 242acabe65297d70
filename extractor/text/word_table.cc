#include "extractor/text/word_table.h"

#include <algorithm>

namespace vietfacts {

WordTable::WordTable(std::string_view file) {
  const auto files = EmbeddedWordFiles();
  const auto found = std::find_if(files.begin(), files.end(),
                                  [&](const WordFile& each) { return each.name == file; });
  std::string_view rest = found == files.end() ? std::string_view() : found->content;
  bool header = true;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line[0] == '#') continue;
    if (!header) rows_.emplace(line);
    header = false;
  }
}

bool WordTable::Has(std::string_view kind, std::string_view form) const {
  std::string row;
  row.reserve(kind.size() + 1 + form.size());
  row.append(kind).append(1, '\t').append(form);
  return rows_.contains(row);
}

}  // namespace vietfacts
