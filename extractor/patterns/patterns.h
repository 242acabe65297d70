// All that patterns/ holds, loaded, checked and compiled.
#ifndef VIETFACTS_PATTERNS_PATTERNS_H_
#define VIETFACTS_PATTERNS_PATTERNS_H_

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/patterns/image.h"
#include "extractor/patterns/lexicon.h"
#include "extractor/patterns/pattern_error.h"
#include "extractor/patterns/rule.h"
#include "extractor/patterns/rule_gate.h"
#include "extractor/patterns/rule_programs.h"

namespace vietfacts {

// A rule file is TOML, named for its kind (decree.toml):
//
//   [pieces]                       # named parts of patterns, for this file; pieces.toml has those
//   for all month = '(?:0?[1-9]|1[0-2])'
//
//   [[rule]]
//   name = "date.day_month_year"
//   pattern = '''ngày (?P<day>\d{1,2})/(?P<month>{month})/(?P<year>\d{4})'''
//   finds = ["từ «ngày 16/6/2022» → 2022-06-16"]
//   leaves = ["03/03 nhiệm vụ"]
//
// {name} stands for the piece of that name, else for the forms of the lexicon of that name, as an
// alternation with the longest first. Rules match Text::matching(): case counts unless the pattern
// says (?i).
class Patterns {
 public:
  // Those of patterns/ when the library was built. RE2 compiles each when it is first needed.
  static Patterns BuiltIn();

  // Those that Write has written, in place: the image outlives them. Their rules have programs
  // (rule_programs.h); those of files, which may be anything, are read by RE2 alone.
  explicit Patterns(ImageReader image);
  void Write(ImageWriter& image) const;

  // Those of a folder laid out as patterns/ is. Throws PatternError.
  static Patterns Load(const std::filesystem::path& folder);

  // What is wrong in the files of such a folder, the first thing of each; empty where nothing is.
  // Throws PatternError where the folder can't be read.
  static std::vector<PatternError> ErrorsIn(const std::filesystem::path& folder);

  // Names and contents. Throws PatternError.
  explicit Patterns(const std::vector<std::pair<std::string, std::string>>& files);

  // The rules of one kind, in file order; empty where there is no such file.
  const std::vector<Rule>& rules(std::string_view kind) const;

  // The rule of that name, which begins with its kind: "person.list". Throws PatternError where
  // there is none.
  const Rule& rule(std::string_view name) const;

  // Which of the rules of one kind may match at a place. Made now, where it is not in the image.
  std::shared_ptr<const RuleGate> gate(std::string_view kind, RuleGate::Extent extent) const;

  // Throws PatternError where there is no such lexicon.
  const Lexicon& lexicon(std::string_view name) const;

  // Of all words in the lexicons; ArticleReader marks a text's words by it.
  const Vocabulary& vocabulary() const { return *vocabulary_; }

  const std::map<std::string, std::vector<Rule>, std::less<>>& all_rules() const { return rules_; }
  const std::map<std::string, Lexicon, std::less<>>& lexicons() const { return lexicons_; }

 private:
  Patterns() = default;

  // Reads the files. What is wrong with one is thrown, or where there are `errors`, added to them.
  void Read(const std::vector<std::pair<std::string, std::string>>& files,
            std::vector<PatternError>* errors);

  std::shared_ptr<Vocabulary> vocabulary_ = std::make_shared<Vocabulary>();
  std::map<std::string, std::vector<Rule>, std::less<>> rules_;
  std::map<std::string, Lexicon, std::less<>> lexicons_;
  std::map<std::string, std::shared_ptr<const RuleGate>, std::less<>> gates_;  // by kind of rules
  std::vector<std::unique_ptr<const RulePrograms>> programs_;
};

// The match of one rule that covers just `span` of `text`; nullopt where there is none.
std::optional<Match> MatchWhole(const Rule& rule, std::string_view text, Span span);

// Whether there is one, found in a fraction of the time.
bool MatchesWhole(const Rule& rule, std::string_view text, Span span);

// The match of one rule that begins at byte `at` of `text`, which must precede; nullopt where there
// is none.
std::optional<Match> MatchAt(const Rule& rule, std::string_view text, size_t at);

// Where that match ends, found in a fraction of the time; MatchWhole reads its groups then.
std::optional<size_t> MatchEnd(const Rule& rule, std::string_view text, size_t at);

}  // namespace vietfacts

#endif  // VIETFACTS_PATTERNS_PATTERNS_H_
