// What the HTTP service counts, in the text format of Prometheus.
#ifndef VIETFACTS_PROGRAM_SERVICE_METRICS_H_
#define VIETFACTS_PROGRAM_SERVICE_METRICS_H_

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>

#include "extractor/facts/facts.h"

namespace vietfacts {

// Any thread may call any function at any time.
class ServiceMetrics {
 public:
  // A request was answered with this HTTP status.
  void CountAnswer(int status);
  // An article of so many bytes was read, in so much time.
  void CountArticle(const Facts& facts, size_t bytes, std::chrono::duration<double> seconds);

  // While it lives, an article is being read.
  class Extracting {
   public:
    explicit Extracting(ServiceMetrics& metrics) : metrics_(metrics) { ++metrics_.extracting_; }
    ~Extracting() { --metrics_.extracting_; }
    Extracting(const Extracting&) = delete;
    Extracting& operator=(const Extracting&) = delete;

   private:
    ServiceMetrics& metrics_;
  };

  // The text format, version 0.0.4.
  std::string Text() const;

 private:
  // Upper bounds in seconds; the last bucket has none.
  static constexpr std::array<double, 8> kBounds = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5};

  mutable std::mutex mutex_;  // of the fields up to the next blank line
  std::map<int, uint64_t> answers_;
  std::array<uint64_t, 5> facts_{};
  std::array<uint64_t, kBounds.size() + 1> buckets_{};
  uint64_t articles_ = 0;
  uint64_t bytes_ = 0;
  double seconds_ = 0;

  std::atomic<int64_t> extracting_{0};
};

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_SERVICE_METRICS_H_
