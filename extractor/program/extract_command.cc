// vietfacts extract: articles in, facts out.
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <thread>

#include "extractor/duplicates.h"
#include "extractor/program/command.h"
#include "extractor/program/extract_run.h"
#include "extractor/program/extractor_options.h"
#include "extractor/program/input_options.h"
#include "extractor/program/options.h"

namespace vietfacts {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kUsage = R"(usage: vietfacts extract [OPTIONS] [PATH...]

Writes the facts of articles as JSON, one object for each article, in the order
of the input. PATH is
  a file        of any name: an article, or a dump of them: JSON Lines, WARC,
                CSV or TSV with a header (named *.csv or *.tsv), compressed by
                gzip, bzip2, xz or zstd, in a tar, zip or 7z; what it is shows
                in it
  a folder      every file in it and below it, by path, that is named as an
                article (*.txt, *.html, *.htm) or such a dump (*.jsonl, *.gz …)
  -             standard input: the same as a file (also where no PATH is given)

options:
)";

constexpr std::string_view kExamples = R"(
exit status:
  0   all went well
  1   some articles could not be read; each has an error record in the output
  2   the run stopped: the command line or a pattern file is wrong, a PATH is
      missing, or the output can't be written (no file appears then)
  130, 143, 129   interrupted by Ctrl-C, SIGTERM, SIGHUP (no file appears then;
      see --resume)

examples:
  vietfacts extract article.txt
      The facts of one article.

  vietfacts extract dump/ more/ -o facts.jsonl
      Those of every article in two folders. The file appears once it is whole.

  curl -s https://example.org/a.txt | vietfacts extract --published 2024-07-29
      An article from a pipe. It does not say when it was published, so we do.

  vietfacts extract dump.jsonl.gz --text-field body --keep id,section
      The facts of every record of a dump, each with two of its fields.

  vietfacts extract dump/ --format brat -o to-annotate
      A folder for the annotation tool brat, each article with its facts.

  vietfacts extract article.txt --format json | less
      For reading by eye. See also 'vietfacts explain'.

  vietfacts extract dump/ | jq -r '.decrees[].code // empty' | sort | uniq -c
      How often each document is referred to.

'vietfacts schema' describes the output field by field.
)";

constexpr size_t kMostJobs = 512;

po::options_description OptionsOfExtract() {
  po::options_description options;
  auto add = options.add_options();
  add("output,o", po::value<std::string>()->value_name("FILE"),
      "write to FILE, which appears when it is whole or not at all, in place of standard output");
  std::string formats;
  for (const OutputFormat& format : OutputFormats()) {
    formats += (formats.empty() ? "" : "; ") + std::string(format.name) + ": " +
               std::string(format.description);
  }
  formats += ". Unless given, the extension of FILE decides, else it is " +
             std::string(OutputFormats()[0].name);
  add("format,f", po::value<std::string>()->value_name("FORMAT"), formats.c_str());
  AddInputOptions(options);
  AddExtractorOptions(options);
  add("with-text", "put each article's text, as it was decoded, into the output");
  add("jobs,j", po::value<std::string>()->value_name("N"),
      "extract N articles at once; unless given, as many as there are cores. The output is the "
      "same "
      "whatever N is");
  const std::string dedupe =
      "tell of each article which earlier one it repeats, word for word or nearly, in "
      "'duplicate_of' of the output; remembers an article that repeats none in " +
      std::to_string(Duplicates::kBytesPerArticle) + " bytes at most, beside its name";
  add("dedupe", dedupe.c_str());
  add("resume",
      "go on with an interrupted run of the same command, whose work so far stands in FILE.part "
      "and FILE.part.state; begins where there is none. Of the formats jsonl, sqlite and csv");
  add("summary", po::value<std::string>()->value_name("FILE"),
      "write to FILE, as JSON, what came of the run: articles, facts of each kind, errors and "
      "warnings by cause, speed, memory; with -, for people on standard error");
  add("quiet,q", "no progress bar, and nothing on standard error but what stops the run");
  add("help,h", "this text");
  return options;
}

std::string HelpOfExtract() {
  return std::string(kUsage) + DescribeOptions(OptionsOfExtract()) + std::string(kExamples);
}

