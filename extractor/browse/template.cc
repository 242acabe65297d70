#include "extractor/browse/template.h"

#include <algorithm>
#include <stdexcept>

#include "extractor/browse/page_file.h"
#include "extractor/write/html_text.h"

namespace vietfacts {
namespace {

constexpr std::string_view kExtension = ".mustache";

std::string Escaped(const std::string& text) {
  std::string html;
  AppendHtml(html, text);
  return html;
}

}  // namespace

std::string_view PageText(std::string_view name) {
  const auto files = EmbeddedPageFiles();
  const auto found = std::ranges::find(files, name, &PageFile::name);
  if (found == files.end()) throw std::logic_error("no page " + std::string(name));
  return found->text;
}

std::string Grouped(size_t number) {
  std::string digits = std::to_string(number);
  for (size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string FillIn(std::string_view name, const Data& data) {
  Data all(data);
  for (const PageFile& file : EmbeddedPageFiles()) {
    if (!file.name.starts_with("part_")) continue;
    const std::string partial(file.name.substr(0, file.name.size() - kExtension.size()));
    all.set(partial, kainjow::mustache::partial([text = file.text] { return std::string(text); }));
  }
  kainjow::mustache::mustache page{
      std::string(PageText(std::string(name) + std::string(kExtension)))};
  page.set_custom_escape(Escaped);
  std::string html = page.render(all);
  if (!page.is_valid()) throw std::logic_error(std::string(name) + ": " + page.error_message());
  return html;
}

}  // namespace vietfacts
