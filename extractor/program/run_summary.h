// What came of a run: counted while it goes, told at its end.
#ifndef VIETFACTS_PROGRAM_RUN_SUMMARY_H_
#define VIETFACTS_PROGRAM_RUN_SUMMARY_H_

#include <chrono>
#include <cstddef>
#include <map>
#include <string>

#include "extractor/extractor.h"
#include "extractor/origin.h"

namespace vietfacts {

struct RunSummary {
  size_t articles = 0;  // those with an error among them
  size_t failed = 0;
  std::string first_failure;  // "PATH: REASON"; empty where none failed
  bool compared = false;  // each article was compared with those before it
  size_t duplicates = 0;  // that repeat one of them
  size_t passed_over = 0;  // files, members and responses that are no articles
  size_t bytes = 0;           // of the articles as they came
  size_t decrees = 0, dates = 0, people = 0, counts = 0, percentages = 0;
  std::map<std::string, size_t> warnings;  // by code
  std::map<std::string, size_t> errors;    // by code
  size_t resumed_at = 0;                   // articles that an interrupted run had done before
  size_t resumed_bytes = 0;                // of them
  size_t jobs = 1;
  bool finished = false;  // the input was read to its end and the output has its name
  std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();

  void Add(const Origin& origin, const Extraction& extraction);

  double Seconds() const;  // since `begin`

  // One JSON object, indented, with a line end. README.md describes its keys.
  std::string Json() const;
  // A few lines for people, each with a line end.
  std::string Text() const;
  // One line, "3 of 20 articles could not be read: …"; empty where all could.
  std::string Failures() const;
};

// The most memory that this process has had at once, in bytes.
size_t PeakMemory();

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_RUN_SUMMARY_H_
