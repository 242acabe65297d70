#include "extractor/program/stop_on_signal.h"

#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>

namespace vietfacts {
namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

// A signal handler can be given nothing else.
std::atomic<int> asking = 0;
std::vector<std::string> removed_paths;
std::atomic<bool> removes = false;
static_assert(std::atomic<int>::is_always_lock_free);

void End(int signal) {
  if (removes) {
    for (const std::string& path : removed_paths) {
      if (::unlink(path.c_str()) != 0) ::rmdir(path.c_str());
    }
  }
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void Ask(int signal) {
  int none = 0;
  if (asking.compare_exchange_strong(none, signal)) {
    ::alarm(StopOnSignal::kGrace);
  } else {
    End(signal);
  }
}

void EndLate(int) { End(asking); }

}  // namespace

StopOnSignal::StopOnSignal(const std::vector<std::string>& parts) {
  removed_paths = parts;
  removes = true;
  asking = 0;
  std::signal(SIGALRM, EndLate);
  for (int signal : kSignals) {
    // A signal that the caller's caller has switched off (nohup) stays off.
    if (std::signal(signal, Ask) == SIG_IGN) std::signal(signal, SIG_IGN);
  }
}

StopOnSignal::~StopOnSignal() {
  ::alarm(0);
  std::signal(SIGALRM, SIG_DFL);
  for (int signal : kSignals) {
    if (std::signal(signal, SIG_DFL) == SIG_IGN) std::signal(signal, SIG_IGN);
  }
  removes = false;
}

void StopOnSignal::Keep() { removes = false; }

int StopOnSignal::asked() { return asking; }

void StopOnSignal::EndBySignal() {
  const int signal = asking;
  std::signal(signal, SIG_DFL);
  std::raise(signal);
  std::abort();  // not reached: the default action of each of them ends the program
}

}  // namespace vietfacts
