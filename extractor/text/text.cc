#include "extractor/text/text.h"

#include <utility>

#include "extractor/text/normalize.h"

namespace vietfacts {

Text::Text(std::string source) : source_(std::move(source)), code_points_(source_) {
  // A text that is in NFC already is not copied.
  const std::string composed = IsNfc(source_) ? std::string() : ToNfc(source_, nfc_map_);
  matching_ = FoldText(composed.empty() ? std::string_view(source_) : composed, Fold::kForMatching, fold_map_);
  lower_ = LowerInStep(matching_);
}

Span Text::ToSourceBytes(Span span) const { return nfc_map_.ToOriginal(fold_map_.ToOriginal(span)); }

Place Text::Locate(Span span) const {
  const Span bytes = ToSourceBytes(span);
  return {std::string(bytes.Of(source_)), code_points_.At(source_, bytes.begin), code_points_.At(source_, bytes.end)};
}

std::string Text::Clean(Span span) const {
  SourceMap unused_nfc, unused_fold;
  const std::string_view source = ToSourceBytes(span).Of(source_);
  if (IsNfc(source)) return FoldText(source, Fold::kForOutput, unused_fold);
  return FoldText(ToNfc(source, unused_nfc), Fold::kForOutput, unused_fold);
}

}  // namespace vietfacts
