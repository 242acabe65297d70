#include "extractor/article/capital_fonts.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "extractor/text/characters.h"
#include "extractor/text/html_names.h"
#include "extractor/text/html_tokens.h"
#include "extractor/text/utf8.h"

namespace vietfacts {
namespace {

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

// The font that a tag names first; empty where it names none.
std::string FontOf(const HtmlToken& tag) {
  std::string_view name = tag.Get("face");
  std::string style;
  if (name.empty()) {
    for (const char c : tag.Get("style")) style += Lower(c);
    constexpr std::string_view kProperty = "font-family:";
    const size_t at = style.find(kProperty);
    if (at == std::string::npos) return "";
    name = std::string_view(style).substr(at + kProperty.size());
  }
  std::string font;
  for (const char c : name.substr(0, name.find_first_of(",;"))) {
    if (c != ' ' && c != '"' && c != '\'') font += Lower(c);
  }
  return font;
}

// Character references stay as they are.
void AppendCapitals(std::string_view text, std::string& out) {
  for (size_t at = 0; at < text.size();) {
    constexpr size_t kLongestReference = 10;
    const size_t end =
        text[at] == '&' ? text.substr(at, kLongestReference).find(';') : std::string_view::npos;
    if (end != std::string_view::npos) {
      out.append(text, at, end + 1);
      at += end + 1;
      continue;
    }
    AppendUtf8(out,
               static_cast<char32_t>(u_toupper(static_cast<UChar32>(NextCharacter(text, at)))));
  }
}

// The elements that name a font, as they open and close.
class OpenFonts {
 public:
  bool Capital() const { return !open_.empty() && open_.back().capital; }

  void Start(const HtmlToken& tag) {
    if (IsVoidElement(tag.name)) return;
    const bool same = !open_.empty() && open_.back().name == tag.name;
    if (same && IsSelfClosingElement(tag.name)) open_.pop_back();  // "<p>" ends a "<p>"
    const std::string font = FontOf(tag);
    if (!font.empty()) {
      open_.push_back({tag.name, font.starts_with(".vn") && font.ends_with('h'), 0});
    } else if (same && !IsSelfClosingElement(tag.name)) {
      ++open_.back().inner;
    }
  }

  void End(std::string_view name) {
    if (IsBlockElement(name) && !open_.empty() && open_.back().name == "p" && name != "p")
      open_.pop_back();
    if (open_.empty() || open_.back().name != name) return;
    if (open_.back().inner > 0) {
      --open_.back().inner;
    } else {
      open_.pop_back();
    }
  }

 private:
  struct Element {
    std::string name;
    bool capital;
    size_t inner;  // open elements of the same name in it that name no font
  };
  std::vector<Element> open_;
};

}  // namespace

std::string WithCapitalFonts(std::string_view page) {
  std::string out;
  out.reserve(page.size());
  OpenFonts fonts;
  for (size_t at = 0; at < page.size();) {
    const size_t open = std::min(page.find('<', at), page.size());
    const std::string_view text = page.substr(at, open - at);
    if (fonts.Capital()) {
      AppendCapitals(text, out);
    } else {
      out += text;
    }
    at = open;
    if (at == page.size()) break;
    const HtmlToken token = NextHtmlToken(page, at);
    size_t end = token.end;
    if (token.kind == HtmlToken::Kind::kStartTag) {
      if (IsRawTextElement(token.name)) end = FindEndTag(page, end, token.name);
      fonts.Start(token);
    } else if (token.kind == HtmlToken::Kind::kEndTag) {
      fonts.End(token.name);
    }
    out.append(page, at, end - at);
    at = end;
  }
  return out;
}

}  // namespace vietfacts
