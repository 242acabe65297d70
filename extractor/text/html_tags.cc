#include "extractor/text/html_tags.h"

#include <algorithm>
#include <vector>

#include "extractor/text/html_names.h"
#include "extractor/text/html_tokens.h"

namespace vietfacts {
namespace {

constexpr auto kNone = std::string_view::npos;

void AppendWith(std::string_view text, char special, std::string_view instead, std::string& out) {
  for (size_t at = 0; at < text.size();) {
    const size_t next = std::min(text.find(special, at), text.size());
    out.append(text, at, next - at);
    if (next < text.size()) out += instead;
    at = next + 1;
  }
}

// The elements that are open, as far as they count, and never fewer than the parser has open.
class OpenElements {
 public:
  // Whether what comes now stands within an element that is too deep.
  bool too_deep() const { return too_deep_ > 0; }

  // False where the element is too deep.
  bool Open(std::string_view name) {
    if (name == "a" && !open_.empty() && open_.back() == "a") open_.pop_back();
    if (too_deep_ > 0 || open_.size() >= kMaxOpenElements) {
      ++too_deep_;
      return false;
    }
    open_.emplace_back(Kind(name));
    return true;
  }

  // False where the end tag belongs to an element that was too deep.
  bool Close(std::string_view name) {
    if (too_deep_ > 0) {
      --too_deep_;
      return false;
    }
    name = Kind(name);
    const bool special = IsSpecialElement(name);
    for (size_t i = open_.size(); i-- > 0;) {
      if (open_[i] == name) {
        open_.resize(i);
        break;
      }
      if (!special && IsSpecialElement(open_[i])) break;
      if (IsScopeElement(open_[i]) && (name != "table" || open_[i] == "template")) break;
    }
    return true;
  }

 private:
  // The end tag of any heading closes any other.
  static std::string_view Kind(std::string_view name) {
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? "h1" : name;
  }

  std::vector<std::string> open_;
  size_t too_deep_ = 0;
};

class TagRewriter {
 public:
  explicit TagRewriter(std::string_view page) : page_(page) { out_.reserve(page.size()); }

  std::string Run() {
    while (at_ < page_.size()) {
      const size_t open = std::min(page_.find('<', at_), page_.size());
      out_.append(page_, at_, open - at_);
      at_ = open;
      if (at_ < page_.size()) Markup();
    }
    return std::move(out_);
  }

 private:
  void Markup() {
    const HtmlToken token = NextHtmlToken(page_, at_);
    at_ = token.end;
    switch (token.kind) {
      case HtmlToken::Kind::kLessThan:
        out_ += "&lt;";
        break;
      case HtmlToken::Kind::kDoctype:
        out_ += "<!DOCTYPE html>";
        break;
      case HtmlToken::Kind::kComment:
        break;
      case HtmlToken::Kind::kStartTag:
        StartTag(token);
        break;
      case HtmlToken::Kind::kEndTag:
        EndTag(token.name);
        break;
    }
  }

  void StartTag(const HtmlToken& tag) {
    const std::string& name = tag.name;
    if (name == "svg" || name == "math") return SkipDrawing(name);
    if (IsRawTextElement(name)) return RawText(tag);
    if (Ignored(name)) return;
    if (IsTooDeepItem(name) ||
        (!IsVoidElement(name) && !IsSelfClosingElement(name) && !open_.Open(name))) {
      if (IsBlockElement(name)) out_ += "<br>";
      return;
    }
    Write(tag);
  }

  void EndTag(const std::string& name) {
    if (name == "svg" || name == "math" || IsRawTextElement(name) || Ignored(name)) return;
    if (IsTooDeepItem(name) ||
        (!IsVoidElement(name) && !IsSelfClosingElement(name) && !open_.Close(name))) {
      if (IsBlockElement(name)) out_ += "<br>";
      return;
    }
    out_ += "</" + name + ">";
  }

  // For each item of a list the parser looks through all that is open around it, lists left out.
  bool IsTooDeepItem(std::string_view name) const {
    return open_.too_deep() && (name == "li" || name == "dd" || name == "dt");
  }

  static bool Ignored(std::string_view name) {
    return IsLetterElement(name) || name == "plaintext" || name.size() > kLongestName ||
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:") != kNone;
  }

  void Write(const HtmlToken& tag) {
    out_ += '<';
    out_ += tag.name;
    for (const auto& [name, value] : tag.attributes) {
      out_ += ' ';
      out_ += name;
      out_ += "=\"";
      AppendWith(value, '"', "&quot;", out_);
      out_ += '"';
    }
    out_ += '>';
  }

  // A title and JSON-LD are written such that no "<" is left in them; other raw text is left out.
  void RawText(const HtmlToken& tag) {
    const size_t end = FindEndTag(page_, at_, tag.name);
    const std::string_view content = page_.substr(at_, end - at_);
    at_ = end < page_.size() ? NextHtmlToken(page_, end).end : end;
    const bool json = tag.name == "script" && tag.Get("type").find("ld+json") != kNone;
    if (tag.name != "title" && !json) return;
    Write(tag);
    AppendWith(content, '<', json ? "\\u003c" : "&lt;", out_);
    out_ += "</" + tag.name + ">";
  }

  void SkipDrawing(const std::string& name) {
    bool& endless = name == "svg" ? svg_without_end_ : math_without_end_;
    if (endless) return;
    const size_t end = FindEndTag(page_, at_, name);
    endless = end >= page_.size();
    if (!endless) at_ = NextHtmlToken(page_, end).end;
  }

  static constexpr size_t kLongestName = 32;

  const std::string_view page_;
  size_t at_ = 0;
  std::string out_;
  OpenElements open_;
  bool svg_without_end_ = false;  // there is no end tag from here on: don't look for it each time
  bool math_without_end_ = false;
};

}  // namespace

std::string RewriteTags(std::string_view page) { return TagRewriter(page).Run(); }

}  // namespace vietfacts
