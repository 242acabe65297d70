#include "extractor/program/service.h"

#include <httplib.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <semaphore>
#include <stdexcept>

#include "extractor/program/day.h"
#include "extractor/program/service_metrics.h"
#include "extractor/program/service_pages.h"
#include "extractor/write/article_json.h"

namespace vietfacts {
namespace {

constexpr const char* kJson = "application/json";

void AnswerError(httplib::Response& response, int status, const char* code,
                 const std::string& message) {
  rapidjson::StringBuffer buffer;
  CompactJson json(buffer);
  json.StartObject();
  json.Key("error");
  json.StartObject();
  json.Key("code");
  json.String(code);
  json.Key("message");
  json.String(message.data(), static_cast<rapidjson::SizeType>(message.size()));
  json.EndObject();
  json.EndObject();
  response.status = status;
  response.set_content(buffer.GetString(), buffer.GetSize(), kJson);
}

// The whole body, or nothing where it is longer than `max_bytes`. The rest of a longer one is read
// all the same, so that the next request on the connection begins where it should.
std::optional<std::string> ReadBody(const httplib::ContentReader& content, size_t max_bytes) {
  std::string body;
  bool fits = true;
  const bool whole = content([&](const char* data, size_t size) {
    fits = fits && size <= max_bytes - body.size();
    if (fits) body.append(data, size);
    return true;
  });
  if (!whole || !fits) return std::nullopt;
  return body;
}

// Only one server has a port: the library would let a second one take it and share the requests.
void SetSocketOptions(socket_t socket) {
  const int yes = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

struct Service::State {
  State(const Extractor& the_extractor, const ServiceLimits& the_limits)
      : extractor(the_extractor),
        limits(the_limits),
        free(static_cast<std::ptrdiff_t>(the_limits.extractions)) {}

  void Extract(const httplib::Request& request, httplib::Response& response,
               const httplib::ContentReader& content);
  void AnswerArticle(std::string_view bytes, const KnownOfArticle& known, bool with_text,
                     httplib::Response& response);

  const Extractor& extractor;
  const ServiceLimits limits;
  ServiceMetrics metrics;
  std::counting_semaphore<> free;  // extractions that may begin
  httplib::Server server;
};

void Service::State::Extract(const httplib::Request& request, httplib::Response& response,
                             const httplib::ContentReader& content) {
  const std::optional<std::string> body = ReadBody(content, limits.max_article_bytes);
  if (!body) {
    if (response.status == 400) {  // set by the reader: the body broke off
      return AnswerError(response, 400, "request.incomplete", "the body is not whole");
    }
    return AnswerError(response, 413, "request.too_large",
                       "an article may have " + std::to_string(limits.max_article_bytes) +
                           " bytes here");
  }
  KnownOfArticle known;
  for (const auto& [name, value] : request.params) {
    if (name == "published") {
      std::string reason;
      known.published = ParseDay(value, reason);
      if (!known.published) {
        return AnswerError(response, 400, "request.parameter",
                           "published '" + value + "': " + reason);
      }
    } else if (name != "text" || (value != "0" && value != "1")) {
      return AnswerError(response, 400, "request.parameter",
                         "'" + name + "=" + value +
                             "' is not known; there are published=YEAR-MONTH-DAY and text=1");
    }
  }
  if (!free.try_acquire_for(limits.wait)) {
    response.set_header("Retry-After", std::to_string(limits.wait.count()));
    return AnswerError(response, 503, "service.busy", "too many articles are being read");
  }
  ++metrics.extracting();
  try {
    AnswerArticle(*body, known, request.get_param_value("text") == "1", response);
  } catch (...) {
    --metrics.extracting();
    free.release();
    throw;
  }
  --metrics.extracting();
  free.release();
}

void Service::State::AnswerArticle(std::string_view bytes, const KnownOfArticle& known,
                                   bool with_text, httplib::Response& response) {
  const auto begin = std::chrono::steady_clock::now();
  Extraction extraction = extractor.Extract(bytes, known);
  metrics.CountArticle(extraction.facts, bytes.size(), std::chrono::steady_clock::now() - begin);
  if (!with_text) {
    extraction.text.reset();
    extraction.furniture.clear();
  }
  rapidjson::StringBuffer buffer;
  CompactJson json(buffer);
  WriteArticleJson({}, extraction, json);
  response.status = extraction.error ? 422 : 200;
  response.set_content(buffer.GetString(), buffer.GetSize(), kJson);
}

Service::Service(const Extractor& extractor, const ServiceLimits& limits)
    : state_(std::make_unique<State>(extractor, limits)) {
  State& state = *state_;
  httplib::Server& server = state.server;
  server.set_socket_options(SetSocketOptions);
  server.new_task_queue = [connections = limits.connections] {
    return new httplib::ThreadPool(connections);
  };
  server.set_payload_max_length(limits.max_article_bytes);
  server.set_read_timeout(limits.transfer);
  server.set_write_timeout(limits.transfer);
  server.Post("/extract", [&state](const auto& request, auto& response, const auto& content) {
    state.Extract(request, response, content);
  });
  server.Get("/health", [](const auto&, auto& response) {
    response.set_content(R"({"status":"ok","version":")" VIETFACTS_VERSION R"("})", kJson);
  });
  server.Get("/metrics", [&state](const auto&, auto& response) {
    response.set_content(state.metrics.Text(), "text/plain; version=0.0.4; charset=utf-8");
  });
  server.Get("/openapi.json", [](const auto&, auto& response) {
    response.set_content(OpenApiDescription(), kJson);
  });
  server.Get("/", [](const auto&, auto& response) {
    response.set_content(ServicePage(), "text/html; charset=utf-8");
  });
  server.set_error_handler([](const auto&, auto& response) {
    if (!response.body.empty()) return;
    const bool absent = response.status == 404;
    AnswerError(response, response.status, absent ? "request.path" : "request.malformed",
                absent ? "there is nothing here; see /" : "this is no request that can be answered");
  });
  server.set_logger([&state](const auto&, const auto& response) {
    state.metrics.CountAnswer(response.status);
  });
}

Service::~Service() = default;

int Service::Bind(const std::string& host, int port) {
  errno = 0;
  const int bound = port == 0 ? state_->server.bind_to_any_port(host)
                    : state_->server.bind_to_port(host, port) ? port
                                                              : -1;
  if (bound < 0) {
    throw std::runtime_error(errno == 0 ? "there is no such address" : std::strerror(errno));
  }
  return bound;
}

void Service::Run() { state_->server.listen_after_bind(); }

void Service::Stop() { state_->server.stop(); }

}  // namespace vietfacts
