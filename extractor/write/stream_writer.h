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
  explicit StreamWriter(const std::string& path) : output_(path) {}
  StreamWriter(const std::string& path, const OutputPosition& from)
      : output_(path, OnlyOf(path, from)) {}

  void Write(const Origin&, const Extraction&, std::string_view rendered) override {
    output_.Write(rendered);
  }
  void Commit() override { output_.Commit(); }
  std::optional<OutputPosition> Checkpoint() override {
    const std::optional<uint64_t> bytes = output_.Sync();
    return bytes ? std::optional(OutputPosition{*bytes}) : std::nullopt;
  }
  void Keep() override { output_.Keep(); }
  std::vector<std::string> parts() const override {
    return output_.part().empty() ? std::vector<std::string>() : std::vector{output_.part()};
  }
  bool terminal() const override { return output_.terminal(); }

 protected:
  Output output_;

 private:
  static uint64_t OnlyOf(const std::string& path, const OutputPosition& from) {
    if (from.size() != 1 || from[0] == 0) {
      throw OutputError(path, "the interrupted run can't have left it so");
    }
    return from[0];
  }
};

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_STREAM_WRITER_H_
