#include "extractor/text/text.h"

#include <utility>

#include "extractor/text/normalize.h"
#include "extractor/text/usual_text.h"

namespace vietfacts {

Text::Text(std::string source) : source_(std::move(source)), code_points_(source_) {
  if (auto folded = FoldUsual(source_, fold_map_)) {
    matching_ = std::move(*folded);
    lower_ = LowerUsual(matching_);
    return;
  }
  // A text that is in NFC already is not copied.
  const std::string composed = IsNfc(source_) ? std::string() : ToNfc(source_, nfc_map_);
  matching_ = FoldText(composed.empty() ? std::string_view(source_) : composed, Fold::kForMatching, fold_map_);
  usual_ = IsUsual(matching_);
  lower_ = usual_ ? LowerUsual(matching_) : LowerInStepPlainly(matching_);
}

Span Text::ToSourceBytes(Span span) const { return nfc_map_.ToOriginal(fold_map_.ToOriginal(span)); }

Place Text::Locate(Span span) const {
  const Span bytes = ToSourceBytes(span);
  return {std::string(bytes.Of(source_)), code_points_.At(source_, bytes.begin), code_points_.At(source_, bytes.end)};
}

// What folding for matching leaves as it is, folding for output does, too, but for what it does at
// the ends of a text and to line ends, and to letters of which the slice shows but a part of the word.
bool Text::IsClean(Span span, std::string_view source) const {
  const std::string_view folded = Matching(span);
  if (source != folded || folded.empty()) return false;
  const auto part_of_word = [&](size_t at) {
    const auto byte = static_cast<unsigned char>(matching_[at]);
    return byte >= 0x80 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
  };
  if (span.begin > 0 && part_of_word(span.begin - 1)) return false;
  if (span.end < matching_.size() && part_of_word(span.end)) return false;
  return folded.front() != ' ' && folded.back() != ' ' &&
         folded.find('\n') == std::string_view::npos;
}

std::string Text::Clean(Span span) const {
  const std::string_view source = ToSourceBytes(span).Of(source_);
  return IsClean(span, source) ? std::string(source) : CleanPlainly(span);
}

std::string Text::CleanPlainly(Span span) const {
  SourceMap unused_nfc, unused_fold;
  const std::string_view source = ToSourceBytes(span).Of(source_);
  if (IsNfc(source)) return FoldText(source, Fold::kForOutput, unused_fold);
  return FoldText(ToNfc(source, unused_nfc), Fold::kForOutput, unused_fold);
}

}  // namespace vietfacts
