// Keeps a run that is interrupted from leaving half a file behind.
#ifndef VIETFACTS_PROGRAM_REMOVE_ON_SIGNAL_H_
#define VIETFACTS_PROGRAM_REMOVE_ON_SIGNAL_H_

#include <string>

namespace vietfacts {

// While it lives, SIGINT, SIGTERM and SIGHUP remove the file before they end the program as they
// always do. One at a time; an empty path asks for nothing.
class RemoveOnSignal {
 public:
  explicit RemoveOnSignal(const std::string& path);
  ~RemoveOnSignal();
  RemoveOnSignal(const RemoveOnSignal&) = delete;
  RemoveOnSignal& operator=(const RemoveOnSignal&) = delete;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_REMOVE_ON_SIGNAL_H_
