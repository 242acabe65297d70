#include "extractor/patterns/rule_file.h"

#include <set>

#include <toml++/toml.h>

#include "extractor/patterns/pattern_error.h"
#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

constexpr std::string_view kOpen = "«", kClose = "»", kArrow = "→";
constexpr int kMaxPieceDepth = 16;          // pieces within pieces; deeper ones name themselves in a circle

int LineOf(const toml::node& node) { return static_cast<int>(node.source().begin.line); }

std::string FoldPattern(std::string_view text) {
  SourceMap unused_nfc, unused_fold;
  return FoldText(ToNfc(text, unused_nfc), Fold::kTonesOnly, unused_fold);
}

toml::table Parse(const std::string& file, std::string_view content) {
  try {
    return toml::parse(content, file);
  } catch (const toml::parse_error& error) {
    throw PatternError(file, static_cast<int>(error.source().begin.line), "", std::string(error.description()));
  }
}

bool IsPieceName(std::string_view name) {
  if (name.empty() || name[0] < 'a' || name[0] > 'z') return false;
  for (char c : name) {
    if (!((c >= 'a' && c <= 'z') || c == '_')) return false;
  }
  return true;
}

// One rule's table on its way to a Rule.
class RuleReader {
 public:
  RuleReader(const std::string& file, const toml::table& table,
             const std::function<std::optional<std::string>(std::string_view)>& piece)
      : table_(table), piece_(piece) {
    rule_.file = file;
    rule_.line = LineOf(table);
  }

  Rule Read(std::string_view kind) {
    if (const auto name = table_["name"].value<std::string>()) rule_.name = *name;
    if (rule_.name.empty()) Fail(rule_.line, "no name");
    if (!rule_.name.starts_with(std::string(kind) + ".")) Fail(rule_.line, "the name must begin with '" + std::string(kind) + ".'");
    for (const auto& [key, value] : table_) {
      if (key != "name" && key != "pattern" && key != "finds" && key != "leaves" && key != "note") {
        Fail(LineOf(value), "unknown key '" + std::string(key.str()) + "'");
      }
    }
    ReadPattern();
    ReadExamples("finds", rule_.finds);
    ReadExamples("leaves", rule_.leaves);
    if (rule_.finds.empty()) Fail(rule_.line, "no example in 'finds'");
    return std::move(rule_);
  }

 private:
  [[noreturn]] void Fail(int line, const std::string& reason) const { throw PatternError(rule_.file, line, rule_.name, reason); }

  void ReadPattern() {
    const toml::node* node = table_.get("pattern");
    const auto pattern = node == nullptr ? std::nullopt : node->value<std::string>();
    if (!pattern) Fail(rule_.line, "no pattern");
    rule_.compiled = std::make_unique<const CompiledPattern>(Expand(FoldPattern(*pattern), LineOf(*node), 0));
    rule_.pattern = rule_.compiled->text();
    if (!rule_.compiled->re().ok()) {
      Fail(LineOf(*node), "RE2: " + rule_.compiled->re().error());
    }
  }

  std::string Expand(const std::string& pattern, int line, int depth) const {
    if (depth > kMaxPieceDepth) Fail(line, "its pieces name each other in a circle");
    std::string out;
    size_t at = 0;
    while (at < pattern.size()) {
      const size_t open = pattern.find('{', at);
      const size_t close = open == std::string::npos ? open : pattern.find('}', open);
      if (close == std::string::npos) break;
      const std::string_view name = std::string_view(pattern).substr(open + 1, close - open - 1);
      out.append(pattern, at, open - at);
      at = close + 1;
      if (!IsPieceName(name)) {
        out.append(pattern, open, at - open);
        continue;
      }
      const auto piece = piece_(name);
      if (!piece) Fail(line, "no piece or lexicon is named '" + std::string(name) + "'");
      out += "(?:" + Expand(FoldPattern(*piece), line, depth + 1) + ")";
    }
    return out.append(pattern, std::min(at, pattern.size()));
  }

  void ReadExamples(const char* key, std::vector<Example>& examples) {
    const toml::node* node = table_.get(key);
    if (node == nullptr) return;
    const toml::array* list = node->as_array();
    if (list == nullptr) Fail(LineOf(*node), std::string("'") + key + "' must be a list of strings");
    for (const toml::node& element : *list) {
      const auto text = element.value<std::string>();
      if (!text) Fail(LineOf(element), std::string("'") + key + "' must be a list of strings");
      examples.push_back(ParseExample(*text, LineOf(element)));
      if (key[0] == 'f' && !examples.back().fact) Fail(LineOf(element), "the example marks no fact with « »: " + *text);
    }
  }

