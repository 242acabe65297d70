#include "extractor/text/html_names.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace vietfacts {
namespace {

// Some names, found by a hash of their length and ends.
template <size_t N>
class NameSet {
 public:
  constexpr explicit NameSet(const std::array<std::string_view, N>& names) : names_(names) {
    for (size_t i = 0; i < N; ++i) {
      size_t slot = SlotOf(names[i]);
      while (number_in_[slot] != 0) slot = (slot + 1) % kSlots;
      number_in_[slot] = static_cast<uint8_t>(i + 1);
    }
  }

  bool Has(std::string_view name) const {
    if (name.empty()) return false;
    for (size_t slot = SlotOf(name); number_in_[slot] != 0; slot = (slot + 1) % kSlots) {
      if (names_[number_in_[slot] - 1] == name) return true;
    }
    return false;
  }

 private:
  static constexpr size_t kSlots = 256;
  static_assert(N < kSlots / 2);
  static constexpr size_t SlotOf(std::string_view name) {
    return (name.size() + 5 * static_cast<unsigned char>(name.front()) +
            23 * static_cast<unsigned char>(name.back())) %
           kSlots;
  }

  std::array<std::string_view, N> names_;
  std::array<uint8_t, kSlots> number_in_{};  // by slot: 1 + the index of a name; 0 for none
};

constexpr auto kVoid = NameSet(std::to_array<std::string_view>(
    {"area", "base", "basefont", "bgsound", "br", "col", "embed", "hr", "img", "input", "keygen",
     "link", "meta", "param", "source", "track", "wbr", "frame"}));

constexpr auto kLetter = NameSet(std::to_array<std::string_view>(
    {"b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"}));

constexpr auto kSelfClosing = NameSet(std::to_array<std::string_view>(
    {"body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "optgroup", "option", "p",
     "tbody", "td", "tfoot", "th", "thead", "tr"}));

constexpr auto kSpecial = NameSet(std::to_array<std::string_view>(
    {"address",  "applet",   "article",  "aside",    "blockquote", "button",  "center", "details",
     "dir",      "div",      "dl",       "fieldset", "figcaption", "figure",  "footer", "form",
     "frameset", "h1",       "h2",       "h3",       "h4",         "h5",      "h6",     "header",
     "hgroup",   "iframe",   "listing",  "main",     "marquee",    "menu",    "nav",    "noembed",
     "noframes", "noscript", "object",   "ol",       "pre",        "section", "select", "summary",
     "table",    "template", "textarea", "ul",       "xmp"}));

constexpr auto kScope = NameSet(std::to_array<std::string_view>(
    {"applet", "marquee", "object", "select", "table", "template"}));

constexpr auto kRawText = NameSet(std::to_array<std::string_view>(
    {"iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"}));

// Beside the special ones.
constexpr auto kOtherBlock = NameSet(std::to_array<std::string_view>(
    {"body", "br", "caption", "dd", "dt", "hr", "html", "li", "option", "p", "td", "th", "tr"}));

constexpr auto kRead = NameSet(std::to_array<std::string_view>({"align",
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

bool IsVoidElement(std::string_view name) { return kVoid.Has(name); }
bool IsLetterElement(std::string_view name) { return kLetter.Has(name); }
bool IsSelfClosingElement(std::string_view name) { return kSelfClosing.Has(name); }
bool IsSpecialElement(std::string_view name) { return kSpecial.Has(name); }
bool IsScopeElement(std::string_view name) { return kScope.Has(name); }
bool IsRawTextElement(std::string_view name) { return kRawText.Has(name); }
bool IsBlockElement(std::string_view name) {
  return kOtherBlock.Has(name) || kSpecial.Has(name);
}
bool IsReadAttribute(std::string_view name) { return kRead.Has(name); }

}  // namespace vietfacts
