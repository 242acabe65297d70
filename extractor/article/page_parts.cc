#include "extractor/article/page_parts.h"

#include <algorithm>
#include <array>
#include <vector>

namespace vietfacts {
namespace {

struct PartName {
  std::string_view name;
  PageParts::Part part;
};

constexpr std::array<PartName, 7> kPartNames = {{{"content", PageParts::kContent},
                                                 {"title", PageParts::kTitle},
                                                 {"date", PageParts::kDate},
                                                 {"author", PageParts::kAuthor},
                                                 {"lead", PageParts::kLead},
                                                 {"caption", PageParts::kCaption},
                                                 {"furniture", PageParts::kFurniture}}};

// Parts that the name of the element itself stands for.
constexpr std::array<PartName, 14> kElements = {{{"nav", PageParts::kFurniture},
                                                 {"amp-ad", PageParts::kFurniture},
                                                 {"amp-embed", PageParts::kFurniture},
                                                 {"amp-sidebar", PageParts::kFurniture},
                                                 {"amp-social-share", PageParts::kFurniture},
                                                 {"footer", PageParts::kFurniture},
                                                 {"aside", PageParts::kFurniture},
                                                 {"form", PageParts::kFurniture},
                                                 {"menu", PageParts::kFurniture},
                                                 {"dialog", PageParts::kFurniture},
                                                 {"figcaption", PageParts::kCaption},
                                                 {"caption", PageParts::kCaption},
                                                 {"h1", PageParts::kTitle},
                                                 {"time", PageParts::kDate}}};

constexpr std::array<std::string_view, 6> kFurnitureRoles = {
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog"};

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }

// "td-post-content", "detailContent2" → {"td", "post", "content"}, {"detail", "content"}.
std::vector<std::string> WordsOf(std::string_view name) {
  std::vector<std::string> words;
  bool inside = false;
  for (size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    if (!IsUpper(c) && !IsLower(c)) {
      inside = false;
      continue;
    }
    if (!inside || (IsUpper(c) && IsLower(name[i - 1]))) words.emplace_back();
    inside = true;
    words.back() += static_cast<char>(c | 0x20);
  }
  return words;
}

// What the declarations of a style attribute make of the element.
PageParts OfStyle(std::string_view style) {
  std::string declarations;  // without blanks, in lower case
  for (char c : style) {
    if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
      declarations += IsUpper(c) ? static_cast<char>(c | 0x20) : c;
    }
  }
  const auto says = [&](std::string_view what) {
    return declarations.find(what) != std::string::npos;
  };
  PageParts parts;
  if (says("display:none") || says("visibility:hidden")) parts = parts | PageParts::kHidden;
  if (says("text-align:right")) parts = parts | PageParts::kRight;
  return parts;
}

}  // namespace

PagePartNames::PagePartNames(const Patterns& patterns) {
  const auto found = patterns.lexicons().find("page_parts");
  if (found == patterns.lexicons().end()) return;
  const Lexicon& lexicon = found->second;
  const size_t part_column = lexicon.Column("part"), match_column = lexicon.Column("match");
  for (const Lexicon::Entry& entry : lexicon.entries()) {
    const auto part = std::find_if(kPartNames.begin(), kPartNames.end(), [&](const auto& each) {
      return each.name == entry.fields[part_column];
    });
    if (part == kPartNames.end()) {
      throw PatternError(lexicon.file(), entry.line, "", "there is no such part of a page");
    }
    const std::string_view match = entry.fields[match_column];
    Meaning& meaning = names_[std::string(entry.fields[0])];
    if (match == "whole") {
      meaning.whole = meaning.whole | part->part;
    } else if (match == "within") {
      meaning.within = meaning.within | part->part;
    } else if (match == "end") {
      meaning.end = meaning.end | part->part;
    } else {
      throw PatternError(lexicon.file(), entry.line, "", "match is whole, within or end");
    }
  }
}

PageParts PagePartNames::OfName(std::string_view name) const {
  constexpr size_t kMaxWords = 12, kMaxForm = 4;
  const std::vector<std::string> words = WordsOf(name);
  PageParts parts;
  if (words.size() > kMaxWords) return parts;
  for (size_t begin = 0; begin < words.size(); ++begin) {
    std::string form;
    for (size_t end = begin; end < std::min(words.size(), begin + kMaxForm); ++end) {
      if (end > begin) form += ' ';
      form += words[end];
      const auto found = names_.find(form);
      if (found == names_.end()) continue;
      const bool last = end + 1 == words.size();
      parts = parts | found->second.within;
      if (last) parts = parts | found->second.end;
      if (last && begin == 0) parts = parts | found->second.whole;
    }
  }
  return parts;
}

PageParts PagePartNames::OfNames(std::string_view names) const {
  constexpr size_t kMaxBytes = 500;  // more than that no person named
  PageParts parts;
  names = names.substr(0, kMaxBytes);
  for (size_t begin = 0; begin < names.size();) {
    const size_t end = std::min(names.find_first_of(" \t\r\n", begin), names.size());
    if (end > begin) parts = parts | OfName(names.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

PageParts PagePartNames::Of(const HtmlNode& element) const {
  PageParts parts;
  for (const auto& [name, value] : element.attributes) {
    if (name == "class" || name == "id" || name == "itemprop") {
      parts = parts | OfNames(value);
    } else if (name == "rel") {
      if (value == "author") parts = parts | PageParts::kAuthor;
    } else if (name == "role") {
      if (std::find(kFurnitureRoles.begin(), kFurnitureRoles.end(), value) !=
          kFurnitureRoles.end()) {
        parts = parts | PageParts::kFurniture;
      }
    } else if (name == "style") {
      parts = parts | OfStyle(value);
    } else if (name == "align") {
      if (value == "right" || value == "RIGHT") parts = parts | PageParts::kRight;
    } else if (name == "hidden" || (name == "aria-hidden" && value == "true")) {
      parts = parts | PageParts::kHidden;
    }
  }
  if (!parts.empty()) return parts;
  for (const auto& [name, part] : kElements) {
    if (element.element == name) return part;
  }
  return parts;
}

}  // namespace vietfacts
