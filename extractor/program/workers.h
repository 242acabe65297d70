// A few threads that do what many others ask for.
#ifndef VIETFACTS_PROGRAM_WORKERS_H_
#define VIETFACTS_PROGRAM_WORKERS_H_

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <semaphore>
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
  // free within `wait`. Passes on what `work` throws. Any number of threads may ask.
  bool Do(const std::function<void()>& work, std::chrono::milliseconds wait);

 private:
  void Work();

  std::counting_semaphore<> free_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::packaged_task<void()>> asked_;  // guarded by mutex_, as the next
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_WORKERS_H_
