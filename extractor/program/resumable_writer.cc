#include "extractor/program/resumable_writer.h"

#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "extractor/program/command.h"

namespace vietfacts {
namespace {

std::string NameOf(const Origin& origin) {
  return origin.path.value_or("-") + '\n' + origin.member.value_or("");
}

// "FILE.part.seen" beside "FILE.part.state"
std::string RecordsPath(const std::string& state_file) {
  return state_file.substr(0, state_file.rfind('.')) + ".seen";
}

// What an interrupted run left. A checkpoint without an output is of a run that was killed between
// its last two steps, giving the output its name and deleting this; or someone deleted the part.
std::optional<Checkpoint> ReadLeft(const std::string& output, const std::string& file) {
  if (file.empty()) return std::nullopt;
  std::optional<Checkpoint> left = ReadCheckpoint(file);
  std::error_code error;
  if (left && !std::filesystem::exists(PartPath(output), error)) {
    ::unlink(file.c_str());
    left.reset();
  }
  return left;
}

// "jsonl, sqlite and csv"
std::string Resumable() {
  std::string names;
  std::string_view last;
  for (const OutputFormat& format : OutputFormats()) {
    if (format.resume == nullptr) continue;
    if (!last.empty()) names.append(names.empty() ? "" : ", ").append(last);
    last = format.name;
  }
  return names.append(" and ").append(last);
}

[[noreturn]] void InputChanged(const ExtractRun& run) {
  throw UsageError("--resume: the input is not the one that the interrupted run of '" +
                   run.output_path + "' read");
}

}  // namespace

ResumableWriter::ResumableWriter(const ExtractRun& run, Source& source, Duplicates* duplicates,
                                 RunSummary& summary) {
  checkpoint_.command = run.command;
  const std::string file = CheckpointPath(run.output_path);
  const std::optional<Checkpoint> left = ReadLeft(run.output_path, file);
  if (run.format->resume != nullptr) state_file_ = file;
  if (run.resume && state_file_.empty()) {
    throw UsageError(file.empty() ? "--resume: needs -o FILE"
                                  : "--resume: " + std::string(run.format->name) +
                                        " can't be resumed; " + Resumable() + " can");
  }
  if (left && !run.resume) {
    throw UsageError("'" + run.output_path + "' was begun by a run that was interrupted: go on " +
                     "with --resume, or delete '" + file + "' to begin anew");
  }
  if (duplicates && !state_file_.empty()) records_.emplace(RecordsPath(file), *duplicates);
  if (!left) {
    writer_ = run.format->make(run.output_path);
    return;
  }
  if (left->command != run.command) {
    throw UsageError("--resume: the interrupted run of '" + run.output_path +
                     "' had other options or paths, or was of another version; repeat its "
                     "command, or delete '" +
                     file + "' to begin anew");
  }
  checkpoint_ = *left;
  Resume(run, source, summary);
}

void ResumableWriter::Resume(const ExtractRun& run, Source& source, RunSummary& summary) {
  Item item;
  for (size_t i = 0; i < checkpoint_.summary.articles; ++i) {
    if (!source.Next(item)) InputChanged(run);
  }
  if (NameOf(item.origin) != checkpoint_.last) InputChanged(run);
  writer_ = run.format->resume(run.output_path, checkpoint_.output);
  saved_ = checkpoint_.summary.articles;
  if (records_) records_->Restore(checkpoint_.records, checkpoint_.summary.articles);
  const auto begin = summary.begin;
  const size_t jobs = summary.jobs;
  summary = checkpoint_.summary;
  summary.begin = begin;
  summary.jobs = jobs;
  summary.compared = run.dedupe;
  summary.resumed_at = summary.articles;
  summary.resumed_bytes = summary.bytes;
}

bool ResumableWriter::Step(const Origin& origin, const Extraction& extraction,
                           const RunSummary& summary) {
  if (state_file_.empty()) return false;
  if (records_) records_->Step(summary.articles, origin, extraction);
  checkpoint_.last = NameOf(origin);
  const auto now = std::chrono::steady_clock::now();
  if (++unsaved_ < kArticles && now < next_) return false;
  next_ = now + kSeconds;
  Save(summary);
  return saved_.has_value();
}

void ResumableWriter::Save(const RunSummary& summary) {
  const std::optional<OutputPosition> output = writer_->Checkpoint();
  if (!output) {
    state_file_.clear();
    return;
  }
  if (records_) checkpoint_.records = records_->Save();
  checkpoint_.output = *output;
  checkpoint_.summary = summary;
  WriteCheckpoint(state_file_, checkpoint_);
  writer_->Keep();
  saved_ = summary.articles;
  unsaved_ = 0;
}

std::string ResumableWriter::HowToGoOn() const {
  if (!saved_) return {};
  return "the same command with --resume goes on behind article " +
         std::to_string(*saved_);
}

bool ResumableWriter::Interrupt(const RunSummary& summary) {
  if (saved_ && unsaved_ > 0) Save(summary);
  return saved_.has_value();
}

void ResumableWriter::Commit() {
  writer_->Commit();
  if (saved_) ::unlink(state_file_.c_str());
  if (records_) records_->Remove();
}

}  // namespace vietfacts
