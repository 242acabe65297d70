#include "extractor/program/pipeline.h"

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <atomic>
#include <string>
#include <vector>

namespace vietfacts {
namespace {

namespace tbb = oneapi::tbb;

// Orders what was done before Give on one thread before what is done after Take on another.
// oneTBB does so itself between the stages of an article and from one article of a serial stage to
// the next, but within its library, which ThreadSanitizer can't see into.
class Handover {
 public:
  void Give() { given_.fetch_add(1, std::memory_order_release); }
  void Take() const { given_.load(std::memory_order_acquire); }

 private:
  std::atomic<size_t> given_ = 0;
};

// Takes on entry, gives on exit.
class Turn {
 public:
  explicit Turn(Handover& handover) : handover_(handover) { handover_.Take(); }
  ~Turn() { handover_.Give(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  Handover& handover_;
};

// One article on its way.
struct Parcel {
  Item item;
  Extraction extraction;
  std::string rendered;
  bool extracted = false;
  Handover handover;

  void Clear() {
    item = Item();
    extraction = Extraction();
    rendered = std::string();
    extracted = false;
  }
};

class Pipeline {
 public:
  Pipeline(Source& source, const Extractor& extractor, ArticleWriter& writer,
           const PipelineOptions& options, const ArticleWritten& written,
           const StopAsked& stop_asked)
      : source_(source),
        extractor_(extractor),
        writer_(writer),
        options_(options),
        written_(written),
        stop_asked_(stop_asked),
        parcels_(options.jobs * kTokensPerJob) {}

  // The threads may still have been at work when an exception ended the run.
  ~Pipeline() {
    for (const Handover* stage : {&reading_, &comparing_, &writing_}) stage->Take();
    for (const Parcel& parcel : parcels_) parcel.handover.Take();
  }

  void RunAlone() {
    Parcel parcel;  // whose memory is used again
    while (!stop_asked_() && source_.Next(parcel.item)) {
      Extract(parcel);
      if (options_.duplicates) Compare(parcel);
      Render(parcel);
      Write(parcel);
    }
  }

  void RunParallel() {
    // Also more of them than there are cores, where that is asked for.
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, options_.jobs);
    tbb::task_arena arena(static_cast<int>(options_.jobs));
    const auto read = tbb::make_filter<void, Parcel*>(
        tbb::filter_mode::serial_in_order,
        [this](tbb::flow_control& control) {
          const Turn turn(reading_);
          return Read(control);
        });
    const auto extract = tbb::make_filter<Parcel*, Parcel*>(
        tbb::filter_mode::parallel, [this](Parcel* parcel) {
          const Turn turn(parcel->handover);
          if (!parcel->extracted) ExtractInFlight(*parcel);
          if (!options_.duplicates) RenderInFlight(*parcel);
          return parcel;
        });
    // What an article repeats is known when those before it are, and has to be before it is
    // rendered.
    const auto compare = tbb::make_filter<Parcel*, Parcel*>(
        tbb::filter_mode::serial_in_order, [this](Parcel* parcel) {
          const Turn turn(comparing_), of_article(parcel->handover);
          Compare(*parcel);
          return parcel;
        });
    const auto render = tbb::make_filter<Parcel*, Parcel*>(
        tbb::filter_mode::parallel, [this](Parcel* parcel) {
          const Turn turn(parcel->handover);
          RenderInFlight(*parcel);
          return parcel;
        });
    const auto write = tbb::make_filter<Parcel*, void>(
        tbb::filter_mode::serial_in_order, [this](Parcel* parcel) {
          const Turn turn(writing_), of_article(parcel->handover);
          Write(*parcel);
          in_flight_ -= parcel->rendered.size();
          parcel->Clear();
        });
    const auto extracted =
        options_.duplicates ? read & extract & compare & render : read & extract;
    arena.execute([&] { tbb::parallel_pipeline(parcels_.size(), extracted & write); });
  }

 private:
  Parcel* Read(tbb::flow_control& control) {
    Parcel* const parcel = &parcels_[articles_++ % parcels_.size()];
    const Turn turn(parcel->handover);
    if (stop_asked_() || !source_.Next(parcel->item)) {
      control.stop();
      return nullptr;
    }
    const size_t bytes = parcel->item.bytes.size();
    in_flight_ += bytes;
    // Waiting here could wait for ever, since the thread that waits may be the one that is to make
    // room. Working instead keeps the others from being given more.
    if (in_flight_ > options_.bytes_in_flight) ExtractInFlight(*parcel);
    return parcel;
  }

  void ExtractInFlight(Parcel& parcel) {
    const size_t bytes = parcel.item.bytes.size();
    Extract(parcel);
    parcel.extracted = true;
    std::string().swap(parcel.item.bytes);
    in_flight_ -= bytes;
  }

  void RenderInFlight(Parcel& parcel) {
    Render(parcel);
    in_flight_ += parcel.rendered.size();
  }

  void Extract(Parcel& parcel) const {
    if (parcel.item.error) {
      parcel.extraction = Extraction();
      parcel.extraction.error = parcel.item.error;
    } else {
      parcel.extraction = extractor_.Extract(parcel.item.bytes, parcel.item.known);
    }
  }

  void Compare(Parcel& parcel) const {
    Origin& origin = parcel.item.origin;
    if (!parcel.extraction.fingerprint) {
      options_.duplicates->Pass();
      return;
    }
    origin.compared = true;
    origin.duplicate_of = options_.duplicates->Compare(origin, *parcel.extraction.fingerprint);
  }

  void Render(Parcel& parcel) const {
    parcel.rendered = writer_.Render(parcel.item.origin, parcel.extraction);
  }

  void Write(const Parcel& parcel) {
    writer_.Write(parcel.item.origin, parcel.extraction, parcel.rendered);
    written_(parcel.item, parcel.extraction);
  }

  Source& source_;
  const Extractor& extractor_;
  ArticleWriter& writer_;
  const PipelineOptions& options_;
  const ArticleWritten& written_;
  const StopAsked& stop_asked_;
  // Used in turn: no more than these are on their way at once, and they are written in the order
  // they were read in, so the next one's last article has been written. They are not the tokens
  // themselves since a pipeline that ends with an exception never destroys its tokens.
  std::vector<Parcel> parcels_;
  Handover reading_, comparing_, writing_;
  size_t articles_ = 0;                // read
  std::atomic<size_t> in_flight_ = 0;  // bytes
};

}  // namespace

void RunPipeline(Source& source, const Extractor& extractor, ArticleWriter& writer,
                 const PipelineOptions& options, const ArticleWritten& written,
                 const StopAsked& stop_asked) {
  Pipeline pipeline(source, extractor, writer, options, written, stop_asked);
  if (options.jobs <= 1) {
    pipeline.RunAlone();
  } else {
    pipeline.RunParallel();
  }
}

}  // namespace vietfacts
