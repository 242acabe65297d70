#include "extractor/write/html_article.h"

#include <algorithm>
#include <array>
#include <vector>

#include "extractor/write/fact_sheet.h"
#include "extractor/write/html_text.h"
#include "extractor/write/listed_fact.h"
#include "extractor/write/marks.h"

namespace vietfacts {
namespace {

constexpr std::array<std::pair<FactKind, std::string_view>, 5> kHeadings = {
    {{FactKind::kDecree, "Decrees"},
     {FactKind::kDate, "Dates"},
     {FactKind::kPerson, "People"},
     {FactKind::kCount, "Counts"},
     {FactKind::kPercentage, "Percentages"}}};

// "a7-f3" for the first place of fact 3, "a7-f3-2" for its third.
std::string IdOfPlace(size_t number, size_t place) {
  std::string id = {'a', kArticleNumber, '-', 'f'};
  id += std::to_string(number);
  if (place > 0) id.append("-").append(std::to_string(place));
  return id;
}

std::string IdOfRow(size_t number) {
  std::string id = {'a', kArticleNumber, '-', 'r'};
  return id += std::to_string(number);
}

// Elements nest, marks may overlap: what lies above one that ends is closed with it and opened
// again.
class HtmlMarker {
 public:
  explicit HtmlMarker(std::string& out) : out_(out) {}

  void Add(std::string_view text) { AppendHtml(out_, text); }

  void Open(const Mark& mark) {
    open_.push_back(mark);
    Begin(mark, /*again=*/false);
  }

  void CloseAt(size_t at) {
    const auto ends = [at](const Mark& mark) { return mark.end <= at; };
    const auto first = std::find_if(open_.begin(), open_.end(), ends);
    for (auto mark = open_.end(); mark != first;) {
      --mark;
      if (ends(*mark)) Number(*mark);
      out_ += mark->sheet == nullptr ? "</span>" : "</mark>";
    }
    const auto again = static_cast<size_t>(first - open_.begin());
    open_.erase(std::remove_if(first, open_.end(), ends), open_.end());
    for (size_t i = again; i < open_.size(); ++i) Begin(open_[i], /*again=*/true);
  }

  size_t NextEnd(size_t limit) const {
    for (const Mark& mark : open_) limit = std::min(limit, mark.end);
    return limit;
  }

 private:
  void Begin(const Mark& mark, bool again) {
    if (mark.sheet == nullptr) {
      out_ += "<span class=\"furniture\">";
      return;
    }
    out_ += "<mark class=\"" + std::string(NameOf(mark.sheet->kind)) + "\"";
    if (!again) out_ += " id=\"" + IdOfPlace(mark.number, mark.place) + "\"";
    out_ += '>';
  }

  void Number(const Mark& mark) {
    if (mark.sheet == nullptr) return;
    out_ += "<a class=\"number\" href=\"#" + IdOfRow(mark.number) + "\">" +
            std::to_string(mark.number) + "</a>";
  }

  std::string& out_;
  std::vector<Mark> open_;
};

class ArticlePage {
 public:
  ArticlePage(const Origin& origin, const Extraction& extraction, const HtmlLinks& links)
      : origin_(origin),
        extraction_(extraction),
        links_(links),
        sheets_(MakeFactSheets(extraction.facts)) {}

  std::string Write() {
    const bool failed = extraction_.error.has_value();
    out_ += std::string("<article id=\"a") + kArticleNumber + "\"" +
            (failed ? " class=\"failed\"" : "") + ">\n<h2>";
    AppendHtml(out_, NameOfArticle(origin_, extraction_));
    out_ += "</h2>\n";
    About();
    if (failed) {
      Element("p", "error", extraction_.error->code + ": " + extraction_.error->message);
    } else {
      out_ += extraction_.text ? "<div class=\"columns\">\n" : "<div>\n";
      if (extraction_.text) Text();
      Lists();
      out_ += "</div>\n";
    }
    out_ += "</article>\n";
    return std::move(out_);
  }

 private:
  void Element(std::string_view name, std::string_view of_class, std::string_view text) {
    out_.append("<").append(name).append(" class=\"").append(of_class).append("\">");
    AppendHtml(out_, text);
    out_.append("</").append(name).append(">\n");
  }

  void About() {
    out_ += "<p class=\"about\">";
    if (!extraction_.published.empty()) Element("span", "published", extraction_.published);
    for (const std::string& author : extraction_.authors) Element("span", "author", author);
    if (origin_.path) {
      Element("span", "path", *origin_.path + (origin_.member ? " › " + *origin_.member : ""));
    }
    if (origin_.url) Url(*origin_.url);
    if (origin_.duplicate_of) Repeats(*origin_.duplicate_of);
    out_ += "</p>\n";
  }

