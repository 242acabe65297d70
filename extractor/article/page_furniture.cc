#include "extractor/article/page_furniture.h"

#include <algorithm>

#include "extractor/article/page_weights.h"
#include "extractor/text/html_names.h"

namespace vietfacts {
namespace {

// Links for the greater part: seven in ten characters.
bool IsLinks(TextAmount amount) {
  return amount.letters > 0 && 10 * amount.linked >= 7 * amount.letters;
}

class FurnitureFinder {
 public:
  FurnitureFinder(const std::vector<HtmlNode>& page, const std::vector<PageParts>& parts,
                  const std::vector<PageLine>& lines, std::optional<uint32_t> content,
                  const std::vector<bool>& titles)
      : page_(page),
        parts_(parts),
        lines_(lines),
        content_(content),
        titles_(titles),
        none_(lines.size()),
        weights_(page, lines, none_),
        all_(page.empty() ? 0 : weights_.Of(0).sentences),
        furniture_(lines.size()) {}

  std::vector<Furniture> Run() {
    for (uint32_t i = 0; i < page_.size();) {
      const bool named = parts_[i].Has(PageParts::kFurniture) || parts_[i].Has(PageParts::kHidden);
      if (!named && !IsLinkBlock(i)) {
        ++i;
        continue;
      }
      if (HoldsArticle(i)) {
        ++i;
        continue;
      }
      LeaveOut(weights_.LinesOf(i), named);
      i = page_[i].end;
    }
    for (size_t line = 0; line < lines_.size(); ++line) {
      if (furniture_[line] == Furniture::kNone && IsLinks(AmountOf(lines_[line])))
        LeaveOut({line, line + 1}, false);
    }
    return std::move(furniture_);
  }

 private:
  bool IsLinkBlock(uint32_t i) const {
    return IsBlockElement(page_[i].element) && IsLinks(weights_.Of(i));
  }

  bool HoldsArticle(uint32_t i) const {
    if (page_[i].element == "html" || page_[i].element == "body") return true;
    if (content_) return i <= *content_ && *content_ < page_[i].end;
    return weights_.Of(i).sentences * 2 > all_ && all_ > 0;
  }

  void LeaveOut(Span range, bool named) {
    for (size_t line = range.begin; line < range.end; ++line) {
      const PageParts parts = lines_[line].parts;
      const bool stays = !named && (titles_[line] || parts.Has(PageParts::kAuthor) ||
                                    parts.Has(PageParts::kCaption));
      if (!stays) furniture_[line] = named ? Furniture::kNamed : Furniture::kLinks;
    }
  }

  const std::vector<HtmlNode>& page_;
  const std::vector<PageParts>& parts_;
  const std::vector<PageLine>& lines_;
  const std::optional<uint32_t> content_;
  const std::vector<bool>& titles_;
  const std::vector<bool> none_;
  const PageWeights weights_;
  const size_t all_;
  std::vector<Furniture> furniture_;
};

}  // namespace

std::optional<uint32_t> NamedContent(const std::vector<HtmlNode>& page,
                                     const std::vector<PageParts>& parts,
                                     const std::vector<PageLine>& lines,
                                     const std::vector<bool>& left_out) {
  constexpr size_t kEnough = 400;  // letters in sentences, whatever the page holds beside them
  const PageWeights weights(page, lines, left_out);
  std::optional<uint32_t> best;
  size_t most = 0;
  for (uint32_t i = 0; i < page.size(); ++i) {
    if (!parts[i].Has(PageParts::kContent) || parts[i].Has(PageParts::kFurniture)) continue;
    const size_t sentences = weights.Of(i).sentences;
    const bool within = best && i < page[*best].end && 10 * sentences >= 9 * most;
    if (sentences <= most && !(within && sentences > 0)) continue;
    best = i;
    most = std::max(most, sentences);
  }
  if (most < kEnough && (best ? 4 * most < weights.Of(0).sentences : true)) return std::nullopt;
  return best;
}

std::vector<Furniture> FindFurniture(const std::vector<HtmlNode>& page,
                                     const std::vector<PageParts>& parts,
                                     const std::vector<PageLine>& lines,
                                     std::optional<uint32_t> content,
                                     const std::vector<bool>& titles) {
  return FurnitureFinder(page, parts, lines, content, titles).Run();
}

}  // namespace vietfacts
