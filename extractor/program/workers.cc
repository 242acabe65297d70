#include "extractor/program/workers.h"

#include <algorithm>
#include <exception>

namespace vietfacts {

// On the stack of the thread that asked, which waits until it is done or takes it back.
struct Workers::Task {
  const std::function<void()>& work;
  bool begun = false;
  bool done = false;
  std::exception_ptr error;
  std::condition_variable changed;
};

Workers::Workers(size_t threads) {
  for (size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { Work(); });
}

Workers::~Workers() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  asked_for_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool Workers::Do(const std::function<void()>& work, std::chrono::milliseconds wait) {
  Task task{work};
  std::unique_lock lock(mutex_);
  asked_.push_back(&task);
  asked_for_.notify_one();
  if (!task.changed.wait_for(lock, wait, [&] { return task.begun; })) {
    asked_.erase(std::find(asked_.begin(), asked_.end(), &task));
    return false;
  }
  task.changed.wait(lock, [&] { return task.done; });
  if (task.error) std::rethrow_exception(task.error);
  return true;
}

void Workers::Work() {
  std::unique_lock lock(mutex_);
  while (true) {
    asked_for_.wait(lock, [this] { return ending_ || !asked_.empty(); });
    if (asked_.empty()) return;
    Task& task = *asked_.front();
    asked_.pop_front();
    task.begun = true;
    task.changed.notify_one();
    lock.unlock();
    try {
      task.work();
    } catch (...) {
      task.error = std::current_exception();
    }
    lock.lock();
    task.done = true;
    task.changed.notify_one();
  }
}

}  // namespace vietfacts
