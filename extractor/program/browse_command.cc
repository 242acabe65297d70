// vietfacts browse: pages to look through a database of facts.
#include <algorithm>
#include <thread>

#include "extractor/browse/facts_database.h"
#include "extractor/browse/site.h"
#include "extractor/program/command.h"
#include "extractor/program/listen_options.h"
#include "extractor/program/options.h"

namespace vietfacts {
namespace {

namespace po = boost::program_options;

constexpr int kPort = 8081;

constexpr std::string_view kUsage = R"(usage: vietfacts browse [OPTIONS] FACTS.sqlite

Shows a database that 'vietfacts extract -o FACTS.sqlite' wrote in a browser:
search for decrees, people, titles, days and words, the articles with their
facts marked, who cites what, and all that is shown as CSV and JSON. It reads
the database only, needs no network, and runs until Ctrl-C or SIGTERM.

options:
)";

constexpr std::string_view kExamples = R"(
examples:
  vietfacts extract dump/ --with-text -o facts.sqlite && vietfacts browse facts.sqlite
      At http://127.0.0.1:8081, for this machine only. Without --with-text there
      are the facts, but no text that they could be marked in.

  vietfacts browse facts.sqlite --host 0.0.0.0 --name facts.example.org
      For everyone who reaches this machine, by its address or that name. There
      is no login and no TLS: put a proxy that has them in front.
)";

po::options_description OptionsOfBrowse() {
  po::options_description options;
  AddListenOptions(options, kPort);
  auto add = options.add_options();
  add("name", po::value<std::vector<std::string>>()->value_name("NAME"),
      "the name of a machine that it is reached by; others than localhost are refused, lest a page "
      "elsewhere ask in your name (may be given again)");
  add("quiet,q", "nothing on standard error but what stops it");
  add("help,h", "this text");
  return options;
}

std::string HelpOfBrowse() {
  return std::string(kUsage) + DescribeOptions(OptionsOfBrowse()) + std::string(kExamples);
}

std::vector<std::string> ReadNames(const po::variables_map& values) {
  std::vector<std::string> names = {ReadHost(values)};
  if (values.count("name")) {
    const auto& more = values["name"].as<std::vector<std::string>>();
    names.insert(names.end(), more.begin(), more.end());
  }
  for (std::string& name : names) {
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  return names;
}

int RunBrowse(const std::vector<std::string>& arguments) {
  const po::variables_map values = ReadOptions(arguments, OptionsOfBrowse(), "database");
  if (!values.count("database"))
    throw UsageError("a database is wanted: vietfacts browse FACTS.sqlite");
  const auto& paths = values["database"].as<std::vector<std::string>>();
  if (paths.size() > 1) throw UsageError("'" + paths[1] + "': one database at a time");
  CheckFactsDatabase(paths[0]);
  KeepMemorySteady(std::max(1u, std::thread::hardware_concurrency()));
  BlockStopSignals();
  ServerLimits limits;
  limits.connection.max_body_bytes = 1 << 16;  // none is read
  HttpServer server(limits);
  AddSite(server, paths[0], ReadNames(values));
  ListenUntilSignal(server, "vietfacts browse", values, kPort);
  return kAllWell;
}

}  // namespace

Command BrowseCommand() {
  return {"browse", "shows a database of facts in a browser", HelpOfBrowse, RunBrowse};
}

}  // namespace vietfacts
