#include "extractor/text/rewrite.h"

namespace vietfacts {

void Rewrite::Replace(Span from, std::string_view with) {
  if (edits_.empty()) text_.reserve(source_.size());
  text_.append(source_, copied_, from.begin - copied_);
  const size_t begin = text_.size();
  text_.append(with);
  edits_.push_back({from, {begin, text_.size()}});
  copied_ = from.end;
}

std::string Rewrite::Finish() {
  text_.append(source_, copied_, source_.size() - copied_);
  copied_ = source_.size();
  return std::move(text_);
}

void Rewrite::Forward(std::vector<Span*> spans) const {
  size_t next = 0;  // the first edit that ends behind the span's begin
  const auto shifted = [&](size_t at, size_t edits_before) {
    if (edits_before == 0) return at;
    const Edit& last = edits_[edits_before - 1];
    return last.to.end + (at - last.from.end);
  };
  for (Span* span : spans) {
    while (next < edits_.size() && edits_[next].from.end <= span->begin) ++next;
    size_t until = next;  // the first edit that begins behind the span
    while (until < edits_.size() && edits_[until].from.begin < span->end) ++until;
    const bool begins_within = next < edits_.size() && edits_[next].from.begin < span->begin;
    const bool ends_within = until > 0 && edits_[until - 1].from.end > span->end;
    const size_t begin = begins_within ? edits_[next].to.begin : shifted(span->begin, next);
    const size_t end = ends_within ? edits_[until - 1].to.end : shifted(span->end, until);
    *span = {begin, end};
  }
}

}  // namespace vietfacts
