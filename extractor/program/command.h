// What every subcommand is, and the list of them.
#ifndef VIETFACTS_PROGRAM_COMMAND_H_
#define VIETFACTS_PROGRAM_COMMAND_H_

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace vietfacts {

// Exit statuses; the help text says the same.
inline constexpr int kAllWell = 0;
inline constexpr int kSomeFailed =
    1;                              // the run went to its end, yet something in the input is wrong
inline constexpr int kStopped = 2;  // the command line, a pattern file or the output is wrong

struct Command {
  std::string_view name;
  std::string_view summary;                               // half a line for the list of commands
  std::string (*help)();                                  // the whole text, with examples
  int (*run)(const std::vector<std::string>& arguments);  // returns an exit status
};

// The command line is wrong. what() says what and where, in one line.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

Command ExtractCommand();
Command ExplainCommand();
Command NormalizeCommand();
Command PatternsCommand();
Command SchemaCommand();
Command ServeCommand();
Command BrowseCommand();

// In the order in which help lists them.
std::span<const Command> Commands();

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_COMMAND_H_
