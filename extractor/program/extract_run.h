// One run of 'vietfacts extract', when its command line has been understood.
#ifndef VIETFACTS_PROGRAM_EXTRACT_RUN_H_
#define VIETFACTS_PROGRAM_EXTRACT_RUN_H_

#include <cstddef>
#include <string>

#include "extractor/extractor.h"
#include "extractor/program/input_paths.h"
#include "extractor/write/article_writer.h"

namespace vietfacts {

struct ExtractRun {
  Options options;
  const OutputFormat* format = nullptr;
  std::string output_path = "-";
  std::string summary_path;  // empty: none is asked for; "-": for people, on standard error
  size_t jobs = 1;
  bool dedupe = false;  // articles are compared with those before them
  bool resume = false;  // an interrupted run is to go on, should there be one
  std::string command;  // all that the output depends on but the articles themselves
  bool quiet = false;
};

// Extracts all that `source` has; `notes` are what was said when it was opened. Returns an exit
// status. Throws what stops a run. An interrupted one (SIGINT, SIGTERM, SIGHUP) says so and ends
// the program by that signal.
int RunExtraction(const ExtractRun& run, InputPaths& source, const std::vector<std::string>& notes);

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_EXTRACT_RUN_H_
