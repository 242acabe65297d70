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
    : page_(page), before_(1), first_line_(page.size() + 1) {
  before_.reserve(lines.size() + 1);
  uint32_t node = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    before_.push_back(left_out[i] ? before_.back() : before_.back() + AmountOf(lines[i]));
    for (; node <= lines[i].node; ++node) first_line_[node] = static_cast<uint32_t>(i);
  }
  std::fill(first_line_.begin() + node, first_line_.end(), static_cast<uint32_t>(lines.size()));
}

}  // namespace vietfacts
