#include "extractor/article/page_reader.h"

#include <utility>
#include <vector>

#include "extractor/article/capital_fonts.h"
#include "extractor/article/furniture_lines.h"
#include "extractor/article/page_content.h"
#include "extractor/article/page_lines.h"
#include "extractor/article/page_metadata.h"
#include "extractor/text/html_tree.h"
#include "extractor/text/text.h"

namespace vietfacts {
namespace {

using Kind = LineReading::Kind;

constexpr size_t kTopLines = 6;          // where that line stands
constexpr size_t kLongestDate = 100;     // bytes of a line that says the day of publication
constexpr size_t kLongestAuthors = 150;  // bytes; a longer line within an author's element is more

std::string Cleaned(const std::string& text) {
  const Text folded(text);
  return folded.Clean({0, folded.matching().size()});
}

// The day that a line says, where it is there to say it.
std::optional<std::chrono::year_month_day> PrintedDay(const std::vector<PageLine>& lines,
                                                      const std::vector<LineReading>& readings) {
  for (size_t i = 0; i < lines.size(); ++i) {
    const bool date = lines[i].parts.Has(PageParts::kDate) || lines[i].parts.Has(PageParts::kDay);
    if (date && i < kTopLines && readings[i].kind == Kind::kDay) {
      return readings[i].day;
    }
  }
  return std::nullopt;
}

}  // namespace

PageReader::PageReader(const Patterns& patterns, std::shared_ptr<const LineRules> rules)
    : rules_(std::move(rules)), part_names_(patterns), authors_(patterns, *rules_) {}

Page PageReader::Read(std::string_view html, bool tcvn3) const {
  const std::vector<HtmlNode> nodes = tcvn3 ? ParseHtml(WithCapitalFonts(html)) : ParseHtml(html);
  std::vector<PageParts> parts;
  parts.reserve(nodes.size());
  for (const HtmlNode& node : nodes) {
    parts.push_back(node.is_text() ? PageParts() : part_names_.Of(node));
  }
  std::vector<PageLine> all = DrawLines(nodes, parts);
  const auto read = [&](const PageLine& line) { return rules_->Read(Text(line.text).matching()); };
  std::vector<LineReading> readings_of_short(all.size());
  for (size_t i = 0; i < all.size(); ++i) {
    if (all[i].text.size() > kLongestDate) continue;
    readings_of_short[i] = read(all[i]);
    if (readings_of_short[i].kind == Kind::kDay) all[i].parts = all[i].parts | PageParts::kDay;
  }
  const PageMetadata metadata = ReadMetadata(nodes);
  const PageContent content = FindContent(nodes, parts, all, metadata.titles);

  std::vector<PageLine> lines;
  std::vector<LineReading> readings;
  std::vector<std::string_view> texts;
  for (size_t i : content.lines) {
    readings.push_back(all[i].text.size() > kLongestDate ? read(all[i]) : readings_of_short[i]);
    lines.push_back(std::move(all[i]));
  }
  for (const PageLine& line : lines) texts.push_back(line.text);
  const std::vector<bool> furniture = FindFurnitureLines(texts, readings);

  Page page;
  std::vector<std::string> printed_authors;
  for (size_t i = 0; i < lines.size(); ++i) {
    const bool headline = content.headline && content.lines[i] == *content.headline;
    if (furniture[i] && !headline) continue;
    const bool author =
        lines[i].parts.Has(PageParts::kAuthor) && lines[i].text.size() < kLongestAuthors;
    if (author && authors_.NamesIn(lines[i].text, metadata.sites).empty()) continue;
    page.text += lines[i].text;
    page.text += '\n';
    if (headline) page.stated.title = Cleaned(lines[i].text);
    const bool to_the_right =
        lines[i].parts.Has(PageParts::kRight) &&
        (readings[i].kind == Kind::kAuthor || readings[i].kind == Kind::kAuthorAtEnd);
    if (readings[i].kind == Kind::kDay && readings[i].authors.size() > 0) {
      printed_authors.push_back(Text(lines[i].text).Clean(readings[i].authors));
    } else if (author || to_the_right) {
      printed_authors.push_back(lines[i].text);
    }
  }
  // A page's own title is a headline only where the page prints it, or says it elsewhere too.
  if (page.stated.title.empty() && metadata.titles.size() > 1) {
    page.stated.title = Cleaned(metadata.titles.front());
  }
  page.stated.published =
      metadata.published.empty() ? PrintedDay(lines, readings) : metadata.published.front();
  page.stated.authors = authors_.Choose(metadata, printed_authors);
  return page;
}

}  // namespace vietfacts
