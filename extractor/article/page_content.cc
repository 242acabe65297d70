#include "extractor/article/page_content.h"

#include <algorithm>

#include "extractor/article/likeness.h"
#include "extractor/article/page_furniture.h"
#include "extractor/article/page_weights.h"

namespace vietfacts {
namespace {

constexpr double kAlike = 0.4;         // headline and title, at least
constexpr size_t kLongestTitle = 400;  // bytes

bool IsParagraph(const HtmlNode& node) {
  return node.element == "p" || node.element == "li" || node.element == "span" ||
         node.element == "a" || node.element == "blockquote" || node.is_text();
}

bool IsTable(const HtmlNode& node) { return node.element == "table" || node.element == "tbody"; }

class ContentFinder {
 public:
  ContentFinder(const std::vector<HtmlNode>& page, const std::vector<PageParts>& parts,
                const std::vector<PageLine>& lines, const std::vector<std::string>& titles)
      : page_(page), parts_(parts), lines_(lines) {
    CompareWithTitles(titles);
  }

  PageContent Run() {
    PageContent content;
    if (lines_.empty()) return content;
    std::vector<bool> titles(lines_.size());
    for (size_t i = 0; i < lines_.size(); ++i) {
      titles[i] = alike_[i] > 0 || (!titled_ && lines_[i].parts.Has(PageParts::kTitle));
    }
    const auto named = NamedContent(page_, parts_, lines_, std::vector<bool>(lines_.size()));
    const auto furniture = FindFurniture(page_, parts_, lines_, named, titles);
    left_out_.resize(lines_.size());
    std::vector<bool> left_out_by_name(lines_.size());
    titled_ = false;
    for (size_t i = 0; i < lines_.size(); ++i) {
      left_out_[i] = furniture[i] != Furniture::kNone;
      left_out_by_name[i] = furniture[i] == Furniture::kNamed;
      titled_ |= alike_[i] > 0 && !left_out_[i];
    }
    const PageWeights weights(page_, lines_, left_out_);
    const PageWeights with_links(page_, lines_, left_out_by_name);
    const auto inner = named ? NamedContent(page_, parts_, lines_, left_out_) : std::nullopt;
    core_ = weights.LinesOf(inner ? *inner : GoUp(weights, with_links, GoDown(weights)));
    content.headline = FindHeadline();
    Select(content);
    return content;
  }

 private:
  // How alike each line is to the first title that any line is like.
  void CompareWithTitles(const std::vector<std::string>& titles) {
    alike_.assign(lines_.size(), 0);
    if (titles.empty()) return;
    std::vector<std::vector<std::string>> words;
    for (const PageLine& line : lines_) {
      words.push_back(line.text.size() <= kLongestTitle ? DistinctWords(line.text)
                                                        : std::vector<std::string>());
    }
    for (const std::string& title : titles) {
      const auto title_words = DistinctWords(title);
      for (size_t i = 0; i < lines_.size(); ++i) {
        const double likeness = Likeness(title_words, words[i]);
        if (likeness < kAlike) continue;
        alike_[i] = likeness;
        titled_ = true;
      }
      if (titled_) return;
    }
  }

  // The innermost element that holds most of the sentences of each that it stands in.
  uint32_t GoDown(const PageWeights& weights) const {
    uint32_t node = 0;
    for (;;) {
      const size_t all = weights.Of(node).sentences;
      std::optional<uint32_t> most;
      for (uint32_t child = node + 1; child < page_[node].end; child = page_[child].end) {
        if (!IsParagraph(page_[child]) && 10 * weights.Of(child).sentences >= 6 * all) most = child;
      }
      if (!most || all == 0) return node;
      node = *most;
    }
  }

