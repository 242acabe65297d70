// Ends a run that is interrupted in good order, and leaves no half a file behind.
#ifndef VIETFACTS_PROGRAM_STOP_ON_SIGNAL_H_
#define VIETFACTS_PROGRAM_STOP_ON_SIGNAL_H_

#include <string>
#include <vector>

namespace vietfacts {

// While it lives, the first SIGINT, SIGTERM or SIGHUP only asks the run to stop. Where the run does
// not end within kGrace (it may wait for a pipe), or at a second such signal, what Remove named is
// removed and the signal ends the program as it always does. With First::kEnds the first one does
// so already. One at a time.
class StopOnSignal {
 public:
  static constexpr unsigned kGrace = 5;  // seconds

  enum class First { kAsks, kEnds };

  explicit StopOnSignal(First first = First::kAsks);
  ~StopOnSignal();
  StopOnSignal(const StopOnSignal&) = delete;
  StopOnSignal& operator=(const StopOnSignal&) = delete;

  // From now on `parts` are to be removed: files, and folders that hold nothing but files.
  static void Remove(const std::vector<std::string>& parts);
  // From now on nothing is.
  static void Keep();

  // The signal that asks for the end; 0 where none came. Any thread may ask.
  static int asked();

  // Ends the program by the signal that asked for it, so that a shell sees what happened (and gives
  // the status 128 + signal). All else has to be put in order before.
  [[noreturn]] static void EndBySignal();
};

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_STOP_ON_SIGNAL_H_