  static Example ParseExample(const std::string& written, int line) {
    Example example;
    example.line = line;
    std::string text = written;
    if (const size_t arrow = text.rfind(kArrow); arrow != std::string::npos) {
      size_t value = arrow + kArrow.size();
      while (value < text.size() && text[value] == ' ') ++value;
      example.value = text.substr(value);
      text.resize(arrow);
      while (text.ends_with(' ')) text.pop_back();
    }
    const size_t open = text.find(kOpen), close = text.find(kClose);
    if (open != std::string::npos && close != std::string::npos && open < close) {
      text.erase(close, kClose.size());
      text.erase(open, kOpen.size());
      example.fact = Span{open, close - kOpen.size()};
    }
    example.text = std::move(text);
    return example;
  }

  const toml::table& table_;
  const std::function<std::optional<std::string>(std::string_view)>& piece_;
  Rule rule_;
};

// The groups that the finder of the file's kind knows, as `groups` lists them; empty where the file does not say.
std::set<std::string, std::less<>> KnownGroups(const std::string& file, const toml::table& root) {
  std::set<std::string, std::less<>> groups;
  const toml::node* node = root.get("groups");
  if (node == nullptr) return groups;
  const toml::array* list = node->as_array();
  if (list == nullptr) throw PatternError(file, LineOf(*node), "", "'groups' must be a list of strings");
  for (const toml::node& element : *list) {
    const auto name = element.value<std::string>();
    if (!name) throw PatternError(file, LineOf(element), "", "'groups' must be a list of strings");
    groups.insert(*name);
  }
  return groups;
}

// Throws where a group of the rule is none of `known`: a misspelt one would be passed over in silence.
void CheckGroups(const Rule& rule, const std::set<std::string, std::less<>>& known) {
  if (known.empty()) return;
  for (const std::string_view group : rule.compiled->groups()) {
    if (group.empty() || known.contains(group)) continue;
    std::string all;
    for (const std::string& name : known) all += (all.empty() ? "" : ", ") + name;
    throw PatternError(rule.file, rule.line, rule.name, "'" + std::string(group) + "' is none of the groups of this file: " + all);
  }
}

}  // namespace

Pieces ReadPieces(const std::string& file, std::string_view content) {
  Pieces pieces;
  const toml::table root = Parse(file, content);
  for (const auto& [key, value] : root) {
    if (key != "pieces" && key != "rule" && key != "groups") {
      throw PatternError(file, LineOf(value), "", "unknown key '" + std::string(key.str()) + "'");
    }
  }
  const toml::node* node = root.get("pieces");
  if (node == nullptr) return pieces;
  if (!node->is_table()) throw PatternError(file, LineOf(*node), "", "'pieces' must be a table");
  for (const auto& [key, value] : *node->as_table()) {
    const auto pattern = value.value<std::string>();
    if (!pattern || !IsPieceName(key.str())) {
      throw PatternError(file, LineOf(value), "", "piece '" + std::string(key.str()) + "' must be a string, its name small letters and _");
    }
    pieces.emplace(std::string(key.str()), *pattern);
  }
  return pieces;
}

std::vector<Rule> ReadRules(const std::string& file, std::string_view content,
                            const std::function<std::optional<std::string>(std::string_view)>& piece) {
  std::vector<Rule> rules;
  const std::string kind = file.substr(file.rfind('/') + 1, file.rfind('.') - file.rfind('/') - 1);
  const toml::table root = Parse(file, content);
  const toml::node* node = root.get("rule");
  if (node == nullptr) return rules;
  if (!node->is_array_of_tables()) throw PatternError(file, LineOf(*node), "", "rules are written as [[rule]]");
  const auto groups = KnownGroups(file, root);
  std::set<std::string> names;
  for (const toml::node& element : *node->as_array()) {
    rules.push_back(RuleReader(file, *element.as_table(), piece).Read(kind));
    CheckGroups(rules.back(), groups);
    if (!names.insert(rules.back().name).second) {
      throw PatternError(file, rules.back().line, rules.back().name, "another rule has this name");
    }
  }
  return rules;
}

}  // namespace vietfacts
