#include "extractor/program/service.h"

#include <optional>

#include "extractor/program/day.h"
#include "extractor/program/service_metrics.h"
#include "extractor/program/service_pages.h"
#include "extractor/program/workers.h"
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

}  // namespace

struct Service::State {
  State(const Extractor& the_extractor, const ServiceLimits& the_limits)
      : extractor(the_extractor),
        limits(the_limits),
        workers(the_limits.extractions),
        server(the_limits.server) {}

  void AnswerBusy(httplib::Response& response, const char* message) const {
    response.set_header("Retry-After", std::to_string(limits.wait.count()));
    AnswerError(response, 503, "service.busy", message);
  }

  void Extract(const httplib::Request& request, httplib::Response& response,
               const httplib::ContentReader& content);
  void AnswerArticle(std::string_view bytes, const KnownOfArticle& known, bool with_text,
                     httplib::Response& response);

  const Extractor& extractor;
  const ServiceLimits limits;
  ServiceMetrics metrics;
  Workers workers;
  HttpServer server;
};

void Service::State::Extract(const httplib::Request& request, httplib::Response& response,
                             const httplib::ContentReader& content) {
  const size_t max_bytes = limits.server.connection.max_body_bytes;
  const std::optional<std::string> body = ReadBody(content, max_bytes);
  if (!body) {
    if (server.RanOut()) return;   // to the handler of errors
    if (response.status == 400) {  // set by the reader: the body broke off
      return AnswerError(response, 400, "request.incomplete", "the body is not whole");
    }
    return AnswerError(response, 413, "request.too_large",
                       "an article may have " + std::to_string(max_bytes) + " bytes here");
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
  const bool with_text = request.get_param_value("text") == "1";
  const auto answer = [&] { AnswerArticle(*body, known, with_text, response); };
  if (!workers.Do(answer, limits.wait)) AnswerBusy(response, "too many articles are being read");
}

void Service::State::AnswerArticle(std::string_view bytes, const KnownOfArticle& known,
                                   bool with_text, httplib::Response& response) {
  const auto begin = std::chrono::steady_clock::now();
  const ServiceMetrics::Extracting extracting(metrics);
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
  HttpServer& server = state.server;
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
  server.set_error_handler([&state](const auto&, auto& response) {
    if (!response.body.empty()) return;
    if (state.server.RanOut()) {
      AnswerError(response, 408, "request.slow", "the request took too long to come");
    } else if (response.status == 404) {
      AnswerError(response, 404, "request.path", "there is nothing here; see /");
    } else {
      AnswerError(response, response.status, "request.malformed",
                  "this is no request that can be answered");
    }
  });
  server.set_refusal([&state](auto& response) {
    state.AnswerBusy(response, "too many connections are open");
    state.metrics.CountAnswer(503);
  });
  server.set_logger(
      [&state](const auto&, const auto& response) { state.metrics.CountAnswer(response.status); });
}

Service::~Service() = default;

HttpServer& Service::server() { return state_->server; }

}  // namespace vietfacts
