#include "extractor/patterns/patterns.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "extractor/patterns/rule_file.h"

namespace vietfacts {
namespace {

constexpr std::string_view kLexiconFolder = "lexicons/";
constexpr std::string_view kSharedPieces = "pieces.toml";

// "lexicons/units.tsv" → "units", "date.toml" → "date".
std::string Stem(const std::string& name) { return std::filesystem::path(name).stem().string(); }

// The form as a pattern that matches just it. RE2::QuoteMeta quotes blanks too, which need none.
std::string Quoted(std::string_view form) {
  std::string pattern;
  for (char c : form) {
    if (std::string_view(R"(\.+*?()|[]{}^$)").find(c) != std::string_view::npos) pattern += '\\';
    pattern += c;
  }
  return pattern;
}

// The forms of a lexicon as a pattern, the longest first so that RE2's first alternative is the longest.
std::string Alternation(const Lexicon& lexicon) {
  std::vector<std::string_view> forms;
  for (const auto& entry : lexicon.entries()) forms.push_back(entry.fields[0]);
  std::stable_sort(forms.begin(), forms.end(), [](auto a, auto b) { return a.size() > b.size(); });
  std::string pattern;
  for (std::string_view form : forms) {
    if (!pattern.empty()) pattern += '|';
    pattern += Quoted(form);
  }
  return pattern;
}

std::vector<std::pair<std::string, std::string>> ReadFolder(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw PatternError(folder.string(), 0, "", "no such folder");
  std::vector<std::pair<std::string, std::string>> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder, error)) {
    const auto extension = entry.path().extension();
    if (!entry.is_regular_file() || (extension != ".toml" && extension != ".tsv")) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    std::ostringstream content;
    content << stream.rdbuf();
    if (!stream) throw PatternError(entry.path().string(), 0, "", "can't be read");
    files.emplace_back(entry.path().string(), content.str());
  }
  if (error) throw PatternError(folder.string(), 0, "", error.message());
  if (files.empty()) throw PatternError(folder.string(), 0, "", "holds no .toml and no .tsv file");
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

Patterns Patterns::Load(const std::filesystem::path& folder) { return Patterns(ReadFolder(folder)); }

std::vector<PatternError> Patterns::ErrorsIn(const std::filesystem::path& folder) {
  std::vector<PatternError> errors;
  Patterns patterns;
  patterns.Read(ReadFolder(folder), &errors);
  return errors;
}

Patterns::Patterns(const std::vector<std::pair<std::string, std::string>>& files) {
  Read(files, nullptr);
}

void Patterns::Read(const std::vector<std::pair<std::string, std::string>>& files,
                    std::vector<PatternError>* errors) {
  // False where what `read` reads is wrong.
  const auto well = [&](const auto& read) {
    try {
      read();
      return true;
    } catch (const PatternError& error) {
      if (errors == nullptr) throw;
      errors->push_back(error);
      return false;
    }
  };
  Pieces shared;
  std::map<std::string, std::string> alternations;  // a lexicon's, made when first asked for
  bool whole = true;  // what the rules refer to is there
  for (const auto& [name, content] : files) {
    if (name.ends_with(".tsv")) {
      whole &= well([&] { lexicons_.emplace(Stem(name), Lexicon(name, content, vocabulary_)); });
    }
    if (name.ends_with(kSharedPieces)) {
      whole &= well([&] { shared = ReadPieces(name, content); });
    }
  }
  for (const auto& [name, content] : files) {
    if (!name.ends_with(".toml") || (name.ends_with(kSharedPieces) && errors != nullptr)) continue;
    Pieces own;
    const auto piece = [&](std::string_view wanted) -> std::optional<std::string> {
      if (const auto it = own.find(wanted); it != own.end()) return it->second;
      if (const auto it = shared.find(wanted); it != shared.end()) return it->second;
      const auto lexicon = lexicons_.find(wanted);
      if (lexicon == lexicons_.end()) {
        // Perhaps it stands in a file that is wrong, which has been told.
        return whole ? std::nullopt : std::optional(std::string());
      }
      std::string& alternation = alternations[std::string(wanted)];
      if (alternation.empty()) alternation = Alternation(lexicon->second);
      return alternation;
    };
    well([&] {
      own = ReadPieces(name, content);
      rules_[Stem(name)] = ReadRules(name, content, piece);
    });
  }
}

const std::vector<Rule>& Patterns::rules(std::string_view kind) const {
  static const std::vector<Rule> none;
  const auto rules = rules_.find(kind);
  return rules == rules_.end() ? none : rules->second;
}

const Rule& Patterns::rule(std::string_view name) const {
  const std::string_view kind = name.substr(0, name.find('.'));
  for (const Rule& rule : rules(kind)) {
    if (rule.name == name) return rule;
  }
  throw PatternError(std::string(kind) + ".toml", 0, std::string(name), "there is no such rule");
}

std::shared_ptr<const RuleGate> Patterns::gate(std::string_view kind,
                                               RuleGate::Extent extent) const {
  const auto gate = gates_.find(kind);
  if (gate != gates_.end() && gate->second->extent() == extent) return gate->second;
  return std::make_shared<const RuleGate>(rules(kind), extent);
}

const Lexicon& Patterns::lexicon(std::string_view name) const {
  const auto lexicon = lexicons_.find(name);
  if (lexicon == lexicons_.end()) {
    throw PatternError(std::string(kLexiconFolder) + std::string(name) + ".tsv", 0, "", "there is no such lexicon");
  }
  return lexicon->second;
}

}  // namespace vietfacts
