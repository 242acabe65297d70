#include "extractor/text/text.h"

#include <utility>

#include "extractor/text/normalize.h"

namespace vietfacts {

Text::Text(std::string source) : source_(std::move(source)), code_points_(source_) {
  const std::string nfc = ToNfc(source_, nfc_map_);
  matching_ = FoldText(nfc, Fold::kForMatching, fold_map_);
  lower_ = LowerInStep(matching_);
}

Span Text::ToSourceBytes(Span span) const { return nfc_map_.ToOriginal(fold_map_.ToOriginal(span)); }

Place Text::Locate(Span span) const {
  const Span bytes = ToSourceBytes(span);
  return {std::string(bytes.Of(source_)), code_points_.At(source_, bytes.begin), code_points_.At(source_, bytes.end)};
}

std::string Text::Clean(Span span) const {
  SourceMap unused_nfc, unused_fold;
  return FoldText(ToNfc(ToSourceBytes(span).Of(source_), unused_nfc), Fold::kForOutput, unused_fold);
}

}  // namespace vietfacts
