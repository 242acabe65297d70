#include "extractor/write/html_writer.h"

#include "extractor/write/html_article.h"
#include "extractor/write/html_head.h"
#include "extractor/write/html_lists.h"
#include "extractor/write/html_style.h"
#include "extractor/write/listed_fact.h"
#include "extractor/write/stream_writer.h"

namespace vietfacts {
namespace {

// All of the report is one page.
const HtmlLinks kLinks = {
    [](FactKind kind, std::string_view group) { return "#" + IdOfGroup(kind, group); },
    [](size_t article) { return "#a" + std::to_string(article); },
};

class HtmlWriter : public StreamWriter {
 public:
  explicit HtmlWriter(const std::string& path) : StreamWriter(path) {
    for (std::string_view part : {kHtmlHead, kHtmlStyle, kHtmlBodyHead}) output_.Write(part);
  }

  std::string Render(const Origin& origin, const Extraction& extraction) const override {
    return HtmlArticle(origin, extraction, kLinks);
  }

  void Write(const Origin& origin, const Extraction& extraction,
             std::string_view rendered) override {
    const std::string number = std::to_string(++articles_);
    for (size_t mark; (mark = rendered.find(kArticleNumber)) != std::string_view::npos;) {
      output_.Write(rendered.substr(0, mark));
      output_.Write(number);
      rendered.remove_prefix(mark + 1);
    }
    output_.Write(rendered);
    lists_.Add(origin, extraction);
  }

  void Commit() override {
    lists_.Write(output_);
    output_.Write("</main>\n</body>\n</html>\n");
    output_.Commit();
  }

 private:
  HtmlLists lists_;
  size_t articles_ = 0;
};

}  // namespace

std::unique_ptr<ArticleWriter> MakeHtmlWriter(const std::string& path) {
  return std::make_unique<HtmlWriter>(path);
}

}  // namespace vietfacts
