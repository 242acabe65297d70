#include "extractor/article/page_tables.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace vietfacts {
namespace {

constexpr size_t kLongestCell = 400;  // bytes
constexpr size_t kMostBreaks = 3;     // in a cell
constexpr size_t kFewest = 2;         // rows, and cells of a row

bool IsNoData(std::string_view element) {
  static constexpr std::array<std::string_view, 10> kElements = {
      "table", "ul", "ol", "h1", "h2", "form", "iframe", "figure", "blockquote", "article"};
  return std::find(kElements.begin(), kElements.end(), element) != kElements.end();
}

bool IsDataTable(const std::vector<HtmlNode>& page, size_t table) {
  size_t rows = 0, cells = 0, bytes = 0, breaks = 0;
  for (size_t i = table + 1; i < page[table].end; ++i) {
    const HtmlNode& node = page[i];
    if (node.is_text()) {
      bytes += node.text.find_first_not_of(" \t\r\n") == std::string::npos ? 0 : node.text.size();
      if (cells > 0 && bytes > kLongestCell) return false;
    } else if (node.element == "tr") {
      cells = 0;
    } else if (node.element == "td" || node.element == "th") {
      if (++cells == kFewest) ++rows;
      bytes = breaks = 0;
    } else if (node.element == "br" || node.element == "p" || node.element == "div") {
      if (++breaks > kMostBreaks) return false;
    } else if (IsNoData(node.element)) {
      return false;
    }
  }
  return rows >= kFewest;
}

}  // namespace

std::vector<bool> FindDataTables(const std::vector<HtmlNode>& page) {
  std::vector<bool> data(page.size());
  // Within another table none needs a look at the inner one's rows: it stops at the inner element.
  for (size_t i = 0; i < page.size(); ++i) {
    if (page[i].element == "table") data[i] = IsDataTable(page, i);
  }
  return data;
}

}  // namespace vietfacts
