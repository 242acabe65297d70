// vietfacts patterns: shows, checks and tests what is known of Vietnamese.
#include <cstdio>

#include "extractor/extractor.h"
#include "extractor/facts/check_examples.h"
#include "extractor/patterns/pattern_error.h"
#include "extractor/patterns/patterns.h"
#include "extractor/program/command.h"
#include "extractor/program/options.h"
#include "extractor/write/output.h"

namespace vietfacts {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kUsage = R"(usage: vietfacts patterns list|check|test [--patterns DIR]

What vietfacts knows of Vietnamese is rules and lexicons, which are plain files.
  list     every rule with its file, line and number of examples, and every
           lexicon with its number of forms
  check    reads the files and says what is wrong, by file, line and rule
  test     runs the examples of all rules and says which of them come out wrong

options:
)";

constexpr std::string_view kExamples = R"(
exit status:
  0   all is well
  1   an example came out wrong (test)
  2   a file is wrong, or the command line is

examples:
  vietfacts patterns list
      The rules that are built in.

  vietfacts patterns list | grep ^date
      Those that find dates.

  vietfacts patterns test --patterns patterns/
      After a change to patterns/: does every rule still find what it should?
      'vietfacts explain --patterns patterns/ a.txt' shows it on an article.
)";

po::options_description OptionsOfPatterns() {
  po::options_description options;
  options.add_options()("patterns", po::value<std::string>()->value_name("DIR"),
                        "the folder to look at in place of what is built in")("help,h",
                                                                              "this text");
  return options;
}

std::string HelpOfPatterns() {
  return std::string(kUsage) + DescribeOptions(OptionsOfPatterns()) + std::string(kExamples);
}

Patterns LoadPatterns(const std::string& folder) {
  return folder.empty() ? Patterns::BuiltIn() : Patterns::Load(folder);
}

std::string Number(size_t count, const std::string& noun) {
  return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

// Blanks up to the column, or two where the text is too long.
std::string Padded(std::string text, size_t column) {
  text.resize(std::max(text.size() + 2, column), ' ');
  return text;
}

int List(const std::string& folder) {
  const Patterns patterns = LoadPatterns(folder);
  Output output("-");
  for (const auto& [kind, rules] : patterns.all_rules()) {
    for (const Rule& rule : rules) {
      const size_t examples = rule.finds.size() + rule.leaves.size();
      output.Write(Padded(kind, 12) + Padded(rule.name, 40) +
                   Padded(Number(examples, "example"), 14) + rule.file + ":" +
                   std::to_string(rule.line) + "\n");
    }
  }
  for (const auto& [name, lexicon] : patterns.lexicons()) {
    output.Write(Padded("lexicon", 12) + Padded(name, 40) +
                 Padded(Number(lexicon.entries().size(), "form"), 14) + lexicon.file() + "\n");
  }
  output.Commit();
  return kAllWell;
}

// Tells of every file that is wrong; false where none is.
bool TellErrors(const std::string& folder) {
  if (folder.empty()) return false;
  const std::vector<PatternError> errors = Patterns::ErrorsIn(folder);
  for (const PatternError& error : errors)
    std::fprintf(stderr, "vietfacts patterns: %s\n", error.what());
  return !errors.empty();
}

int Check(const std::string& folder) {
  if (TellErrors(folder)) return kStopped;
  // The extractor asks for the rules, groups and columns that finders need as well.
  Options options;
  options.patterns = folder;
  const Extractor extractor(options);
  const Patterns patterns = LoadPatterns(folder);
  size_t rules = 0;
  for (const auto& [kind, of_kind] : patterns.all_rules()) rules += of_kind.size();
  Output output("-");
  output.Write((folder.empty() ? "built-in patterns" : folder) + ": all well (" +
               Number(rules, "rule") + ", " + Number(patterns.lexicons().size(), "lexicon") +
               ")\n");
  output.Commit();
  return kAllWell;
}

int Test(const std::string& folder) {
  const ExampleReport report = CheckExamples(LoadPatterns(folder));
  Output output("-");
  for (const ExampleFailure& failure : report.failures) {
    output.Write(failure.file + ":" + std::to_string(failure.line) + ": rule " + failure.rule +
                 ": " + failure.message + "\n");
  }
  output.Write(
      Number(report.examples, "example") + ", " +
      (report.failures.empty() ? "all well" : std::to_string(report.failures.size()) + " wrong") +
      "\n");
  output.Commit();
  return report.failures.empty() ? kAllWell : kSomeFailed;
}

int RunPatterns(const std::vector<std::string>& arguments) {
  const po::variables_map values = ReadOptions(arguments, OptionsOfPatterns(), "action");
  const std::vector<std::string> actions = {"list", "check", "test"};
  std::vector<std::string> words;
  if (values.count("action")) words = values["action"].as<std::vector<std::string>>();
  if (words.empty()) throw UsageError("say what to do: list, check or test");
  if (words.size() > 1) {
    throw UsageError("'" + words[1] + "' is one word too many" +
                     (values.count("patterns") ? "" : "; a folder is given as --patterns DIR"));
  }
  const std::string folder = values.count("patterns") ? values["patterns"].as<std::string>() : "";
  if (values.count("patterns") && folder.empty()) {
    throw UsageError("--patterns '': an empty path names no folder");
  }
  if (words[0] == "list") return List(folder);
  if (words[0] == "check") return Check(folder);
  if (words[0] == "test") return Test(folder);
  throw UsageError("unknown action '" + words[0] + "'" +
                   Suggest(words[0], actions, "there are list, check and test"));
}

}  // namespace

Command PatternsCommand() {
  return {"patterns", "lists, checks and tests the rules and lexicons", HelpOfPatterns,
          RunPatterns};
}

}  // namespace vietfacts
