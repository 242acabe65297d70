#include "extractor/article/page_lines.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractor/article/page_tables.h"
#include "extractor/text/characters.h"
#include "extractor/text/html_names.h"

namespace vietfacts {
namespace {

// What is never shown, or stands in for something else.
bool IsNeverRead(std::string_view element) {
  static constexpr std::array<std::string_view, 14> kElements = {
      "head",   "script", "style", "noscript", "template", "select", "button",
      "object", "video",  "audio", "canvas",   "title",    "applet", "datalist"};
  return std::find(kElements.begin(), kElements.end(), element) != kElements.end();
}

bool IsHeading(std::string_view element) {
  return element.size() == 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6';
}

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool LeadsElsewhere(const HtmlNode& node) {
  if (node.element != "a" || !node.Has("href")) return false;
  const std::string_view href = node.Get("href");
  return !href.starts_with('#') && !href.starts_with("mailto:") && !href.starts_with("tel:");
}

// A caption as an attribute has it: the tags of markup within left out.
std::string WithoutTags(std::string_view markup) {
  std::string text;
  for (size_t at = 0; at < markup.size();) {
    const size_t open = std::min(markup.find('<', at), markup.size());
    text.append(markup, at, open - at);
    at = std::min(markup.find('>', open), markup.size());
    at += at < markup.size() ? 1 : 0;
  }
  return text;
}

// Takes blanks and no-break spaces off both ends.
void Trim(std::string& text) {
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  size_t begin = 0, end = text.size();
  const auto rest = [&] { return std::string_view(text).substr(begin, end - begin); };
  for (bool more = true; more;) {
    const size_t before = end - begin;
    if (rest().starts_with(' ')) ++begin;
    if (rest().starts_with(kNoBreakSpace)) begin += kNoBreakSpace.size();
    if (rest().ends_with(' ')) --end;
    if (rest().ends_with(kNoBreakSpace)) end -= kNoBreakSpace.size();
    more = end - begin < before;
  }
  text.resize(end);
  text.erase(0, begin);
}

class Drawing {
 public:
  Drawing(const std::vector<HtmlNode>& page, const std::vector<PageParts>& parts)
      : page_(page), parts_(parts), data_tables_(FindDataTables(page)) {}

  std::vector<PageLine> Run() {
    for (uint32_t i = 0; i < page_.size();) {
      CloseUntil(i);
      if (!page_[i].is_text() && (IsNeverRead(page_[i].element) || IsNoteMark(i))) {
        i = page_[i].end;
        continue;
      }
      if (page_[i].is_text()) {
        AddText(i, page_[i].text);
      } else {
        Open(i);
      }
      ++i;
    }
    EndLine();
    return std::move(lines_);
  }

 private:
  struct Element {
    uint32_t node;
    PageParts parts;  // with those of what it stands in
    bool linked, heading, preformatted, data;
  };

  // The number of a footnote would become part of the word before it.
  bool IsNoteMark(uint32_t i) const {
    return page_[i].element == "sup" && i + 1 < page_[i].end && page_[i + 1].element == "a" &&
           page_[i + 1].Get("href").starts_with('#');
  }

  bool InData() const { return !open_.empty() && open_.back().data; }

  // Line ends at the boundaries of what ends before node `i`.
  void CloseUntil(uint32_t i) {
    while (!open_.empty() && page_[open_.back().node].end <= i) {
      const uint32_t closed = open_.back().node;
      open_.pop_back();
      Boundary(closed);
    }
  }

  void Open(uint32_t i) {
    const HtmlNode& node = page_[i];
    Boundary(i);
    if (InData() && (node.element == "td" || node.element == "th") && !line_.text.empty()) {
      new_cell_ = true;
    }
    Element element{i,
                    parts_[i],
                    LeadsElsewhere(node),
                    IsHeading(node.element),
                    node.element == "pre",
                    data_tables_[i]};
    if (!open_.empty()) {
      const Element& outer = open_.back();
      element.parts = element.parts | outer.parts;
      element.linked |= outer.linked;
      element.heading |= outer.heading;
      element.preformatted |= outer.preformatted;
      element.data |= outer.data;
    }
    open_.push_back(element);
    for (const std::string_view name : {"data-caption", "data-component-caption", "data-desc"}) {
      if (node.Has(name)) return AddCaption(i, node.Get(name));
    }
  }

