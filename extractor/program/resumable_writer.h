// The output of a run that can be interrupted and resumed.
#ifndef VIETFACTS_PROGRAM_RESUMABLE_WRITER_H_
#define VIETFACTS_PROGRAM_RESUMABLE_WRITER_H_

#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "extractor/program/checkpoint.h"
#include "extractor/program/duplicate_records.h"
#include "extractor/program/extract_run.h"
#include "extractor/read/source.h"
#include "extractor/write/article_writer.h"

namespace vietfacts {

class ResumableWriter {
 public:
  // Opens the output of `run`, at its beginning or, with `run.resume`, where an interrupted run
  // left it. Then `source` is read up to there and `summary` tells of what was written before.
  // `duplicates` (or null) then remembers it. Throws UsageError where `run` may not begin or not go
  // on, and OutputError.
  ResumableWriter(const ExtractRun& run, Source& source, Duplicates* duplicates,
                  RunSummary& summary);

  ArticleWriter& writer() { return *writer_; }

  // One more article was written. Makes a checkpoint every kArticles or every kSeconds, whatever
  // comes first. True where it did, so that from now on the part is worth keeping.
  bool Step(const Origin& origin, const Extraction& extraction, const RunSummary& summary);
  static constexpr size_t kArticles = 1000;
  static constexpr std::chrono::seconds kSeconds{5};

  // What to tell whoever may want to go on with the run after it failed; empty where nothing was
  // saved that it could go on from.
  std::string HowToGoOn() const;

  // The run ends before its input does. True where a later run can go on from here.
  bool Interrupt(const RunSummary& summary);
  // The run is done.
  void Commit();

 private:
  void Resume(const ExtractRun& run, Source& source, RunSummary& summary);
  void Save(const RunSummary& summary);

  std::string state_file_;  // empty where this output can't be resumed
  Checkpoint checkpoint_;
  std::optional<DuplicateRecords> records_;
  std::unique_ptr<ArticleWriter> writer_;
  std::optional<size_t> saved_;  // articles of the checkpoint that is on the disk
  size_t unsaved_ = 0;  // articles
  std::chrono::steady_clock::time_point next_ = std::chrono::steady_clock::now() + kSeconds;
};

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_RESUMABLE_WRITER_H_
