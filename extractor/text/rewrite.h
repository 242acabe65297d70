// A text that is changed in places, with the way from the old to the new.
#ifndef VIETFACTS_TEXT_REWRITE_H_
#define VIETFACTS_TEXT_REWRITE_H_

#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/span.h"

namespace vietfacts {

class Rewrite {
 public:
  // `source` outlives this object.
  explicit Rewrite(std::string_view source) : source_(source) {}

  // Puts `with` in place of the bytes `from` of the source. Calls come in text order and do not
  // overlap.
  void Replace(Span from, std::string_view with);

  bool empty() const { return edits_.empty(); }
  size_t count() const { return edits_.size(); }
  Span first() const { return edits_.front().to; }  // in the new text

  // The new text; no Replace after it.
  std::string Finish();

  // Where spans of the source, in text order, stand in the new text; a boundary within an edit
  // moves outwards.
  void Forward(std::vector<Span*> spans) const;

 private:
  struct Edit {
    Span from;
    Span to;
  };
  std::string_view source_;
  std::string text_;
  size_t copied_ = 0;  // everything before it is in text_
  std::vector<Edit> edits_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_REWRITE_H_
