// The way of many articles: read in order, extracted on every core, written in order.
#ifndef VIETFACTS_PROGRAM_PIPELINE_H_
#define VIETFACTS_PROGRAM_PIPELINE_H_

#include <cstddef>
#include <functional>

#include "extractor/duplicates.h"
#include "extractor/extractor.h"
#include "extractor/read/source.h"
#include "extractor/write/article_writer.h"

namespace vietfacts {

struct PipelineOptions {
  // Articles that are extracted at once, at least 1. With 1 there is no thread but the caller's.
  size_t jobs = 1;

  // Bytes of articles and of their rendered facts that may wait at once. Beyond it nothing is read
  // ahead: one article is finished before the next is read. Articles that wait are few, too
  // (kTokensPerJob for each job), so what is needed is bounded by the largest articles, never by
  // the size of the input.
  size_t bytes_in_flight = size_t{32} << 20;

  // Compares each article with those before it, where it is given.
  Duplicates* duplicates = nullptr;
};

inline constexpr size_t kTokensPerJob = 8;

// Called for each article once it has been written, in the order of the input, on one thread at a
// time (not always the same).
using ArticleWritten = std::function<void(const Item& item, const Extraction& extraction)>;

// True when no further article is to be read; those that were read are still written.
using StopAsked = std::function<bool()>;

// Takes every article of `source` to `writer`, without Commit. What it writes does not depend on
// `options`. Whatever a stage throws ends the run and is thrown here.
void RunPipeline(Source& source, const Extractor& extractor, ArticleWriter& writer,
                 const PipelineOptions& options, const ArticleWritten& written,
                 const StopAsked& stop_asked);

}  // namespace vietfacts

#endif  // VIETFACTS_PROGRAM_PIPELINE_H_
