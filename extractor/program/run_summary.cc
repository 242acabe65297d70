#include "extractor/program/run_summary.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <sys/resource.h>

#include <cmath>
#include <cstdio>

#include "extractor/write/json_fields.h"

namespace vietfacts {
namespace {

constexpr double kMegabyte = 1e6;

double Rounded(double value) { return std::round(value * 1000) / 1000; }

double PerSecond(double amount, double seconds) { return seconds > 0 ? amount / seconds : 0; }

std::string Decimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

// "3 text.undecodable, 1 file.unreadable"
std::string List(const std::map<std::string, size_t>& numbers) {
  std::string list;
  for (const auto& [code, number] : numbers) {
    list += (list.empty() ? "" : ", ") + std::to_string(number) + " " + code;
  }
  return list.empty() ? "none" : list;
}

}  // namespace

void RunSummary::Add(const Origin& origin, const Extraction& extraction) {
  ++articles;
  bytes += extraction.bytes;
  if (origin.duplicate_of) ++duplicates;
  if (extraction.error) {
    ++errors[extraction.error->code];
    if (++failed == 1) {
      first_failure = origin.path.value_or("standard input");
      if (origin.member) first_failure += ", " + *origin.member;
      first_failure += ": " + extraction.error->message;
    }
    return;
  }
  const Facts& facts = extraction.facts;
  decrees += facts.decrees.size();
  dates += facts.dates.size();
  people += facts.people.size();
  counts += facts.counts.size();
  percentages += facts.percentages.size();
  for (const Warning& warning : facts.warnings) ++warnings[warning.code];
}

double RunSummary::Seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::string RunSummary::Json() const {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> json(buffer);
  json.SetIndent(' ', 2);
  JsonFields fields(json);
  const double seconds = Seconds();
  json.StartObject();
  fields.Key("finished");
  json.Bool(finished);
  fields.Field("articles", articles);
  fields.Field("failed", failed);
  fields.Field("resumed_at", resumed_at);
  fields.Field("passed_over", passed_over);
  fields.Field("duplicates", compared ? std::optional(duplicates) : std::nullopt);
  fields.Field("errors", errors);
  fields.Field("warnings", warnings);
  const std::map<std::string, size_t> facts = {{"decrees", decrees},
                                               {"dates", dates},
                                               {"people", people},
                                               {"counts", counts},
                                               {"percentages", percentages}};
  fields.Field("facts", facts);
  fields.Field("bytes", bytes);
  fields.Field("seconds", Rounded(seconds));
  fields.Field("megabytes_per_second",
               Rounded(PerSecond(static_cast<double>(bytes - resumed_bytes) / kMegabyte, seconds)));
  fields.Field("jobs", jobs);
  fields.Field("peak_memory_bytes", PeakMemory());
  json.EndObject();
  buffer.Put('\n');
  return {buffer.GetString(), buffer.GetSize()};
}

std::string RunSummary::Text() const {
  const double seconds = Seconds();
  const double megabytes = static_cast<double>(bytes - resumed_bytes) / kMegabyte;
  const auto number = [](size_t value) { return std::to_string(value); };
  return number(articles) + " articles, " + number(failed) + " of them could not be read\n" +
         (compared ? number(duplicates) + " of them repeat an earlier one\n" : "") +
         "facts: " + number(decrees) + " decrees, " + number(dates) + " dates, " + number(people) +
         " people, " + number(counts) + " counts, " + number(percentages) + " percentages\n" +
         "errors: " + List(errors) + "\n" + "warnings: " + List(warnings) + "\n" +
         Decimal(megabytes) + " MB in " + Decimal(seconds) + " s, " +
         Decimal(PerSecond(megabytes, seconds)) + " MB/s with " + number(jobs) + " job" +
         (jobs == 1 ? "" : "s") + ", at most " +
         Decimal(static_cast<double>(PeakMemory()) / kMegabyte) + " MB of memory\n";
}

std::string RunSummary::Failures() const {
  if (failed == 0) return {};
  return std::to_string(failed) + " of " + std::to_string(articles) + " article" +
         (articles == 1 ? "" : "s") + " could not be read: " + first_failure +
         (failed > 1 ? " (the first of them; each has an error record)" : "");
}

size_t PeakMemory() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return static_cast<size_t>(usage.ru_maxrss) * 1024;  // Linux counts KiB
}

}  // namespace vietfacts
