#include "extractor/http/connection_threads.h"

#include <system_error>
#include <thread>

namespace vietfacts {

void ConnectionThreads::enqueue(std::function<void()> serve) {
  {
    const std::lock_guard lock(mutex_);
    if (running_ < threads_ && Start(serve)) return;
    if (running_ > 0 && asked_.size() < waiting_) {
      asked_.push_back(std::move(serve));
      return;
    }
  }
  serve();
}

bool ConnectionThreads::Start(const std::function<void()>& serve) {
  try {
    std::thread([this, serve] { Work(serve); }).detach();
  } catch (const std::system_error&) {  // the system has no more
    return false;
  }
  ++running_;
  return true;
}

void ConnectionThreads::Work(std::function<void()> serve) {
  while (true) {
    serve();
    const std::lock_guard lock(mutex_);
    if (asked_.empty()) {
      --running_;
      ended_.notify_all();
      return;
    }
    serve = std::move(asked_.front());
    asked_.pop_front();
  }
}

void ConnectionThreads::shutdown() {
  std::unique_lock lock(mutex_);
  ended_.wait(lock, [this] { return running_ == 0; });
}

bool ConnectionThreads::IsCrowded() const {
  const std::lock_guard lock(mutex_);
  return !asked_.empty();
}

}  // namespace vietfacts
