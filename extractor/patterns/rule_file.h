// Reads one rule file (TOML) and compiles its patterns.
#ifndef VIETFACTS_PATTERNS_RULE_FILE_H_
#define VIETFACTS_PATTERNS_RULE_FILE_H_

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/patterns/rule.h"

namespace vietfacts {

using Pieces = std::map<std::string, std::string, std::less<>>;

// The [pieces] table of a file. Throws PatternError for TOML that is wrong or a piece that is no string.
Pieces ReadPieces(const std::string& file, std::string_view content);

// Every [[rule]] of a file. `piece` gives the pattern that a {name} stands for, nullopt where there is none.
// Throws PatternError: wrong TOML, an unknown key or piece, a pattern that RE2 refuses, a rule without name, pattern or
// `finds`, a name that does not begin with the file's kind, an example without its «marks», a group that `groups` does not list.
std::vector<Rule> ReadRules(const std::string& file, std::string_view content,
                            const std::function<std::optional<std::string>(std::string_view)>& piece);

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_RULE_FILE_H_
