#include "extractor/browse/pages.h"
#include "extractor/browse/stored_article.h"
#include "extractor/browse/template.h"
#include "extractor/write/article_json.h"
#include "extractor/write/html_article.h"

namespace vietfacts {
namespace {

int64_t ReadNumber(const PageRequest& request) {
  if (request.Text("id").empty()) throw RequestError(400, "“id” is missing.");
  return request.Number("id", 0);
}

StoredArticle ReadWanted(FactsDatabase& database, const PageRequest& request) {
  std::optional<StoredArticle> article = ReadArticle(database, ReadNumber(request));
  if (!article) throw RequestError(404, "There is no article of this number.");
  return *std::move(article);
}

const HtmlLinks kLinks = {
    [](FactKind kind, std::string_view group) { return UrlOfName(NameOf(kind), group); },
    [](size_t article) {
      return MakeUrl("/article", {{"id", std::to_string(article)}});
    },
};

}  // namespace

PageContent ArticlePageOf(FactsDatabase& database, const PageRequest& request) {
  const StoredArticle article = ReadWanted(database, request);
  const std::string number = std::to_string(ReadNumber(request));
  std::string html;
  for (const char c : HtmlArticle(article.origin, article.extraction, kLinks)) {
    if (c == kArticleNumber) {
      html += number;
    } else {
      html += c;
    }
  }
  Data data;
  data.set("article", html);
  data.set("json", MakeUrl("/article.json", {{"id", number}}));
  data.set("without_text", !article.extraction.text && !article.extraction.error);
  return {NameOfArticle(article.origin, article.extraction), FillIn("article", data)};
}

std::string ArticleDownload(FactsDatabase& database, const PageRequest& request) {
  const StoredArticle article = ReadWanted(database, request);
  rapidjson::StringBuffer buffer;
  CompactJson json(buffer);
  WriteArticleJson(article.origin, article.extraction, json);
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace vietfacts
