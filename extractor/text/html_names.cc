#include "extractor/text/html_names.h"

#include <algorithm>
#include <array>
#include <span>

namespace vietfacts {
namespace {

using Names = std::span<const std::string_view>;

bool IsAmong(Names sorted, std::string_view name) {
  return std::binary_search(sorted.begin(), sorted.end(), name);
}

template <size_t N>
constexpr std::array<std::string_view, N> Sorted(std::array<std::string_view, N> names) {
  std::sort(names.begin(), names.end());
  return names;
}

constexpr auto kVoid = Sorted(std::to_array<std::string_view>(
    {"area", "base", "basefont", "bgsound", "br", "col", "embed", "hr", "img", "input", "keygen",
     "link", "meta", "param", "source", "track", "wbr", "frame"}));

constexpr auto kLetter = Sorted(std::to_array<std::string_view>(
    {"b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}));

constexpr auto kSelfClosing = Sorted(std::to_array<std::string_view>(
    {"body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p",
     "tbody", "td", "tfoot", "th", "thead", "tr"}));

constexpr auto kSpecial = Sorted(std::to_array<std::string_view>(
    {"address",  "applet",   "article",  "aside",    "blockquote", "button",  "center", "details",
     "dir",      "div",      "dl",       "fieldset", "figcaption", "figure",  "footer", "form",
     "frameset", "h1",       "h2",       "h3",       "h4",         "h5",      "h6",     "header",
     "hgroup",   "iframe",   "listing",  "main",     "marquee",    "menu",    "nav",    "noembed",
     "noframes", "noscript", "object",   "ol",       "pre",        "section", "select", "summary",
     "table",    "template", "textarea", "ul",       "xmp"}));

constexpr auto kScope = Sorted(std::to_array<std::string_view>(
    {"applet", "marquee", "object", "select", "table", "template"}));

constexpr auto kRawText = Sorted(std::to_array<std::string_view>(
    {"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"}));

// Beside the special ones.
constexpr auto kOtherBlock = Sorted(std::to_array<std::string_view>(
    {"body", "br", "caption", "dd", "dt", "hr", "html", "li", "option", "p", "td", "th", "tr"}));

constexpr auto kRead = Sorted(std::to_array<std::string_view>({"align",
                                                               "aria-hidden",
                                                               "charset",
                                                               "class",
                                                               "content",
                                                               "data-caption",
                                                               "data-component-caption",
                                                               "data-desc",
                                                               "datetime",
                                                               "face",
                                                               "hidden",
                                                               "href",
                                                               "http-equiv",
                                                               "id",
                                                               "itemprop",
                                                               "itemtype",
                                                               "name",
                                                               "property",
                                                               "rel",
                                                               "role",
                                                               "style",
                                                               "title",
                                                               "type"}));

}  // namespace

bool IsVoidElement(std::string_view name) { return IsAmong(kVoid, name); }
bool IsLetterElement(std::string_view name) { return IsAmong(kLetter, name); }
bool IsSelfClosingElement(std::string_view name) { return IsAmong(kSelfClosing, name); }
bool IsSpecialElement(std::string_view name) { return IsAmong(kSpecial, name); }
bool IsScopeElement(std::string_view name) { return IsAmong(kScope, name); }
bool IsRawTextElement(std::string_view name) { return IsAmong(kRawText, name); }
bool IsBlockElement(std::string_view name) {
  return IsAmong(kOtherBlock, name) || IsAmong(kSpecial, name);
}
bool IsReadAttribute(std::string_view name) { return IsAmong(kRead, name); }

}  // namespace vietfacts
