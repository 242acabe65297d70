// Extraction over HTTP: an article in the body of a request, its facts in the answer.
#ifndef VIETFACTS_PROGRAM_SERVICE_H_
#define VIETFACTS_PROGRAM_SERVICE_H_

#include <chrono>
#include <cstddef>
#include <memory>

#include "extractor/extractor.h"
#include "extractor/http/http_server.h"

namespace vietfacts {

struct ServiceLimits {
  size_t extractions = 1;         // at the same time, at least 1
  std::chrono::seconds wait{10};  // for a free extraction, before the answer is 503
  ServerLimits server;            // an article may have as many bytes as a body
};

// POST /extract, GET /health, /metrics, /openapi.json and a page about them at /.
class Service {
 public:
  // `extractor` outlives the service and was made with Options::with_text.
  Service(const Extractor& extractor, const ServiceLimits& limits);
  ~Service();

  HttpServer& server();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_SERVICE_H_
