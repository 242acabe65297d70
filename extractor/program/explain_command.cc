// vietfacts explain: an article in the terminal with its facts marked, and why.
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "extractor/patterns/patterns.h"
#include "extractor/program/command.h"
#include "extractor/program/extractor_options.h"
#include "extractor/program/input_paths.h"
#include "extractor/program/options.h"
#include "extractor/write/explanation.h"
#include "extractor/write/output.h"

namespace vietfacts {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kUsage = R"(usage: vietfacts explain [OPTIONS] [FILE]

Shows an article with its facts marked, and below it each fact by number: what
was read, what was inferred, and the rule that found it with its file and line.
FILE is an article, or a dump or archive of them; - or none is standard input.

options:
)";

constexpr std::string_view kExamples = R"(
exit status:
  0   all went well
  1   the article could not be read
  2   the command line or a pattern file is wrong, or FILE is missing

examples:
  vietfacts explain article.txt
      In a terminal, facts are coloured by kind: blue for documents, green for
      dates, magenta for people, yellow for counts, cyan for percentages. What
      belongs to the page around the article and yields no facts is faint.

  vietfacts explain article.txt --color always | less -R
      A long article, page by page.

  vietfacts explain article.txt > article.explained
      In a file, facts stand in brackets: [3|ngày 16/6/2022] is fact 3,
      [-|Lượt xem: 1204] belongs to the page.

  echo 'Hội nghị họp sáng 26/5' | vietfacts explain --published 2023-06-01
      A sentence to try.

  vietfacts explain --patterns patterns/ article.txt
      What a change of the rules does.
)";

// Lines longer than this are hard to read on the widest terminal.
constexpr size_t kWidest = 100;

po::options_description OptionsOfExplain() {
  po::options_description options;
  options.add_options()("color", po::value<std::string>()->value_name("WHEN"),
                        "auto (in a terminal, unless NO_COLOR is set), always or never");
  AddExtractorOptions(options);
  options.add_options()("member,m", po::value<std::string>()->value_name("NAME"),
                        "of a dump or archive, the article of this name (source.member in the output "
                        "of 'vietfacts extract'); unless given, its first");
  options.add_options()("help,h", "this text");
  return options;
}

std::string HelpOfExplain() {
  return std::string(kUsage) + DescribeOptions(OptionsOfExplain()) + std::string(kExamples);
}

bool WantsColor(const po::variables_map& values, bool terminal) {
  const std::string when = values.count("color") ? values["color"].as<std::string>() : "auto";
  if (when == "always") return true;
  if (when == "never") return false;
  if (when != "auto") {
    throw UsageError("--color '" + when + "': it is auto, always or never" +
                     Suggest(when, {"auto", "always", "never"}, "auto unless given"));
  }
  const char* none = std::getenv("NO_COLOR");
  const char* kind = std::getenv("TERM");
  return terminal && (none == nullptr || *none == '\0') &&
         (kind == nullptr || std::string_view(kind) != "dumb");
}

size_t Columns(bool terminal) {
  winsize size = {};
  if (!terminal || ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::min<size_t>(size.ws_col, kWidest);
}

std::map<std::string, std::string, std::less<>> PlacesOfRules(const Options& options) {
  const Patterns patterns =
      options.patterns.empty() ? Patterns::BuiltIn() : Patterns::Load(options.patterns);
  std::map<std::string, std::string, std::less<>> places;
  for (const auto& [kind, rules] : patterns.all_rules()) {
    for (const Rule& rule : rules) places[rule.name] = rule.file + ":" + std::to_string(rule.line);
  }
  return places;
}

std::string NameOf(const Origin& origin) {
  const std::string path = origin.path.value_or("standard input");
  return origin.member ? path + ", " + *origin.member : path;
}

// The article that --member names or, without it, the first; then it is said where there are more.
Item FindArticle(Source& source, const po::variables_map& values) {
  Item item;
  if (!values.count("member")) {
    if (!source.Next(item)) throw UsageError("there is no article in it");
    Item second;
    if (item.origin.member && source.Next(second)) {
      std::fprintf(stderr,
                   "vietfacts explain: %s is the first of several articles; --member names another\n",
                   NameOf(item.origin).c_str());
    }
    return item;
  }
  const auto& member = values["member"].as<std::string>();
  while (source.Next(item)) {
    if (item.origin.member == member) return item;
  }
  throw UsageError("--member '" + member + "': there is no such article in it");
}

int RunExplain(const std::vector<std::string>& arguments) {
  const po::variables_map values = ReadOptions(arguments, OptionsOfExplain(), "path");
  Options options = ReadExtractorOptions(values);
  options.with_text = true;
  std::vector<std::string> paths;
  if (values.count("path")) paths = values["path"].as<std::vector<std::string>>();
  if (paths.size() > 1) throw UsageError("'" + paths[1] + "': one article at a time");

  Output output("-");
  ExplanationStyle style;
  style.color = WantsColor(values, output.terminal());
  style.columns = Columns(output.terminal());

  std::vector<std::string> notes;
  InputPaths source(paths, notes);
  // Of a dump, whose size its end alone would tell, the first article is shown.
  if (source.size().value_or(1) != 1) {
    throw UsageError(paths[0] + ": this folder holds many articles; explain shows one");
  }
  if (source.waits_for_typing()) {
    std::fputs("vietfacts explain: reading an article from the terminal; Ctrl-D ends it\n", stderr);
  }
  const Extractor extractor(options);
  const auto places = PlacesOfRules(options);
  style.place_of_rule = [&](std::string_view rule) {
    const auto place = places.find(rule);
    return place == places.end() ? std::string() : place->second;
  };

  const Item item = FindArticle(source, values);
  const std::string name = NameOf(item.origin);
  Extraction extraction;
  if (!item.error) extraction = extractor.Extract(item.bytes, item.known);
  if (const auto& error = item.error ? item.error : extraction.error) {
    std::fprintf(stderr, "vietfacts explain: %s: %s\n", name.c_str(), error->message.c_str());
    return kSomeFailed;
  }
  output.Write(Explain(name, extraction, style));
  output.Commit();
  return kAllWell;
}

}  // namespace

Command ExplainCommand() {
  return {"explain", "shows an article with its facts marked, and why", HelpOfExplain, RunExplain};
}

}  // namespace vietfacts
