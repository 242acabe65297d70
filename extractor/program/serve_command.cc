// vietfacts serve: extraction as a small HTTP service.
#include <algorithm>
#include <thread>

#include "extractor/program/command.h"
#include "extractor/program/extractor_options.h"
#include "extractor/program/listen_options.h"
#include "extractor/program/options.h"
#include "extractor/program/service.h"

namespace vietfacts {
namespace {

namespace po = boost::program_options;

constexpr int kPort = 8080;

constexpr std::string_view kUsage = R"(usage: vietfacts serve [OPTIONS]

Answers POST /extract with the facts of the article in the body, until Ctrl-C
or SIGTERM; what has begun is then ended. A page at / says more, /openapi.json
says it for programs, /health and /metrics (Prometheus) are for those who run it.

options:
)";

constexpr std::string_view kExamples = R"(
examples:
  vietfacts serve
      At http://127.0.0.1:8080, for this machine only.

  curl --data-binary @article.txt 'http://127.0.0.1:8080/extract?published=2024-07-29'
      The facts of one article.

  vietfacts serve --host 0.0.0.0 --port 80 --max-article-bytes 1000000
      For everyone who reaches this machine. There is no login and no TLS: put
      a proxy that has them in front.
)";

po::options_description OptionsOfServe() {
  po::options_description options;
  auto add = options.add_options();
  AddListenOptions(options, kPort);
  add("jobs,j", po::value<std::string>()->value_name("N"),
      "articles read at the same time (unless given: one for each processor)");
  add("max-article-bytes", po::value<std::string>()->value_name("N"),
      "a longer article is refused with status 413 (unless given: 16777216)");
  add("max-connections", po::value<std::string>()->value_name("N"),
      "at the same time; four times as many may wait, what comes then is refused with status 503 "
      "(unless given: 128)");
  add("timeout", po::value<std::string>()->value_name("SECONDS"),
      "how long to wait for a request, which may take one more for each 65536 bytes of it (else "
      "status 408), and for a free job (else status 503; unless given: 10)");
  AddExtractorOptions(options);
  add("quiet,q", "nothing on standard error but what stops the service");
  add("help,h", "this text");
  return options;
}

std::string HelpOfServe() {
  return std::string(kUsage) + DescribeOptions(OptionsOfServe()) + std::string(kExamples);
}

ServiceLimits ReadLimits(const po::variables_map& values) {
  ServiceLimits limits;
  const size_t processors = std::max(1u, std::thread::hardware_concurrency());
  limits.extractions = ReadNumber(values, "jobs", processors, 1, 1024);
  limits.server.connections =
      ReadNumber(values, "max-connections", limits.server.connections, 1, 10'000);
  limits.server.waiting = 4 * limits.server.connections;
  ConnectionLimits& connection = limits.server.connection;
  connection.max_body_bytes =
      ReadNumber(values, "max-article-bytes", connection.max_body_bytes, 1, kMaxArticleBytes);
  connection.wait = std::chrono::seconds(ReadNumber(values, "timeout", 10, 1, 3600));
  limits.wait = connection.wait;
  return limits;
}

int RunServe(const std::vector<std::string>& arguments) {
  const po::variables_map values = ReadOptions(arguments, OptionsOfServe(), "argument");
  if (values.count("argument")) {
    throw UsageError("'" + values["argument"].as<std::vector<std::string>>()[0] +
                     "': this command takes articles by HTTP alone");
  }
  const ServiceLimits limits = ReadLimits(values);
  KeepMemorySteady(limits.extractions);
  BlockStopSignals();
  Options options = ReadExtractorOptions(values);
  options.with_text = true;
  const Extractor extractor(options);

  Service service(extractor, limits);
  ListenUntilSignal(service.server(), "vietfacts serve", values, kPort);
  return kAllWell;
}

}  // namespace

Command ServeCommand() {
  return {"serve", "answers requests over HTTP with the facts of articles", HelpOfServe, RunServe};
}

}  // namespace vietfacts
