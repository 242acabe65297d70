#include "extractor/article/page_weights.h"

#include <algorithm>
#include <string_view>

namespace vietfacts {
namespace {

bool EndsLikeSentence(std::string_view text) {
  static constexpr std::string_view kEnds[] = {".", "!", "?", "…", ".\"", ".”", ":", ";"};
  return std::any_of(std::begin(kEnds), std::end(kEnds),
                     [&](std::string_view end) { return text.ends_with(end); });
}

}  // namespace

TextAmount AmountOf(const PageLine& line) {
  constexpr size_t kLong = 60, kShortSentence = 20;  // visible characters
  TextAmount amount{line.letters, line.linked, 0};
  const bool sentence =
      line.letters >= kLong || (line.letters >= kShortSentence && EndsLikeSentence(line.text));
  if (sentence && 3 * line.linked < line.letters) amount.sentences = line.letters - line.linked;
  return amount;
}

PageWeights::PageWeights(const std::vector<HtmlNode>& page, const std::vector<PageLine>& lines,
                         const std::vector<bool>& left_out)
    : page_(page), lines_(lines), before_(1) {
  before_.reserve(lines.size() + 1);
  for (size_t i = 0; i < lines.size(); ++i) {
    before_.push_back(left_out[i] ? before_.back() : before_.back() + AmountOf(lines[i]));
  }
}

Span PageWeights::LinesOf(uint32_t node) const {
  const auto at = [&](uint32_t bound) {
    return static_cast<size_t>(
        std::lower_bound(lines_.begin(), lines_.end(), bound,
                         [](const PageLine& line, uint32_t n) { return line.node < n; }) -
        lines_.begin());
  };
  return {at(node), at(page_[node].end)};
}

}  // namespace vietfacts