  void Repeats(const Duplicate& earlier) {
    const std::string number = std::to_string(earlier.number);
    out_ += "<a href=\"";
    AppendHtml(out_, links_.article(earlier.number));
    out_ += "\">";
    out_.append(earlier.exact ? "repeats article " : "nearly repeats article ");
    out_.append(number).append("</a>\n");
  }

  // A link only where it leads to a page: an address of another kind could be a script.
  void Url(const std::string& url) {
    if (!url.starts_with("http://") && !url.starts_with("https://")) {
      Element("span", "path", url);
      return;
    }
    out_ += "<a rel=\"noreferrer noopener\" href=\"";
    AppendHtml(out_, url);
    out_ += "\">";
    AppendHtml(out_, url);
    out_ += "</a>\n";
  }

  void Text() {
    out_ += "<div class=\"text\">";
    std::string_view text = *extraction_.text;
    text = text.substr(0, text.find_last_not_of(" \r\n\t") + 1);
    HtmlMarker marker(out_);
    WalkMarks(text, MarksOf(sheets_, extraction_.furniture), marker);
    out_ += "</div>\n";
  }

  void Lists() {
    out_ += "<div class=\"facts\">\n";
    for (const auto& [kind, heading] : kHeadings) List(kind, heading);
    if (!extraction_.facts.warnings.empty()) Warnings();
    out_ += "</div>\n";
  }

  void List(FactKind kind, std::string_view heading) {
    const auto same = [kind = kind](const FactSheet& sheet) { return sheet.kind == kind; };
    const auto count = std::count_if(sheets_.begin(), sheets_.end(), same);
    if (count == 0) return;
    out_ += "<h3><span class=\"swatch " + std::string(NameOf(kind)) + "\"></span>" +
            std::string(heading) + " <small>" + std::to_string(count) + "</small></h3>\n<ul>\n";
    for (size_t i = 0; i < sheets_.size(); ++i) {
      if (same(sheets_[i])) Fact(i + 1, sheets_[i]);
    }
    out_ += "</ul>\n";
  }

  void Fact(size_t number, const FactSheet& sheet) {
    out_ += "<li id=\"" + IdOfRow(number) + "\"><span class=\"which\">" + std::to_string(number) +
            "</span> ";
    for (size_t i = 0; i < sheet.places.size(); ++i) {
      if (i > 0) out_ += " · ";
      if (extraction_.text) out_ += "<a href=\"#" + IdOfPlace(number, i) + "\">";
      AppendHtml(out_, sheet.places[i].text);
      if (extraction_.text) out_ += "</a>";
    }
    Everywhere(sheet);
    out_ += "\n<dl>";
    for (const auto& [name, value] : sheet.fields) {
      if (name != "mention") Field(name, value, sheet.inferred);  // those are the links
    }
    Field("rule", sheet.rule, {});
    out_ += "</dl></li>\n";
  }

  // Leads to the list of all articles that have the same.
  void Everywhere(const FactSheet& sheet) {
    const bool listed = sheet.kind == FactKind::kDecree || sheet.kind == FactKind::kPerson;
    const std::string group = listed ? GroupOf(sheet, extraction_.facts) : "";
    if (group.empty()) return;
    out_ += " <a class=\"all\" href=\"";
    AppendHtml(out_, links_.group(sheet.kind, group));
    out_ += "\">all places</a>";
  }

  void Field(const std::string& name, const std::string& value,
             const std::vector<std::string>& inferred) {
    out_ += "<div><dt>" + name + "</dt><dd>";
    AppendHtml(out_, value);
    if (std::find(inferred.begin(), inferred.end(), name) != inferred.end()) {
      out_ += " <i>inferred</i>";
    }
    out_ += "</dd></div>";
  }

  void Warnings() {
    out_ += "<h3>Warnings</h3>\n<ul>\n";
    for (const Warning& warning : extraction_.facts.warnings) {
      Element("li", "warning", warning.code + ": " + warning.message);
    }
    out_ += "</ul>\n";
  }

  const Origin& origin_;
  const Extraction& extraction_;
  const HtmlLinks& links_;
  const std::vector<FactSheet> sheets_;
  std::string out_;
};

}  // namespace

std::string NameOfArticle(const Origin& origin, const Extraction& extraction) {
  if (!extraction.title.empty()) return extraction.title;
  if (origin.member) return *origin.member;
  if (origin.path) return *origin.path;
  return origin.url ? *origin.url : "standard input";
}

std::string HtmlArticle(const Origin& origin, const Extraction& extraction,
                        const HtmlLinks& links) {
  return ArticlePage(origin, extraction, links).Write();
}

}  // namespace vietfacts
