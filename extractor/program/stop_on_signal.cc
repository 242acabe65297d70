#include "extractor/program/stop_on_signal.h"

#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>

namespace vietfacts {
namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

// A signal handler can be given nothing else.
std::atomic<int> asking = 0;
std::vector<std::string> removed_paths;
std::atomic<bool> removes = false;
static_assert(std::atomic<int>::is_always_lock_free);

// As the kernel gives them; readdir may not be called in a signal handler.
struct DirectoryEntry {
  uint64_t inode;
  int64_t next;
  uint16_t bytes;  // of this entry
  uint8_t type;
  char name[];
};

// Other threads may still be writing, so that there is something again: it is tried some times.
constexpr int kTries = 8;

// A folder with the files in it.
void RemoveFolder(const char* path) {
  alignas(DirectoryEntry) static char entries[1 << 14];
  for (int i = 0; i < kTries && ::rmdir(path) != 0; ++i) {
    const int folder = ::open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    for (long bytes; (bytes = ::syscall(SYS_getdents64, folder, entries, sizeof entries)) > 0;) {
      for (long at = 0; at < bytes;) {
        const auto* entry = reinterpret_cast<const DirectoryEntry*>(entries + at);
        ::unlinkat(folder, entry->name, 0);
        at += entry->bytes;
      }
    }
    ::close(folder);
  }
}

void End(int signal) {
  if (removes) {
    for (const std::string& path : removed_paths) {
      if (::unlink(path.c_str()) != 0 && errno == EISDIR) RemoveFolder(path.c_str());
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

StopOnSignal::StopOnSignal(First first) {
  asking = 0;
  std::signal(SIGALRM, EndLate);
  for (int signal : kSignals) {
    // A signal that the caller's caller has switched off (nohup) stays off.
    if (std::signal(signal, first == First::kAsks ? Ask : End) == SIG_IGN) std::signal(signal, SIG_IGN);
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

void StopOnSignal::Remove(const std::vector<std::string>& parts) {
  removed_paths = parts;
  removes = true;
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
