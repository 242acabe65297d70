#include "extractor/program/remove_on_signal.h"

#include <unistd.h>

#include <csignal>

namespace vietfacts {
namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

// A signal handler can be given nothing else.
std::string removed_path;

void Remove(int signal) {
  ::unlink(removed_path.c_str());
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

}  // namespace

RemoveOnSignal::RemoveOnSignal(const std::string& path) {
  if (path.empty()) return;
  removed_path = path;
  for (int signal : kSignals) {
    // A signal that the caller's caller has switched off (nohup) stays off.
    if (std::signal(signal, Remove) == SIG_IGN) std::signal(signal, SIG_IGN);
  }
}

RemoveOnSignal::~RemoveOnSignal() {
  if (removed_path.empty()) return;
  for (int signal : kSignals) {
    if (std::signal(signal, SIG_DFL) == SIG_IGN) std::signal(signal, SIG_IGN);
  }
  removed_path.clear();
}

}  // namespace vietfacts
