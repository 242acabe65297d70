#include "extractor/write/marked_text.h"

#include <algorithm>
#include <string>

namespace vietfacts {
namespace {

struct Mark {
  size_t start;  // code points
  size_t end;
  std::string_view color;
  size_t number;  // of the sheet, 0 for furniture
};

std::vector<Mark> MarksOf(const std::vector<FactSheet>& sheets,
                          const std::vector<Place>& furniture) {
  std::vector<Mark> marks;
  for (const Place& place : furniture) marks.push_back({place.start, place.end, kFaint, 0});
  for (size_t i = 0; i < sheets.size(); ++i) {
    for (const Place& place : sheets[i].places) {
      marks.push_back({place.start, place.end, ColorOf(sheets[i].kind), i + 1});
    }
  }
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  });
  return marks;
}

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
    if (!open_.empty()) out_.AddInvisible(open_.back().color);
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
  const std::vector<Mark> marks = MarksOf(sheets, furniture);
  Marker marker(color, out);
  size_t byte = 0;
  size_t code_point = 0;
  // Adds the text up to a code point.
  const auto advance = [&](size_t to) {
    const size_t begin = byte;
    for (; code_point < to && byte < text.size(); ++code_point) {
      do ++byte;
      while (byte < text.size() && (text[byte] & 0xC0) == 0x80);
    }
    out.Add(text.substr(begin, byte - begin));
  };
  for (const Mark& mark : marks) {
    for (size_t end; (end = marker.NextEnd(mark.start + 1)) <= mark.start;) {
      advance(end);
      marker.CloseAt(end);
    }
    advance(mark.start);
    marker.Open(mark);
  }
  while (byte < text.size()) {
    const size_t end = marker.NextEnd(text.size());
    advance(end);
    marker.CloseAt(end);
    if (end == text.size()) break;
  }
  marker.CloseAt(text.size());
}

}  // namespace vietfacts
