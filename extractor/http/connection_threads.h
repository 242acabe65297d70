// The threads of a server: one for each connection, as long as it is open.
#ifndef VIETFACTS_HTTP_CONNECTION_THREADS_H_
#define VIETFACTS_HTTP_CONNECTION_THREADS_H_

#include <httplib.h>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>

namespace vietfacts {

// A thread ends when no connection waits for it, and the memory that the allocator kept for it is
// given back; threads that wait in a pool keep ever more of it, as each gets its turn.
class ConnectionThreads : public httplib::TaskQueue {
 public:
  // `threads` are served at the same time, and `waiting` more may wait.
  ConnectionThreads(size_t threads, size_t waiting) : threads_(threads), waiting_(waiting) {}

  // Has `serve` done by a thread; by the caller's own where too many wait.
  void enqueue(std::function<void()> serve) override;
  // Waits until all is done.
  void shutdown() override;

  // Whether connections wait for one to be closed.
  bool IsCrowded() const;

 private:
  bool Start(const std::function<void()>& serve);
  void Work(std::function<void()> serve);

  const size_t threads_;
  const size_t waiting_;
  mutable std::mutex mutex_;
  std::condition_variable ended_;
  size_t running_ = 0;  // guarded by mutex_, as the next
  std::deque<std::function<void()>> asked_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_HTTP_CONNECTION_THREADS_H_
