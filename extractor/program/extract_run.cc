#include "extractor/program/extract_run.h"

#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <memory>
#include <optional>
#include <stdexcept>

#include "extractor/program/command.h"
#include "extractor/program/pipeline.h"
#include "extractor/program/progress.h"
#include "extractor/program/resumable_writer.h"
#include "extractor/program/run_summary.h"
#include "extractor/program/stop_on_signal.h"
#include "extractor/write/output.h"

namespace vietfacts {
namespace {

// A run that took longer, and was watched, tells at its end what came of it.
constexpr double kLongRun = 10;  // seconds

void Say(const std::string& line) { std::fprintf(stderr, "vietfacts extract: %s\n", line.c_str()); }

bool Watched() { return ::isatty(STDERR_FILENO) == 1; }

void SayBefore(const InputPaths& source, const std::vector<std::string>& notes) {
  for (const std::string& note : notes) Say(note);
  if (source.waits_for_typing()) Say("reading an article from the terminal; Ctrl-D ends it");
}

void SayAfter(const ExtractRun& run, const RunSummary& summary, const PassedOver& passed_over) {
  const bool asked = run.summary_path == "-";
  if (!run.quiet && passed_over.number > 0) {
    Say("passed over " + std::to_string(passed_over.number) +
        " that " + (passed_over.number == 1 ? "is no article" : "are no articles") +
        " by name or type" + (passed_over.number == 1 ? ": " : ", the first of them ") +
        passed_over.first);
  }
  if (!run.quiet && summary.failed > 0) Say(summary.Failures());
  if (asked || (!run.quiet && Watched() && summary.Seconds() > kLongRun)) {
    std::fputs(summary.Text().c_str(), stderr);
  }
}

std::string Interrupted(const ExtractRun& run, const RunSummary& summary, bool resumable) {
  std::string line = "interrupted (" + std::string(::strsignal(StopOnSignal::asked())) +
                     ") after " + std::to_string(summary.articles) + " articles";
  if (resumable) {
    line += "; the same command with --resume goes on from there";
  } else if (run.output_path != "-") {
    line += "; " + run.output_path + " was not written";
  }
  return line;
}

// The output can't be written, of a full disk for instance.
[[noreturn]] void Stop(const OutputError& error, const ResumableWriter& output) {
  const std::string advice = output.HowToGoOn();
  if (advice.empty()) throw error;
  throw std::runtime_error(std::string(error.what()) + "; once that is put right, " + advice);
}

}  // namespace

int RunExtraction(const ExtractRun& run, InputPaths& source,
                  const std::vector<std::string>& notes) {
  RunSummary summary;
  summary.jobs = run.jobs;
  summary.compared = run.dedupe;
  const Extractor extractor(run.options);
  const StopOnSignal stop;
  // Asked for before a resumed run passes over what was done.
  const std::optional<size_t> total = source.size();
  std::optional<ResumableWriter> output;
  std::optional<Duplicates> duplicates;
  if (run.dedupe) duplicates.emplace();
  Duplicates* const compare = duplicates ? &*duplicates : nullptr;
  output.emplace(run, source, compare, summary);
  ArticleWriter& writer = output->writer();
  // Opened now, so that a wrong path is known before hours have passed.
  std::optional<Output> summary_file;
  if (!run.summary_path.empty() && run.summary_path != "-") summary_file.emplace(run.summary_path);
  if (summary.resumed_at == 0) StopOnSignal::Remove(writer.parts());
  if (!run.quiet) SayBefore(source, notes);
  // Facts that scroll by on the terminal show by themselves how far the run is.
  Progress progress(total, summary.resumed_at,
                    !run.quiet && !writer.terminal() && Watched());

  bool interrupted = false, resumable = false;
  try {
    RunPipeline(
        source, extractor, writer, {.jobs = run.jobs, .duplicates = compare},
        [&](const Item& item, const Extraction& extraction) {
          summary.Add(item.origin, extraction);
          if (output->Step(item.origin, extraction, summary)) StopOnSignal::Keep();
          progress.Step(extraction.bytes);
        },
        [] { return StopOnSignal::asked() != 0; });
    interrupted = StopOnSignal::asked() != 0;
    if (interrupted) {
      resumable = output->Interrupt(summary);
    } else {
      output->Commit();
    }
  } catch (const OutputError& error) {
    Stop(error, *output);
  }
  progress.End();
  output.reset();
  summary.finished = !interrupted;
  summary.passed_over = source.passed_over().number;
  if (summary_file) {
    summary_file->Write(summary.Json());
    summary_file->Commit();
  }
  SayAfter(run, summary, source.passed_over());
  if (interrupted) {
    Say(Interrupted(run, summary, resumable));
    StopOnSignal::EndBySignal();
  }
  return summary.failed == 0 ? kAllWell : kSomeFailed;
}

}  // namespace vietfacts
