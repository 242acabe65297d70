#include "extractor/program/program.h"

#include <sys/stat.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>

#include "extractor/patterns/pattern_error.h"
#include "extractor/program/command.h"
#include "extractor/program/options.h"
#include "extractor/write/output.h"

namespace vietfacts {
namespace {

constexpr std::string_view kIntroduction =
    R"(vietfacts reads Vietnamese news articles and writes down the facts that they
state: references to issued documents, dates, people with their titles, member
counts and percentages. Each fact names its place in the article.

usage: vietfacts COMMAND [ARGUMENTS]

commands:
)";

constexpr std::string_view kExamples = R"(
  help COMMAND      how a command is used, with examples (also: COMMAND --help)
  --version         the version of this program

examples:
  vietfacts extract article.txt                 facts of one article, as JSON
  vietfacts extract dump/ -o facts.jsonl        facts of every article in a folder
  vietfacts explain article.txt                 the article with its facts marked
)";

std::string ProgramHelp() {
  std::string help(kIntroduction);
  for (const Command& command : Commands()) {
    std::string line = "  " + std::string(command.name);
    line.resize(20, ' ');
    help += line + std::string(command.summary) + "\n";
  }
  return help + std::string(kExamples);
}

void Print(std::string_view text) {
  Output output("-");
  output.Write(text);
  output.Commit();
}

const Command* FindCommand(std::string_view name) {
  for (const Command& command : Commands()) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

[[noreturn]] void UnknownCommand(const std::string& word) {
  struct stat status;
  const std::string what = word.starts_with("-") ? "unknown option '" : "unknown command '";
  if (::stat(word.c_str(), &status) == 0) {
    throw UsageError(what + word + "'; did you mean 'vietfacts extract " + word + "'?");
  }
  std::vector<std::string> words = {"help", "--help", "--version"};
  for (const Command& command : Commands()) words.emplace_back(command.name);
  throw UsageError(what + word + "'" + Suggest(word, words, "'vietfacts help' lists the commands"));
}

bool AsksForHelp(const std::vector<std::string>& arguments) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  return std::any_of(arguments.begin(), end,
                     [](const auto& word) { return word == "--help" || word == "-h"; });
}

int Help(const std::vector<std::string>& arguments) {
  if (arguments.size() > 1)
    throw UsageError("help takes one command, as in 'vietfacts help extract'");
  if (arguments.empty() || arguments[0] == "help") {
    Print(ProgramHelp());
  } else if (const Command* command = FindCommand(arguments[0])) {
    Print(command->help());
  } else {
    UnknownCommand(arguments[0]);
  }
  return kAllWell;
}

int Run(const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    std::fputs(ProgramHelp().c_str(), stderr);
    return kStopped;
  }
  const std::string& word = arguments[0];
  const std::vector<std::string> rest(arguments.begin() + 1, arguments.end());
  if (word == "--version") {
    Print("vietfacts " VIETFACTS_VERSION "\n");
    return kAllWell;
  }
  if (word == "--help" || word == "-h") return Help({});
  if (word == "help") return Help(AsksForHelp(rest) ? std::vector<std::string>() : rest);
  const Command* command = FindCommand(word);
  if (command == nullptr) UnknownCommand(word);
  if (AsksForHelp(rest)) {
    Print(command->help());
    return kAllWell;
  }
  return command->run(rest);
}

}  // namespace

std::span<const Command> Commands() {
  static const Command commands[] = {ExtractCommand(), ExplainCommand(), NormalizeCommand(),
                                     PatternsCommand(), SchemaCommand(),  ServeCommand(),
                                     BrowseCommand()};
  return commands;
}

int RunProgram(const std::vector<std::string>& arguments) {
  // A closed pipe is an error of writing like any other, and is reported like one.
  std::signal(SIGPIPE, SIG_IGN);
  const Command* command = arguments.empty() ? nullptr : FindCommand(arguments[0]);
  const std::string name = command ? "vietfacts " + std::string(command->name) : "vietfacts";
  try {
    return Run(arguments);
  } catch (const std::bad_alloc&) {
    std::fprintf(stderr, "%s: out of memory\n", name.c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", name.c_str(), error.what());
  }
  return kStopped;
}

}  // namespace vietfacts
