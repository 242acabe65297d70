#include "extractor/text/html_page.h"

#include <algorithm>
#include <array>

#include "extractor/text/html_names.h"
#include "extractor/text/html_tokens.h"

namespace vietfacts {
namespace {

constexpr size_t kNear = 4096;  // bytes from the beginning
constexpr auto kNone = std::string_view::npos;

// What stands behind blanks and comments at the beginning.
std::string_view Beginning(std::string_view text) {
  for (;;) {
    const size_t visible = text.find_first_not_of(" \t\r\n\f");
    if (visible == kNone) return {};
    text.remove_prefix(visible);
    if (!text.starts_with("<!--") && !text.starts_with("<?")) return text;
    text.remove_prefix(NextHtmlToken(text, 0).end);
  }
}

bool IsHeadElement(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kHead = {"html",  "head",   "body", "meta",
                                                            "title", "script", "link", "style"};
  return std::find(kHead.begin(), kHead.end(), name) != kHead.end();
}

// A page with something before it.
bool HasSkeletonNear(std::string_view text) {
  text = text.substr(0, kNear);
  bool html = false;
  bool parts = false;
  for (size_t at = text.find('<'); at != kNone; at = text.find('<', at)) {
    const HtmlToken token = NextHtmlToken(text, at);
    html |= token.kind == HtmlToken::Kind::kDoctype || token.name == "html";
    parts |= token.name == "head" || token.name == "body";
    at = token.end;
  }
  return html && parts;
}

// A piece of a page; `text` begins with the start tag of `name`.
bool IsWholePiece(std::string_view text, std::string_view name) {
  if (!IsBlockElement(name) || FindEndTag(text, 0, name) == text.size()) return false;
  for (size_t at = text.find("< "); at != kNone; at = text.find("< ", at + 1)) {
    const size_t next = text.find_first_not_of(' ', at + 1);
    if (next != kNone && text[next] == '/') return false;
  }
  return true;
}

}  // namespace

bool IsHtmlPage(std::string_view text) {
  if (text.substr(0, kNear).find('<') == kNone) return false;
  const std::string_view beginning = Beginning(text);
  if (beginning.starts_with('<')) {
    const HtmlToken token = NextHtmlToken(beginning, 0);
    if (token.kind == HtmlToken::Kind::kDoctype) return true;
    if (token.kind == HtmlToken::Kind::kStartTag &&
        (IsHeadElement(token.name) || IsWholePiece(beginning, token.name))) {
      return true;
    }
  }
  return HasSkeletonNear(text);
}

std::string_view DeclaredEncoding(std::string_view bytes) {
  bytes = bytes.substr(0, kNear);
  for (size_t at = bytes.find('<'); at != kNone; at = bytes.find('<', at)) {
    const HtmlToken token = NextHtmlToken(bytes, at);
    at = token.end;
    if (token.name != "meta" || token.kind != HtmlToken::Kind::kStartTag) continue;
    if (const auto charset = token.Get("charset"); !charset.empty()) return charset;
    const std::string_view content = token.Get("content");
    constexpr std::string_view kCharset = "charset=";
    const size_t found = content.find(kCharset);
    if (found == kNone) continue;
    const std::string_view named = content.substr(found + kCharset.size());
    return named.substr(0, named.find_first_of(" ;\"'"));
  }
  return {};
}

}  // namespace vietfacts
