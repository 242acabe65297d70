// vietfacts serve: extraction as a small HTTP service.
#include <signal.h>

#include <algorithm>
#include <cstdio>
#include <thread>

#include "extractor/program/command.h"
#include "extractor/program/extractor_options.h"
#include "extractor/program/options.h"
#include "extractor/program/service.h"

namespace vietfacts {
namespace {

namespace po = boost::program_options;

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
  add("host", po::value<std::string>()->value_name("ADDRESS"),
      "where to listen (unless given: 127.0.0.1, which only this machine reaches)");
  add("port", po::value<std::string>()->value_name("N"), "(unless given: 8080; 0: any free one)");
  add("jobs,j", po::value<std::string>()->value_name("N"),
      "articles read at the same time (unless given: one for each processor)");
  add("max-article-bytes", po::value<std::string>()->value_name("N"),
      "a longer article is refused with status 413 (unless given: 16777216)");
  add("max-connections", po::value<std::string>()->value_name("N"),
      "at the same time; more wait (unless given: 128)");
  add("timeout", po::value<std::string>()->value_name("SECONDS"),
      "how long to wait for the next bytes of a request, and for a free job before the answer is "
      "status 503 (unless given: 10)");
  AddExtractorOptions(options);
  add("quiet,q", "nothing on standard error but what stops the service");
  add("help,h", "this text");
  return options;
}

std::string HelpOfServe() {
  return std::string(kUsage) + DescribeOptions(OptionsOfServe()) + std::string(kExamples);
}

// The whole number of an option, in least … most.
size_t ReadNumber(const po::variables_map& values, const std::string& option, size_t otherwise,
                  size_t least, size_t most) {
  if (!values.count(option)) return otherwise;
  const auto& text = values[option].as<std::string>();
  const bool digits = !text.empty() && text.size() <= 12 &&
                      text.find_first_not_of("0123456789") == std::string::npos;
  const size_t number = digits ? std::stoull(text) : 0;
  if (!digits || number < least || number > most) {
    throw UsageError("--" + option + " '" + text + "': a whole number from " +
                     std::to_string(least) + " to " + std::to_string(most) + " is wanted");
  }
  return number;
}

ServiceLimits ReadLimits(const po::variables_map& values) {
  ServiceLimits limits;
  const size_t processors = std::max(1u, std::thread::hardware_concurrency());
  limits.extractions = ReadNumber(values, "jobs", processors, 1, 1024);
  limits.connections = ReadNumber(values, "max-connections", limits.connections, 1, 10'000);
  limits.max_article_bytes =
      ReadNumber(values, "max-article-bytes", limits.max_article_bytes, 1, kMaxArticleBytes);
  limits.wait = std::chrono::seconds(ReadNumber(values, "timeout", 10, 1, 3600));
  limits.transfer = limits.wait;
  return limits;
}

// Stops the service at SIGINT or SIGTERM, which all threads must have blocked.
void StopAtSignal(Service& service, const sigset_t& signals) {
  int received = 0;
  ::sigwait(&signals, &received);
  service.Stop();
}

int RunServe(const std::vector<std::string>& arguments) {
  const po::variables_map values = ReadOptions(arguments, OptionsOfServe(), "argument");
  if (values.count("argument")) {
    throw UsageError("'" + values["argument"].as<std::vector<std::string>>()[0] +
                     "': this command takes articles by HTTP alone");
  }
  const ServiceLimits limits = ReadLimits(values);
  const std::string host =
      values.count("host") ? values["host"].as<std::string>() : std::string("127.0.0.1");
  const int port = static_cast<int>(ReadNumber(values, "port", 8080, 0, 65535));
  Options options = ReadExtractorOptions(values);
  options.with_text = true;
  const Extractor extractor(options);

  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGINT);
  ::sigaddset(&signals, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);

  Service service(extractor, limits);
  int bound = 0;
  try {
    bound = service.Bind(host, port);
  } catch (const std::runtime_error& error) {
    throw UsageError(host + ":" + std::to_string(port) + ": " + error.what());
  }
  if (!values.count("quiet")) {
    std::fprintf(stderr, "vietfacts serve: http://%s:%d\n", host.c_str(), bound);
  }
  std::thread stopper(StopAtSignal, std::ref(service), std::cref(signals));
  service.Run();
  stopper.join();
  return kAllWell;
}

}  // namespace

Command ServeCommand() {
  return {"serve", "answers requests over HTTP with the facts of articles", HelpOfServe, RunServe};
}

}  // namespace vietfacts
