#include "extractor/program/workers.h"

namespace vietfacts {

Workers::Workers(size_t threads) : free_(static_cast<std::ptrdiff_t>(threads)) {
  for (size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { Work(); });
}

Workers::~Workers() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

bool Workers::Do(const std::function<void()>& work, std::chrono::milliseconds wait) {
  if (!free_.try_acquire_for(wait)) return false;
  std::packaged_task<void()> task(work);
  std::future<void> done = task.get_future();
  {
    const std::lock_guard lock(mutex_);
    asked_.push_back(std::move(task));
  }
  changed_.notify_one();
  done.wait();
  free_.release();
  done.get();
  return true;
}

void Workers::Work() {
  std::unique_lock lock(mutex_);
  while (true) {
    changed_.wait(lock, [this] { return ending_ || !asked_.empty(); });
    if (asked_.empty()) return;
    std::packaged_task<void()> task = std::move(asked_.front());
    asked_.pop_front();
    lock.unlock();
    task();
    lock.lock();
  }
}

}  // namespace vietfacts
