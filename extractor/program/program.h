// The command line as a whole: finds the command, runs it, says what went wrong.
#ifndef VIETFACTS_PROGRAM_PROGRAM_H_
#define VIETFACTS_PROGRAM_PROGRAM_H_

#include <string>
#include <vector>

namespace vietfacts {

// `arguments` without the program's own name. Returns the exit status; what stops the run is one
// line on standard error.
int RunProgram(const std::vector<std::string>& arguments);

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_PROGRAM_H_