  // Style sheets put on lines of their own what has a name of its own and no text beside it.
  bool IsNamedBlock(uint32_t i) const {
    constexpr std::array kNamed = {PageParts::kTitle, PageParts::kDate, PageParts::kAuthor,
                                   PageParts::kLead, PageParts::kFurniture};
    if (std::none_of(kNamed.begin(), kNamed.end(),
                     [&](auto part) { return parts_[i].Has(part); })) {
      return false;
    }
    return !IsText(i - 1) && (page_[i].end == page_.size() || !IsText(page_[i].end));
  }

  bool IsText(uint32_t i) const {
    return std::any_of(page_[i].text.begin(), page_[i].text.end(),
                       [](char c) { return !IsBlank(c); });
  }

  void Boundary(uint32_t node) {
    const std::string& element = page_[node].element;
    if (!IsBlockElement(element) && !IsNamedBlock(node)) return;
    if (InData() && element != "tr" && element != "caption") {
      blank_ = true;
    } else {
      EndLine();
    }
  }

  // "Bến Tre" + "Nhà máy": style sheets put a blank between what would else be no word.
  bool JoinsWords(std::string_view text) const {
    if (line_.text.empty() || text.empty()) return false;
    size_t last = line_.text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(line_.text[last]) & 0xC0) == 0x80) --last;
    size_t first = 0;
    return InfoOf(NextCharacter(line_.text, last)).small &&
           InfoOf(NextCharacter(text, first)).upper;
  }

  void AddText(uint32_t node, std::string_view text) {
    blank_ |= JoinsWords(text);
    const bool preformatted = !open_.empty() && open_.back().preformatted;
    for (size_t at = 0; at < text.size();) {
      if (IsBlank(text[at])) {
        blank_ = true;
        if (preformatted && text[at] == '\n') EndLine();
        ++at;
        continue;
      }
      const size_t begin = at;
      while (at < text.size() && !IsBlank(text[at])) ++at;
      AddWord(node, text.substr(begin, at - begin));
    }
  }

  void AddWord(uint32_t node, std::string_view word) {
    if (line_.text.empty()) {
      line_.node = node;
      if (!open_.empty()) line_.parts = open_.back().parts;
    } else if (new_cell_) {
      line_.text += " | ";
    } else if (blank_) {
      line_.text += ' ';
    }
    new_cell_ = blank_ = false;
    line_.text += word;
    size_t letters = 0;
    for (size_t at = 0; at < word.size(); ++letters) NextCharacter(word, at);
    line_.letters += letters;
    if (open_.empty()) return;
    if (open_.back().linked) line_.linked += letters;
    line_.in_heading |= open_.back().heading;
  }

  // The caption is a line of its own, unless the page prints it as well: then Run drops it.
  void AddCaption(uint32_t node, std::string_view caption) {
    EndLine();
    AddText(node, WithoutTags(caption));
    line_.parts = line_.parts | PageParts::kCaption;
    hidden_caption_ = !line_.text.empty();
    EndLine();
    hidden_caption_ = false;
  }

  void EndLine() {
    new_cell_ = blank_ = false;
    if (line_.text.empty()) {
      line_.parts = PageParts();
      return;
    }
    Trim(line_.text);
    if (!line_.text.empty()) {
      const bool repeated = caption_from_attribute_ && lines_.back().text == line_.text;
      if (repeated) lines_.pop_back();
      caption_from_attribute_ = hidden_caption_;
      lines_.push_back(std::move(line_));
    }
    line_ = PageLine();
  }

  const std::vector<HtmlNode>& page_;
  const std::vector<PageParts>& parts_;
  const std::vector<bool> data_tables_;
  std::vector<Element> open_;
  std::vector<PageLine> lines_;
  PageLine line_;
  bool blank_ = false;                   // between the line so far and what comes
  bool new_cell_ = false;                // of a table of data
  bool hidden_caption_ = false;          // the line is from an attribute
  bool caption_from_attribute_ = false;  // the last line was
};

}  // namespace

std::vector<PageLine> DrawLines(const std::vector<HtmlNode>& page,
                                const std::vector<PageParts>& parts) {
  return Drawing(page, parts).Run();
}

}  // namespace vietfacts
