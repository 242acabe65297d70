#include "extractor/write/json_writer.h"

#include "extractor/write/article_json.h"

namespace vietfacts {
namespace {

class JsonWriter : public ArticleWriter {
 public:
  explicit JsonWriter(Output& output) : output_(output), json_(buffer_) {
    json_.SetIndent(' ', 2);
    json_.StartArray();
  }

  void Write(const Origin& origin, const Extraction& extraction) override {
    WriteArticleJson(origin, extraction, json_);
    PassOn();
  }

  void Finish() override {
    json_.EndArray();
    buffer_.Put('\n');
    PassOn();
  }

 private:
  // The writer knows how far it is by itself, so that its buffer need not hold what was written
  // before.
  void PassOn() {
    output_.Write({buffer_.GetString(), buffer_.GetSize()});
    buffer_.Clear();
  }

  Output& output_;
  rapidjson::StringBuffer buffer_;
  PrettyJson json_;
};

}  // namespace

std::unique_ptr<ArticleWriter> MakeJsonWriter(Output& output) {
  return std::make_unique<JsonWriter>(output);
}

}  // namespace vietfacts
