// How far a run is, kept beside its growing output, so that an interrupted run can be resumed.
#ifndef VIETFACTS_PROGRAM_CHECKPOINT_H_
#define VIETFACTS_PROGRAM_CHECKPOINT_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "extractor/program/run_summary.h"
#include "extractor/write/article_writer.h"

namespace vietfacts {

struct Checkpoint {
  std::string command;    // all that the output depends on but the articles themselves
  OutputPosition output;  // of ArticleWriter::Checkpoint
  uint64_t records = 0;   // bytes of DuplicateRecords
  std::string last;       // where the last article that was written came from
  RunSummary summary;     // of the articles that were written
};

// What grows until it becomes the output `path`, a file or a folder: "FILE.part". A link to a file
// counts as that file. Empty for standard output.
std::string PartPath(const std::string& path);

// The file beside the output `path` that holds its checkpoint: "FILE.part.state". Empty for
// standard output.
std::string CheckpointPath(const std::string& path);

// nullopt where there is no such file. Throws OutputError where it is no checkpoint.
std::optional<Checkpoint> ReadCheckpoint(const std::string& file);

// Puts it in the place of the one before at once, and on the disk. Throws OutputError.
void WriteCheckpoint(const std::string& file, const Checkpoint& checkpoint);

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_CHECKPOINT_H_
