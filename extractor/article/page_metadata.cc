#include "extractor/article/page_metadata.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractor/article/json_ld.h"
#include "extractor/article/page_date.h"

namespace vietfacts {
namespace {

using Names = std::array<std::string_view, 6>;

// What <meta name> and <meta property> call it, in lower case, in the order in which they are
// believed.
constexpr Names kTitle = {"og:title", "twitter:title", "dc.title", "dcterms.title", "title", "*"};
constexpr std::array<std::string_view, 12> kPublished = {"article:published_time",
                                                         "og:article:published_time",
                                                         "datepublished",
                                                         "pubdate",
                                                         "publishdate",
                                                         "publish-date",
                                                         "dc.date.issued",
                                                         "dcterms.created",
                                                         "dcterms.issued",
                                                         "dc.date",
                                                         "dcterms.date",
                                                         "date"};
constexpr Names kAuthor = {"article:author",  "author",          "dc.creator",
                           "dcterms.creator", "twitter:creator", "dc.author"};
constexpr Names kSite = {"og:site_name", "application-name", "copyright", "dc.publisher", "*", "*"};

std::string Lowered(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return lower;
}

std::string Trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(" \t\r\n") + 1 - begin));
}

class MetadataReader {
 public:
  explicit MetadataReader(const std::vector<HtmlNode>& page) : page_(page) {}

  PageMetadata Run() {
    for (size_t i = 0; i < page_.size(); ++i) Sort(i);
    for (size_t script : json_ld_) ReadScript(script);
    for (std::string_view name : kTitle) {
      ForMeta(name, [&](std::string value) { AddTitle(std::move(value)); });
    }
    for (std::string_view name : kPublished) {
      ForMeta(name, [&](const std::string& value) { AddPublished(value); });
    }
    for (std::string_view name : kAuthor) {
      std::vector<std::string> authors;
      ForMeta(name, [&](std::string value) { authors.push_back(std::move(value)); });
      AddAuthors(std::move(authors));
    }
    for (std::string_view name : kSite) {
      ForMeta(name, [&](std::string value) { metadata_.sites.push_back(std::move(value)); });
    }
    for (size_t time : published_) {
      for (const std::string_view name : {"content", "datetime", "title"}) {
        AddPublished(page_[time].Get(name));
      }
    }
    if (author_) AddAuthors({Trimmed(TextOf(*author_))});
    for (size_t title : titles_) AddTitle(TextOf(title));
    return std::move(metadata_);
  }

 private:
  // Remembers the node where it says something to machines.
  void Sort(size_t i) {
    const HtmlNode& node = page_[i];
    if (node.element == "script") json_ld_.push_back(i);
    if (node.element == "title" && titles_.empty()) titles_.push_back(i);
    if (node.Get("itemprop") == "datePublished" ||
        (node.element == "time" && node.Has("pubdate"))) {
      published_.push_back(i);
    }
    if (node.Get("itemprop") == "author" && !author_ && i + 1 < node.end) author_ = i;
    if (node.element == "meta" && !node.Get("content").empty()) metas_.push_back(i);
  }

  std::string TextOf(size_t node) const {
    std::string text;
    for (size_t i = node + 1; i < page_[node].end; ++i) text += page_[i].text;
    return text;
  }

  template <class Use>
  void ForMeta(std::string_view name, Use use) {
    for (size_t meta : metas_) {
      const HtmlNode& node = page_[meta];
      const bool named = Lowered(node.Get("property")) == name ||
                         Lowered(node.Get("name")) == name || Lowered(node.Get("itemprop")) == name;
      std::string value = named ? Trimmed(node.Get("content")) : std::string();
      if (!value.empty()) use(std::move(value));
    }
  }

  void ReadScript(size_t script) {
    JsonLdArticle article = ReadJsonLd(TextOf(script));
    AddTitle(std::move(article.headline));
    AddPublished(article.published);
    AddAuthors(std::move(article.authors));
    if (!article.publisher.empty()) metadata_.sites.push_back(std::move(article.publisher));
  }

  void AddTitle(std::string title) {
    title = Trimmed(title);
    if (!title.empty()) metadata_.titles.push_back(std::move(title));
  }

  void AddPublished(std::string_view stated) {
    if (const auto day = ReadPageDate(stated)) metadata_.published.push_back(*day);
  }

  void AddAuthors(std::vector<std::string> authors) {
    if (!authors.empty()) metadata_.authors.push_back(std::move(authors));
  }

  const std::vector<HtmlNode>& page_;
  std::vector<size_t> json_ld_, titles_, published_, metas_;
  std::optional<size_t> author_;  // the first: those of comments follow
  PageMetadata metadata_;
};

}  // namespace

PageMetadata ReadMetadata(const std::vector<HtmlNode>& page) { return MetadataReader(page).Run(); }

}  // namespace vietfacts
