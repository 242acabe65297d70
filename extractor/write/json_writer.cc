#include "extractor/write/json_writer.h"

#include "extractor/write/article_json.h"
#include "extractor/write/stream_writer.h"

namespace vietfacts {
namespace {

// An array is written by hand, since each of its elements is rendered on its own.
class JsonWriter : public StreamWriter {
 public:
  explicit JsonWriter(const std::string& path) : StreamWriter(path) {}

  std::string Render(const Origin& origin, const Extraction& extraction) const override {
    rapidjson::StringBuffer buffer;
    PrettyJson json(buffer);
    json.SetIndent(' ', 2);
    json.StartArray();  // so that the element is indented as one
    WriteArticleJson(origin, extraction, json);
    return {buffer.GetString() + 1, buffer.GetSize() - 1};
  }

  void Write(const Origin&, const Extraction&, std::string_view rendered) override {
    output_.Write(empty_ ? "[" : ",");
    output_.Write(rendered);
    empty_ = false;
  }

  void Commit() override {
    output_.Write(empty_ ? "[]\n" : "\n]\n");
    output_.Commit();
  }

 private:
  bool empty_ = true;
};

}  // namespace

std::unique_ptr<ArticleWriter> MakeJsonWriter(const std::string& path) {
  return std::make_unique<JsonWriter>(path);
}

}  // namespace vietfacts
