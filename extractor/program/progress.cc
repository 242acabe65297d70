#include "extractor/program/progress.h"

#include <cstdio>
#include <string>

namespace vietfacts {
namespace {

constexpr size_t kBarWidth = 24;

// Erases the line on which the cursor stands, and goes to its beginning.
constexpr char kErase[] = "\r\x1b[K";

std::string Bar(double share) {
  const size_t full = static_cast<size_t>(share * kBarWidth);
  std::string bar = "[";
  for (size_t i = 0; i < kBarWidth; ++i) bar += i < full ? '#' : '.';
  return bar + "]";
}

// "3:07", "1:02:45"
std::string Duration(double seconds) {
  const long total = static_cast<long>(seconds + 0.5);
  char text[32];
  if (total >= 3600) {
    std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", total / 3600, total / 60 % 60, total % 60);
  } else {
    std::snprintf(text, sizeof text, "%ld:%02ld", total / 60, total % 60);
  }
  return text;
}

}  // namespace

Progress::Progress(std::optional<size_t> total, size_t before, bool visible)
    : total_(total), before_(before), visible_(visible) {}

void Progress::End() {
  if (shown_) std::fputs(kErase, stderr);
  shown_ = false;
}

void Progress::Step(size_t bytes) {
  ++done_;
  bytes_ += bytes;
  if (!visible_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  Show(now);
}

void Progress::Show(Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double rate = static_cast<double>(done_) / seconds;
  const double megabytes = static_cast<double>(bytes_) / 1e6 / seconds;
  char numbers[160];
  if (total_) {
    const size_t done = before_ + done_;
    const double share = static_cast<double>(done) / static_cast<double>(*total_);
    const double left = static_cast<double>(*total_ - done) / rate;
    std::snprintf(numbers, sizeof numbers,
                  "%s %3.0f%%  %zu of %zu articles, %.0f a second, %.1f MB/s, %s left",
                  Bar(share).c_str(), 100 * share, done, *total_, rate, megabytes,
                  Duration(left).c_str());
  } else {
    std::snprintf(numbers, sizeof numbers, "%zu articles, %.0f a second, %.1f MB/s, %s so far",
                  done_, rate, megabytes, Duration(seconds).c_str());
  }
  std::fprintf(stderr, "%s%s", kErase, numbers);
  std::fflush(stderr);
  shown_ = true;
}

}  // namespace vietfacts
