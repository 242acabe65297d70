// vietfacts extract: articles in, facts out.
#include <unistd.h>

#include <cstdio>

#include "extractor/program/command.h"
#include "extractor/program/extractor_options.h"
#include "extractor/program/input_paths.h"
#include "extractor/program/options.h"
#include "extractor/program/progress.h"
#include "extractor/program/remove_on_signal.h"
#include "extractor/write/article_writer.h"

namespace vietfacts {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kUsage = R"(usage: vietfacts extract [OPTIONS] [PATH...]

Writes the facts of articles as JSON, one object for each article, in the order
of the input. PATH is
  a file        of any name: one article
  a folder      every file *.txt, *.html or *.htm in it and below it, by path
  -             standard input: one article (also where no PATH is given)

options:
)";

constexpr std::string_view kExamples = R"(
exit status:
  0   all went well
  1   some articles could not be read; each has an error record in the output
  2   the run stopped: the command line or a pattern file is wrong, a PATH is
      missing, or the output can't be written (no file appears then)

examples:
  vietfacts extract article.txt
      The facts of one article.

  vietfacts extract dump/ more/ -o facts.jsonl
      Those of every article in two folders. The file appears once it is whole.

  curl -s https://example.org/a.txt | vietfacts extract --published 2024-07-29
      An article from a pipe. It does not say when it was published, so we do.

  vietfacts extract article.txt --format json | less
      For reading by eye. See also 'vietfacts explain'.

  vietfacts extract dump/ | jq -r '.decrees[].code // empty' | sort | uniq -c
      How often each document is referred to.

'vietfacts schema' describes the output field by field.
)";

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
  AddExtractorOptions(options);
  add("with-text", "put each article's text, as it was decoded, into the output");
  add("quiet,q", "no progress bar, and nothing on standard error but what stops the run");
  add("help,h", "this text");
  return options;
}

std::string HelpOfExtract() {
  return std::string(kUsage) + DescribeOptions(OptionsOfExtract()) + std::string(kExamples);
}

// What --format says or, without it, the extension of the output.
const OutputFormat& FindFormat(const po::variables_map& values, const std::string& output_path) {
  if (!values.count("format")) {
    const OutputFormat* format = FormatOfPath(output_path);
    return format != nullptr ? *format : OutputFormats()[0];
  }
  const auto& wanted = values["format"].as<std::string>();
  std::string names;
  for (const OutputFormat& format : OutputFormats()) {
    if (format.name == wanted) return format;
    names += (names.empty() ? "" : ", ") + std::string(format.name);
  }
  throw UsageError("--format '" + wanted + "': there is no such format; there are " + names);
}

// What came of a run.
struct Tally {
  size_t articles = 0;
  size_t failed = 0;
  std::string first;  // of those that failed: where and why
};

Extraction ExtractItem(const Extractor& extractor, const Item& item) {
  if (!item.error) return extractor.Extract(item.bytes);
  Extraction extraction;
  extraction.error = item.error;
  return extraction;
}

Tally ExtractAll(const Extractor& extractor, Source& source, ArticleWriter& writer,
                 Progress& progress) {
  Tally tally;
  for (Item item; source.Next(item); progress.Step()) {
    const Extraction extraction = ExtractItem(extractor, item);
    writer.Write(item.origin, extraction, writer.Render(item.origin, extraction));
    ++tally.articles;
    if (!extraction.error) continue;
    if (++tally.failed > 1) continue;
    tally.first = item.origin.path.value_or("standard input") + ": " + extraction.error->message;
  }
  return tally;
}

void Report(const Tally& tally) {
  if (tally.failed == 0) return;
  std::fprintf(stderr, "vietfacts extract: %zu of %zu article%s could not be read: %s%s\n",
               tally.failed, tally.articles, tally.articles == 1 ? "" : "s", tally.first.c_str(),
               tally.failed > 1 ? " (the first of them; each has an error record)" : "");
}

int RunExtract(const std::vector<std::string>& arguments) {
  const po::variables_map values = ReadOptions(arguments, OptionsOfExtract(), "path");
  const std::string output_path = values.count("output") ? values["output"].as<std::string>() : "-";
  const OutputFormat& format = FindFormat(values, output_path);
  Options options = ReadExtractorOptions(values);
  options.with_text = format.with_text || values.count("with-text") > 0;
  std::vector<std::string> paths;
  if (values.count("path")) paths = values["path"].as<std::vector<std::string>>();
  const bool quiet = values.count("quiet") > 0;

  std::vector<std::string> notes;
  InputPaths source(paths, notes);
  // An output that replaces its own input would destroy an article.
  if (source.Reads(output_path)) {
    throw UsageError("-o '" + output_path + "': this file is an article to be read");
  }
  const Extractor extractor(options);
  const auto writer = format.make(output_path);
  const RemoveOnSignal cleanup(writer->part());
  if (!quiet) {
    for (const std::string& note : notes)
      std::fprintf(stderr, "vietfacts extract: %s\n", note.c_str());
    if (source.waits_for_typing()) {
      std::fputs("vietfacts extract: reading an article from the terminal; Ctrl-D ends it\n",
                 stderr);
    }
  }
  // Facts that scroll by on the terminal show by themselves how far the run is.
  Progress progress(source.size(), !quiet && !writer->terminal() && ::isatty(STDERR_FILENO) == 1);
  const Tally tally = ExtractAll(extractor, source, *writer, progress);
  writer->Commit();
  progress.End();
  if (!quiet) Report(tally);
  return tally.failed == 0 ? kAllWell : kSomeFailed;
}

}  // namespace

Command ExtractCommand() {
  return {"extract", "writes the facts of articles as JSON", HelpOfExtract, RunExtract};
}

}  // namespace vietfacts
