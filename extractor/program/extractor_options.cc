#include "extractor/program/extractor_options.h"

#include <string>

#include "extractor/program/command.h"
#include "extractor/program/day.h"
#include "extractor/program/encoding_option.h"

namespace vietfacts {
namespace {

namespace po = boost::program_options;

std::chrono::year_month_day ReadDay(const std::string& text) {
  std::string reason;
  const auto day = ParseDay(text, reason);
  if (!day) throw UsageError("--published '" + text + "': " + reason);
  return *day;
}

}  // namespace

void AddExtractorOptions(po::options_description& options) {
  options.add_options()(
      "published", po::value<std::string>()->value_name("DATE"),
      "the day of publication (2024-07-29) of articles that do not state theirs; dates "
      "without a year and words like 'hôm nay' are worked out from it");
  options.add_options()("patterns", po::value<std::string>()->value_name("DIR"),
                        "rules and lexicons to use in place of those that are built in");
  options.add_options()("encoding", po::value<std::string>()->value_name("NAME"),
                        "the encoding of all articles, where it is not to be found out for each: "
                        "UTF-8, TCVN3, VNI, VISCII … ('vietfacts help normalize' lists them)");
}

Options ReadExtractorOptions(const po::variables_map& values) {
  Options options;
  if (values.count("published")) options.published = ReadDay(values["published"].as<std::string>());
  if (values.count("patterns")) {
    options.patterns = values["patterns"].as<std::string>();
    if (options.patterns.empty()) throw UsageError("--patterns '': an empty path names no folder");
  }
  if (values.count("encoding")) {
    options.encoding = NameOf(ReadEncoding("--encoding", values["encoding"].as<std::string>()));
  }
  return options;
}

}  // namespace vietfacts
