#include "extractor/write/json_lines_writer.h"

#include "extractor/write/article_json.h"

namespace vietfacts {
namespace {

class JsonLinesWriter : public ArticleWriter {
 public:
  explicit JsonLinesWriter(Output& output) : output_(output), json_(line_) {}

  void Write(const Origin& origin, const Extraction& extraction) override {
    line_.Clear();
    json_.Reset(line_);
    WriteArticleJson(origin, extraction, json_);
    line_.Put('\n');
    output_.Write({line_.GetString(), line_.GetSize()});
  }

 private:
  Output& output_;
  rapidjson::StringBuffer line_;  // used again for each article
  CompactJson json_;
};

}  // namespace

std::unique_ptr<ArticleWriter> MakeJsonLinesWriter(Output& output) {
  return std::make_unique<JsonLinesWriter>(output);
}

}  // namespace vietfacts
