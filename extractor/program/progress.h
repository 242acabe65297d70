// A bar on the terminal that shows how far a long run is.
#ifndef VIETFACTS_PROGRAM_PROGRESS_H_
#define VIETFACTS_PROGRAM_PROGRESS_H_

#include <chrono>
#include <cstddef>
#include <optional>

namespace vietfacts {

// Writes to standard error, after the first second and ten times a second at most; what it wrote is
// gone when it ends.
class Progress {
 public:
  // `total` articles, nullopt where that is unknown, of which an interrupted run has done `before`.
  // Shows nothing unless `visible`.
  Progress(std::optional<size_t> total, size_t before, bool visible);
  ~Progress() { End(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // One more article is done, of `bytes`.
  void Step(size_t bytes);
  // Removes the bar.
  void End();

 private:
  using Clock = std::chrono::steady_clock;
  void Show(Clock::time_point now);

  const std::optional<size_t> total_;
  const size_t before_;
  const bool visible_;
  const Clock::time_point begin_ = Clock::now();
  Clock::time_point next_ = begin_ + std::chrono::seconds(1);
  size_t done_ = 0;   // articles
  size_t bytes_ = 0;  // of them
  bool shown_ = false;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_PROGRESS_H_