  // The element with those around it that add sentences for the greater part and next to no links
  // (teasers have some), or nothing but a few words before it: headline and date; among the rows of
  // a table also the author in the row behind it.
  uint32_t GoUp(const PageWeights& weights, const PageWeights& with_links, uint32_t node) const {
    constexpr size_t kLongestHead = 300;  // visible characters
    constexpr size_t kLongestFoot = 40;
    while (page_[node].parent != HtmlNode::kNoParent && page_[node].element != "article" &&
           page_[node].element != "main") {
      const uint32_t parent = page_[node].parent;
      const Span inner = weights.LinesOf(node), outer = weights.LinesOf(parent);
      const TextAmount before = weights.Of(Span{outer.begin, inner.begin});
      const TextAmount after = weights.Of(Span{inner.end, outer.end});
      const TextAmount added = before + after;
      const TextAmount links = with_links.Of(parent) - with_links.Of(node);
      const bool reads_like_it =
          10 * links.linked <= links.letters && 3 * added.sentences >= 2 * added.letters;
      const bool foot =
          after.letters == 0 || (IsTable(page_[parent]) && after.linked == 0 &&
                                 outer.end - inner.end == 1 && after.letters <= kLongestFoot);
      const bool head = foot && before.linked == 0 && before.letters <= kLongestHead;
      if (!reads_like_it && !head) break;
      node = parent;
    }
    return node;
  }

  // The first line of the article proper that reads like a sentence, or the first at all.
  size_t FirstSentence() const {
    for (size_t i = core_.begin; i < core_.end; ++i) {
      if (!left_out_[i] && AmountOf(lines_[i]).sentences > 0 && alike_[i] == 0 &&
          !lines_[i].in_heading) {
        return i;
      }
    }
    return core_.begin;
  }

  std::optional<size_t> FindHeadline() const {
    std::optional<size_t> best;
    double best_score = 0;
    const size_t behind = std::min(FirstSentence() + 1, lines_.size());
    for (size_t i = 0; i < behind; ++i) {
      const PageLine& line = lines_[i];
      if (left_out_[i] || line.text.size() > kLongestTitle) continue;
      const bool title = line.parts.Has(PageParts::kTitle);
      const bool caption = line.parts.Has(PageParts::kCaption);
      double score = titled_ ? alike_[i] : 0;
      if (titled_ ? score == 0 : !title && !line.in_heading) continue;
      if (!titled_ && i + 1 == behind && !title) continue;
      score += (title ? 1 : 0) + (line.in_heading ? 0.5 : 0) - (caption ? 1 : 0);
      if (score < best_score) continue;
      best = i;
      best_score = score;
    }
    return best;
  }

  bool IsNote(size_t i) const {
    const PageParts parts = lines_[i].parts;
    return parts.Has(PageParts::kDate) || parts.Has(PageParts::kAuthor) ||
           parts.Has(PageParts::kLead) || parts.Has(PageParts::kCaption);
  }

  void Select(PageContent& content) const {
    constexpr size_t kNear = 3;  // lines
    const size_t headline = content.headline.value_or(core_.begin);
    for (size_t i = headline - std::min(headline, kNear); i < headline; ++i) {
      if (!left_out_[i] && lines_[i].parts.Has(PageParts::kDate)) content.lines.push_back(i);
    }
    if (content.headline) content.lines.push_back(headline);
    for (size_t i = headline + 1; i < core_.begin; ++i) {
      const bool belongs =
          IsNote(i) || lines_[i].parts.Has(PageParts::kDay) || AmountOf(lines_[i]).sentences > 0;
      if (!left_out_[i] && belongs) content.lines.push_back(i);
    }
    const size_t body = content.headline ? std::max(core_.begin, headline + 1) : core_.begin;
    for (size_t i = body; i < core_.end; ++i) {
      if (!left_out_[i]) content.lines.push_back(i);
    }
    for (size_t i = core_.end; i < std::min(core_.end + kNear, lines_.size()); ++i) {
      if (!left_out_[i] && lines_[i].parts.Has(PageParts::kAuthor)) content.lines.push_back(i);
    }
  }

  const std::vector<HtmlNode>& page_;
  const std::vector<PageParts>& parts_;
  const std::vector<PageLine>& lines_;
  std::vector<double> alike_;   // each line to the page's title; 0 where not enough
  bool titled_ = false;         // some line is like it
  std::vector<bool> left_out_;  // furniture
  Span core_;                   // the lines of the article proper, by index
};

}  // namespace

PageContent FindContent(const std::vector<HtmlNode>& page, const std::vector<PageParts>& parts,
                        const std::vector<PageLine>& lines,
                        const std::vector<std::string>& titles) {
  return ContentFinder(page, parts, lines, titles).Run();
}

}  // namespace vietfacts
