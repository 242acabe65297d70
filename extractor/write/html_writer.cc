#include "extractor/write/html_writer.h"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include "extractor/write/html_article.h"
#include "extractor/write/html_head.h"
#include "extractor/write/html_text.h"
#include "extractor/write/stream_writer.h"

namespace vietfacts {
namespace {

class HtmlWriter : public StreamWriter {
 public:
  // The index stands behind the articles; until then it grows in a file that has no name, so that
  // memory does not grow with the number of articles.
  explicit HtmlWriter(const std::string& path)
      : StreamWriter(path), index_(std::tmpfile(), &std::fclose) {
    if (index_ == nullptr) FailIndex();
    output_.Write(kHtmlHead);
  }

  std::string Render(const Origin& origin, const Extraction& extraction) const override {
    return HtmlArticle(origin, extraction);
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
    AddToIndex(number, origin, extraction);
  }

  void Commit() override {
    output_.Write("</main>\n<nav id=\"index\">\n<h2>All articles</h2>\n<ol>\n");
    std::rewind(index_.get());
    std::string buffer(1 << 16, '\0');
    for (size_t bytes; (bytes = std::fread(buffer.data(), 1, buffer.size(), index_.get())) > 0;) {
      output_.Write({buffer.data(), bytes});
    }
    if (std::ferror(index_.get())) FailIndex();
    output_.Write("</ol>\n</nav>\n</body>\n</html>\n");
    output_.Commit();
  }

 private:
  void AddToIndex(const std::string& number, const Origin& origin, const Extraction& extraction) {
    std::string line = "<li><a href=\"#a" + number + "\">";
    AppendHtml(line, NameOfArticle(origin, extraction));
    line += "</a> <small>";
    AppendHtml(line, extraction.error ? extraction.error->code : extraction.published);
    line += "</small></li>\n";
    if (std::fwrite(line.data(), 1, line.size(), index_.get()) != line.size()) FailIndex();
  }

  [[noreturn]] static void FailIndex() {
    throw OutputError("the index of the report, in a temporary file",
                      std::generic_category().message(errno));
  }

  std::unique_ptr<std::FILE, int (*)(std::FILE*)> index_;
  size_t articles_ = 0;
};

}  // namespace

std::unique_ptr<ArticleWriter> MakeHtmlWriter(const std::string& path) {
  return std::make_unique<HtmlWriter>(path);
}

}  // namespace vietfacts
