#include "extractor/program/extractor_options.h"

#include <string>

#include "extractor/facts/calendar.h"
#include "extractor/program/command.h"
#include "extractor/program/encoding_option.h"

namespace vietfacts {
namespace {

namespace po = boost::program_options;

std::chrono::year_month_day ReadDay(const std::string& text) {
  const std::string shown = "--published '" + text + "': ";
  const bool shaped = text.size() == 10 && text[4] == '-' && text[7] == '-';
  const auto year = shaped ? ParseDigits(std::string_view(text).substr(0, 4)) : std::nullopt;
  const auto month = shaped ? ParseDigits(std::string_view(text).substr(5, 2)) : std::nullopt;
  const auto day = shaped ? ParseDigits(std::string_view(text).substr(8, 2)) : std::nullopt;
  if (!year || !month || !day) {
    throw UsageError(shown + "a day is written YEAR-MONTH-DAY, as in 2024-07-29");
  }
  if (!IsDay(*year, *month, *day)) throw UsageError(shown + "the calendar has no such day");
  return {std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
          std::chrono::day(static_cast<unsigned>(*day))};
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
