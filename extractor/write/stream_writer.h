// What the writers of a stream of bytes share.
#ifndef VIETFACTS_WRITE_STREAM_WRITER_H_
#define VIETFACTS_WRITE_STREAM_WRITER_H_

#include <string>
#include <string_view>

#include "extractor/write/article_writer.h"

namespace vietfacts {

// Writes each article as it was rendered.
class StreamWriter : public ArticleWriter {
 public:
  explicit StreamWriter(const std::string& path, uint64_t resume_at = 0)
      : output_(path, resume_at) {}

  void Write(const Origin&, const Extraction&, std::string_view rendered) override {
    output_.Write(rendered);
  }
  void Commit() override { output_.Commit(); }
  std::optional<uint64_t> Checkpoint() override { return output_.Sync(); }
  void Keep() override { output_.Keep(); }
  const std::string& part() const override { return output_.part(); }
  bool terminal() const override { return output_.terminal(); }

 protected:
  Output output_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_STREAM_WRITER_H_
