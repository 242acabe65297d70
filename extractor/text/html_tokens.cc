#include "extractor/text/html_tokens.h"

#include <algorithm>

#include "extractor/text/html_names.h"

namespace vietfacts {
namespace {

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool StartsWithIgnoringCase(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && std::equal(lower.begin(), lower.end(), text.begin(),
                                                   [](char l, char c) { return l == Lower(c); });
}

std::string Lowered(std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(), Lower);
  return lower;
}

// One tag, from its name on.
class TagScanner {
 public:
  TagScanner(std::string_view page, size_t at) : page_(page), at_(at) {}

  // Fills in name, attributes and end; false where the page ends first.
  bool Run(HtmlToken& tag) {
    const size_t begin = at_;
    while (at_ < page_.size() && !IsBlank(page_[at_]) && page_[at_] != '/' && page_[at_] != '>') {
      ++at_;
    }
    tag.name = Lowered(page_.substr(begin, at_ - begin));
    while (at_ < page_.size() && page_[at_] != '>') {
      if (IsBlank(page_[at_]) || page_[at_] == '/') {
        ++at_;
      } else {
        Attribute(tag);
      }
    }
    tag.end = std::min(at_ + 1, page_.size());
    return at_ < page_.size();
  }

 private:
  void Attribute(HtmlToken& tag) {
    const size_t begin = at_++;  // a "=" that comes first is part of the name
    while (at_ < page_.size() && !IsBlank(page_[at_]) && page_[at_] != '/' && page_[at_] != '>' &&
           page_[at_] != '=') {
      ++at_;
    }
    const std::string_view name = page_.substr(begin, at_ - begin);
    SkipBlanks();
    std::string_view value;
    if (at_ < page_.size() && page_[at_] == '=') {
      ++at_;
      SkipBlanks();
      value = Value();
    }
    constexpr size_t kLongestName = 32;
    if (name.size() > kLongestName) return;
    std::string lower = Lowered(name);
    if (IsReadAttribute(lower) &&
        std::none_of(tag.attributes.begin(), tag.attributes.end(),
                     [&](const auto& attribute) { return attribute.first == lower; })) {
      tag.attributes.emplace_back(std::move(lower), value);
    }
  }

  std::string_view Value() {
    if (at_ >= page_.size()) return {};
    const char quote = page_[at_];
    if (quote == '"' || quote == '\'') {
      const size_t begin = ++at_;
      const size_t end = std::min(page_.find(quote, begin), page_.size());
      at_ = std::min(end + 1, page_.size());
      return page_.substr(begin, end - begin);
    }
    const size_t begin = at_;
    while (at_ < page_.size() && !IsBlank(page_[at_]) && page_[at_] != '>') ++at_;
    return page_.substr(begin, at_ - begin);
  }

  void SkipBlanks() {
    while (at_ < page_.size() && IsBlank(page_[at_])) ++at_;
  }

  const std::string_view page_;
  size_t at_;
};

// The byte behind a comment whose "<!--" ends at `at`.
size_t CommentEnd(std::string_view page, size_t at) {
  if (page.substr(at).starts_with('>')) return at + 1;
  if (page.substr(at).starts_with("->")) return at + 2;
  for (size_t dashes = page.find("--", at); dashes != std::string_view::npos;
       dashes = page.find("--", dashes + 1)) {
    if (page.substr(dashes + 2).starts_with('>')) return dashes + 3;
    if (page.substr(dashes + 2).starts_with("!>")) return dashes + 4;
  }
  return page.size();
}

}  // namespace

std::string_view HtmlToken::Get(std::string_view attribute) const {
  for (const auto& [name, value] : attributes) {
    if (name == attribute) return value;
  }
  return {};
}

HtmlToken NextHtmlToken(std::string_view page, size_t at) {
  HtmlToken token;
  token.end = at + 1;
  if (token.end == page.size()) return token;
  const char next = page[at + 1];
  const bool end_tag = next == '/' && at + 2 < page.size() && IsLetter(page[at + 2]);
  if (IsLetter(next) || end_tag) {
    token.kind = end_tag ? HtmlToken::Kind::kEndTag : HtmlToken::Kind::kStartTag;
    if (!TagScanner(page, at + (end_tag ? 2 : 1)).Run(token)) {
      token = HtmlToken{HtmlToken::Kind::kComment, page.size(), {}, {}};
    }
    return token;
  }
  const std::string_view rest = page.substr(at);
  if (next != '!' && next != '?' && (next != '/' || rest.size() == 2)) return token;
  token.kind = HtmlToken::Kind::kComment;
  if (rest.starts_with("<!--")) {
    token.end = CommentEnd(page, at + 4);
    return token;
  }
  if (StartsWithIgnoringCase(rest, "<!doctype")) token.kind = HtmlToken::Kind::kDoctype;
  token.end = std::min(page.find('>', at), page.size() - 1) + 1;
  return token;
}

size_t FindEndTag(std::string_view page, size_t at, std::string_view name) {
  for (size_t open = page.find("</", at); open != std::string_view::npos;
       open = page.find("</", open + 2)) {
    const std::string_view rest = page.substr(open + 2);
    if (!StartsWithIgnoringCase(rest, name)) continue;
    if (rest.size() == name.size()) break;
    const char after = rest[name.size()];
    if (IsBlank(after) || after == '/' || after == '>') return open;
  }
  return page.size();
}

}  // namespace vietfacts
