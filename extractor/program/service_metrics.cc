#include "extractor/program/service_metrics.h"

#include <algorithm>
#include <string_view>

namespace vietfacts {
namespace {

constexpr std::array<std::string_view, 5> kKinds = {"decree", "date", "person", "count",
                                                    "percentage"};

void AddHead(std::string& text, std::string_view name, std::string_view type,
             std::string_view help) {
  text.append("# HELP ").append(name).append(" ").append(help);
  text.append("\n# TYPE ").append(name).append(" ").append(type).append("\n");
}

void AddSample(std::string& text, std::string_view name, std::string_view labels,
               std::string_view value) {
  text.append(name);
  if (!labels.empty()) text.append("{").append(labels).append("}");
  text.append(" ").append(value).append("\n");
}

std::string Label(std::string_view name, std::string_view value) {
  return std::string(name).append("=\"").append(value).append("\"");
}

// "0.005", not "0.005000".
std::string Number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace

void ServiceMetrics::CountAnswer(int status) {
  const std::lock_guard lock(mutex_);
  ++answers_[status];
}

void ServiceMetrics::CountArticle(const Facts& facts, size_t bytes,
                                  std::chrono::duration<double> seconds) {
  const std::array<size_t, 5> found = {facts.decrees.size(), facts.dates.size(),
                                       facts.people.size(), facts.counts.size(),
                                       facts.percentages.size()};
  const auto bucket = std::lower_bound(kBounds.begin(), kBounds.end(), seconds.count());
  const std::lock_guard lock(mutex_);
  for (size_t i = 0; i < found.size(); ++i) facts_[i] += found[i];
  ++buckets_[static_cast<size_t>(bucket - kBounds.begin())];
  ++articles_;
  bytes_ += bytes;
  seconds_ += seconds.count();
}

std::string ServiceMetrics::Text() const {
  const std::lock_guard lock(mutex_);
  std::string text;
  AddHead(text, "vietfacts_requests_total", "counter", "Requests answered, by HTTP status.");
  for (const auto& [status, count] : answers_) {
    AddSample(text, "vietfacts_requests_total", Label("status", std::to_string(status)),
              std::to_string(count));
  }
  AddHead(text, "vietfacts_article_bytes_total", "counter", "Bytes of the articles read.");
  AddSample(text, "vietfacts_article_bytes_total", "", std::to_string(bytes_));
  AddHead(text, "vietfacts_facts_total", "counter", "Facts found, by kind.");
  for (size_t i = 0; i < kKinds.size(); ++i) {
    AddSample(text, "vietfacts_facts_total", Label("kind", kKinds[i]), std::to_string(facts_[i]));
  }
  AddHead(text, "vietfacts_extraction_seconds", "histogram", "Time that an article took.");
  uint64_t so_far = 0;
  for (size_t i = 0; i < buckets_.size(); ++i) {
    so_far += buckets_[i];
    AddSample(text, "vietfacts_extraction_seconds_bucket",
              Label("le", i < kBounds.size() ? Number(kBounds[i]) : "+Inf"),
              std::to_string(so_far));
  }
  AddSample(text, "vietfacts_extraction_seconds_sum", "", Number(seconds_));
  AddSample(text, "vietfacts_extraction_seconds_count", "", std::to_string(articles_));
  AddHead(text, "vietfacts_extracting", "gauge", "Articles being read now.");
  AddSample(text, "vietfacts_extracting", "", std::to_string(extracting_.load()));
  return text;
}

}  // namespace vietfacts
