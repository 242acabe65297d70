#include "extractor/write/json_lines_writer.h"

#include "extractor/write/article_json.h"
#include "extractor/write/stream_writer.h"

namespace vietfacts {
namespace {

class JsonLinesWriter : public StreamWriter {
 public:
  using StreamWriter::StreamWriter;

  std::string Render(const Origin& origin, const Extraction& extraction) const override {
    rapidjson::StringBuffer line;
    CompactJson json(line);
    WriteArticleJson(origin, extraction, json);
    line.Put('\n');
    return {line.GetString(), line.GetSize()};
  }
};

}  // namespace

std::unique_ptr<ArticleWriter> MakeJsonLinesWriter(const std::string& path) {
  return std::make_unique<JsonLinesWriter>(path);
}

std::unique_ptr<ArticleWriter> ResumeJsonLinesWriter(const std::string& path,
                                                     const OutputPosition& from) {
  return std::make_unique<JsonLinesWriter>(path, from);
}

}  // namespace vietfacts
