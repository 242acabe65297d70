#include "extractor/article/json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>

namespace vietfacts {
namespace {

using simdjson::dom::element;

std::string Text(element value) {
  std::string_view text;
  return value.get(text) == simdjson::SUCCESS ? std::string(text) : std::string();
}

std::string Text(element object, std::string_view key) {
  element value;
  return object.at_key(key).get(value) == simdjson::SUCCESS ? Text(value) : std::string();
}

// Calls `use` with the value, or with each element of an array.
template <class Use>
void ForEach(element value, Use use) {
  simdjson::dom::array array;
  if (value.get(array) != simdjson::SUCCESS) return use(value);
  for (element each : array) use(each);
}

bool HasType(element object, std::string_view suffix) {
  bool has = false;
  element types;
  if (object.at_key("@type").get(types) != simdjson::SUCCESS) return false;
  ForEach(types, [&](element type) { has |= Text(type).ends_with(suffix); });
  return has;
}

bool IsArticle(element object) {
  return HasType(object, "Article") || HasType(object, "BlogPosting") ||
         HasType(object, "Reportage");
}

class Document {
 public:
  explicit Document(element root) {
    ForEach(root, [&](element item) {
      if (!item.is_object()) return;
      items_.push_back(item);
      element graph;
      if (item.at_key("@graph").get(graph) != simdjson::SUCCESS) return;
      ForEach(graph, [&](element node) {
        if (node.is_object()) items_.push_back(node);
      });
    });
  }

  JsonLdArticle Read() const {
    JsonLdArticle article;
    const auto found = std::find_if(items_.begin(), items_.end(), IsArticle);
    if (found == items_.end()) return article;
    article.headline = Text(*found, "headline");
    if (article.headline.empty()) article.headline = Text(*found, "name");
    article.published = Text(*found, "datePublished");
    element value;
    if (found->at_key("publisher").get(value) == simdjson::SUCCESS && value.is_object()) {
      article.publisher = NameOf(value);
    }
    if (found->at_key("author").get(value) == simdjson::SUCCESS) {
      constexpr size_t kMostAuthors = 30;  // references are looked up among all items
      size_t authors = 0;
      ForEach(value, [&](element author) {
        if (++authors <= kMostAuthors) AddAuthor(author, article);
      });
    }
    return article;
  }

 private:
  void AddAuthor(element author, JsonLdArticle& article) const {
    std::string name = author.is_object() ? NameOf(author) : Text(author);
    const bool organization = author.is_object() && HasType(author, "Organization");
    if (!name.empty() && !organization) article.authors.push_back(std::move(name));
  }

  // The name of an object or, where it is a reference, of what it refers to.
  std::string NameOf(element object) const {
    std::string name = Text(object, "name");
    const std::string id = Text(object, "@id");
    if (!name.empty() || id.empty()) return name;
    for (element item : items_) {
      if (Text(item, "@id") == id) {
        name = Text(item, "name");
        if (!name.empty()) return name;
      }
    }
    return name;
  }

  std::vector<element> items_;
};

}  // namespace

JsonLdArticle ReadJsonLd(std::string_view json) {
  std::string clean(json);
  std::replace_if(
      clean.begin(), clean.end(), [](unsigned char c) { return c < 0x20; }, ' ');
  simdjson::dom::parser parser;
  element root;
  if (parser.parse(clean).get(root) != simdjson::SUCCESS) return {};
  return Document(root).Read();
}

}  // namespace vietfacts
