#include "extractor/write/marked_text.h"

#include <algorithm>
#include <string>

#include "extractor/write/marks.h"

namespace vietfacts {
namespace {

// "¹²"; nothing for furniture.
std::string Superscript(size_t number) {
  if (number == 0) return "";
  static constexpr std::string_view kDigits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
  std::string text;
  for (char digit : std::to_string(number)) text += kDigits[digit - '0'];
  return text;
}

// Walks along the text and marks where facts begin and end. Facts of different kinds may lie
// within each other, or overlap.
class Marker {
 public:
  Marker(bool color, WrappedText& out) : color_(color), out_(out) {}

  void Add(std::string_view text) { out_.Add(text); }

  void Open(const Mark& mark) {
    open_.push_back(mark);
    if (color_) {
      Recolor();
    } else {
      out_.Add("[");
      out_.Add(mark.number == 0 ? "-" : std::to_string(mark.number));
      out_.Add("|");
    }
  }

  // Closes what ends at or before `at`, the inner first.
  void CloseAt(size_t at) {
    for (size_t i = open_.size(); i-- > 0;) {
      if (open_[i].end > at) continue;
      out_.Add(color_ ? Superscript(open_[i].number) : "]");
      open_.erase(open_.begin() + static_cast<ptrdiff_t>(i));
      if (color_) Recolor();
    }
  }

  // The next place where CloseAt has something to do, given that it is not after `limit`.
  size_t NextEnd(size_t limit) const {
    for (const Mark& mark : open_) limit = std::min(limit, mark.end);
    return limit;
  }

 private:
  void Recolor() {
    out_.AddInvisible(kPlain);
    if (open_.empty()) return;
    const FactSheet* sheet = open_.back().sheet;
    out_.AddInvisible(sheet == nullptr ? kFaint : ColorOf(sheet->kind));
  }

  const bool color_;
  WrappedText& out_;
  std::vector<Mark> open_;
};

}  // namespace

std::string_view ColorOf(FactKind kind) {
  switch (kind) {
    case FactKind::kDecree:
      return "\x1b[1;34m";
    case FactKind::kDate:
      return "\x1b[1;32m";
    case FactKind::kPerson:
      return "\x1b[1;35m";
    case FactKind::kCount:
      return "\x1b[1;33m";
    case FactKind::kPercentage:
      return "\x1b[1;36m";
  }
  return "";
}

void AddMarkedText(std::string_view text, const std::vector<FactSheet>& sheets,
                   const std::vector<Place>& furniture, bool color, WrappedText& out) {
  Marker marker(color, out);
  WalkMarks(text, MarksOf(sheets, furniture), marker);
}

}  // namespace vietfacts
