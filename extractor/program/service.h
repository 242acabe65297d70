// Extraction over HTTP: an article in the body of a request, its facts in the answer.
#ifndef VIETFACTS_PROGRAM_SERVICE_H_
#define VIETFACTS_PROGRAM_SERVICE_H_

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "extractor/extractor.h"

namespace vietfacts {

struct ServiceLimits {
  size_t max_article_bytes = size_t{16} << 20;
  size_t extractions = 1;     // at the same time, at least 1
  size_t connections = 128;   // at the same time; more have to wait until one is closed
  std::chrono::seconds wait{10};     // for a free extraction, before the answer is 503
  std::chrono::seconds transfer{10};  // for the next bytes of a request or of an answer's reader
};

// POST /extract, GET /health, /metrics, /openapi.json and a page about them at /.
class Service {
 public:
  // `extractor` outlives the service and was made with Options::with_text.
  Service(const Extractor& extractor, const ServiceLimits& limits);
  ~Service();

  // Listens at `host`; port 0 takes any free one. Returns the port. Throws std::runtime_error with
  // the reason where that can't be.
  int Bind(const std::string& host, int port);

  // Answers requests until Stop, which any thread may call; then ends those that it has begun.
  void Run();
  void Stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_SERVICE_H_