const OutputFormat& FormatByExtension(const std::string& path) {
  if (const OutputFormat* format = FormatOfPath(path)) return *format;
  const std::string extension = std::filesystem::path(path).extension().native();
  if (extension.empty()) {
    return OutputFormats()[0];
  }
  std::string known;
  for (const OutputFormat& format : OutputFormats()) {
    known += (known.empty() ? "" : " ") + std::string(format.extensions);
  }
  throw UsageError("-o '" + path + "': no format has the extension '" + extension +
                   "'; there are " + known + ". Say what you want with --format");
}

// What --format says or, without it, the extension of the output.
const OutputFormat& FindFormat(const po::variables_map& values, const std::string& output_path) {
  if (!values.count("format")) return FormatByExtension(output_path);
  const auto& wanted = values["format"].as<std::string>();
  std::string names;
  for (const OutputFormat& format : OutputFormats()) {
    if (format.name == wanted) return format;
    names += (names.empty() ? "" : ", ") + std::string(format.name);
  }
  throw UsageError("--format '" + wanted + "': there is no such format; there are " + names);
}

size_t ReadJobs(const po::variables_map& values) {
  if (!values.count("jobs")) return std::max(1u, std::thread::hardware_concurrency());
  const auto& text = values["jobs"].as<std::string>();
  size_t jobs = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), jobs);
  if (error != std::errc() || end != text.data() + text.size() || jobs < 1 || jobs > kMostJobs) {
    throw UsageError("--jobs '" + text + "': a number from 1 to " + std::to_string(kMostJobs) +
                     " is wanted");
  }
  return jobs;
}

// Of options that change nothing of the output, none is part of it.
std::string CommandOf(const po::variables_map& values, const ExtractRun& run) {
  static constexpr std::string_view kNoMatter[] = {"output",  "format", "jobs",
                                                   "summary", "quiet",  "resume"};
  std::string command = VIETFACTS_VERSION;
  command.append("\n").append(run.format->name);
  for (const auto& [name, value] : values) {
    if (std::count(std::begin(kNoMatter), std::end(kNoMatter), name) > 0) continue;
    command += "\n" + name;
    if (const auto* text = boost::any_cast<std::string>(&value.value())) command += "=" + *text;
    if (const auto* texts = boost::any_cast<std::vector<std::string>>(&value.value())) {
      for (const std::string& one : *texts) command += "\n " + one;
    }
  }
  return command;
}

ExtractRun ReadRun(const po::variables_map& values) {
  const auto text = [&](const char* name, const char* otherwise) {
    return values.count(name) ? values[name].as<std::string>() : std::string(otherwise);
  };
  ExtractRun run;
  run.output_path = text("output", "-");
  run.format = &FindFormat(values, run.output_path);
  run.options = ReadExtractorOptions(values);
  run.options.with_text = run.format->with_text || values.count("with-text") > 0;
  run.summary_path = text("summary", "");
  if (values.count("summary") && run.summary_path.empty()) {
    throw UsageError("--summary '': an empty path names no file");
  }
  run.jobs = ReadJobs(values);
  run.dedupe = values.count("dedupe") > 0;
  run.options.with_fingerprint = run.dedupe;
  run.quiet = values.count("quiet") > 0;
  run.resume = values.count("resume") > 0;
  run.command = CommandOf(values, run);
  return run;
}

int RunExtract(const std::vector<std::string>& arguments) {
  const po::variables_map values = ReadOptions(arguments, OptionsOfExtract(), "path");
  const ExtractRun run = ReadRun(values);
  std::vector<std::string> notes;
  InputPaths source(ReadPaths(values), notes, ReadInputOptions(values));
  // An output that replaces its own input would destroy an article.
  if (source.Reads(run.output_path)) {
    throw UsageError("-o '" + run.output_path + "': this file is an article to be read");
  }
  if (!run.summary_path.empty() && source.Reads(run.summary_path)) {
    throw UsageError("--summary '" + run.summary_path + "': this file is an article to be read");
  }
  return RunExtraction(run, source, notes);
}

}  // namespace

Command ExtractCommand() {
  return {"extract", "writes the facts of articles as JSON", HelpOfExtract, RunExtract};
}

}  // namespace vietfacts
