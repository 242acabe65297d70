// A few threads that do what many others ask for.
#ifndef VIETFACTS_PROGRAM_WORKERS_H_
#define VIETFACTS_PROGRAM_WORKERS_H_

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace vietfacts {

// What one thread has allocated and freed, the allocator keeps for that thread. So heavy work is
// done by as many threads as can work at the same time, and not by those that wait for connections,
// of which there are many.
class Workers {
 public:
  explicit Workers(size_t threads);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // Has one of the threads do `work`, and returns true when it is done; false where none became
  // free for it within `wait`. Passes on what `work` throws. Any number of threads may ask; who
  // asks first is served first.
  bool Do(const std::function<void()>& work, std::chrono::milliseconds wait);

 private:
  struct Task;
  void Work();

  std::mutex mutex_;  // of all that follows
  std::condition_variable asked_for_;
  std::deque<Task*> asked_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_WORKERS_H_
