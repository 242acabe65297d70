#include "extractor/program/listen_options.h"

#include <malloc.h>

#include <cstdio>

#include "extractor/program/command.h"

namespace vietfacts {

namespace po = boost::program_options;

void AddListenOptions(po::options_description& options, int port) {
  auto add = options.add_options();
  add("host", po::value<std::string>()->value_name("ADDRESS"),
      "where to listen (unless given: 127.0.0.1, which only this machine reaches)");
  add("port", po::value<std::string>()->value_name("N"),
      ("(unless given: " + std::to_string(port) + "; 0: any free one)").c_str());
}

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

std::string ReadHost(const po::variables_map& values) {
  return values.count("host") ? values["host"].as<std::string>() : "127.0.0.1";
}

void KeepMemorySteady(size_t busy) {
  ::mallopt(M_ARENA_MAX, static_cast<int>(busy) + 1);
  ::mallopt(M_MMAP_THRESHOLD, 1 << 20);
}

void ListenUntilSignal(HttpServer& server, const std::string& command,
                       const po::variables_map& values, int port) {
  const std::string host = ReadHost(values);
  const int wanted = static_cast<int>(ReadNumber(values, "port", port, 0, 65535));
  int bound = 0;
  try {
    bound = server.Bind(host, wanted);
  } catch (const std::runtime_error& error) {
    throw UsageError(host + ":" + std::to_string(wanted) + ": " + error.what());
  }
  const bool is_ipv6 = host.find(':') != std::string::npos;
  const std::string address = is_ipv6 ? "[" + host + "]" : host;
  if (!values.count("quiet")) {
    std::fprintf(stderr, "%s: http://%s:%d\n", command.c_str(), address.c_str(), bound);
  }
  RunUntilSignal(server);
}

}  // namespace vietfacts
