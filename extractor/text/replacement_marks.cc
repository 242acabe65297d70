#include "extractor/text/replacement_marks.h"

#include <algorithm>

#include "extractor/text/characters.h"
#include "extractor/text/utf8.h"

namespace vietfacts {
namespace {

constexpr char32_t kFirstMark = 0xF0000;
constexpr size_t kMostMarks = 65000;
constexpr std::string_view kLeads[] = {
    "\xF3\xB0", "\xF3\xB1", "\xF3\xB2", "\xF3\xB3", "\xF3\xB4", "\xF3\xB5", "\xF3\xB6", "\xF3\xB7",
    "\xF3\xB8", "\xF3\xB9", "\xF3\xBA", "\xF3\xBB", "\xF3\xBC", "\xF3\xBD", "\xF3\xBE", "\xF3\xBF"};

bool HasMarks(std::string_view text) {
  return std::any_of(std::begin(kLeads), std::end(kLeads), [&](std::string_view lead) {
    return text.find(lead) != std::string_view::npos;
  });
}

}  // namespace

ReplacementMarks::ReplacementMarks(std::string& text,
                                   const std::vector<Replacement>& replacements) {
  if (replacements.empty() || HasMarks(text)) return;
  std::string marked;
  marked.reserve(text.size() + replacements.size());
  size_t copied = 0;
  for (; marked_ < std::min(replacements.size(), kMostMarks); ++marked_) {
    const Span place = replacements[marked_].text;
    marked.append(text, copied, place.begin - copied);
    AppendUtf8(marked, kFirstMark + static_cast<char32_t>(marked_));
    copied = place.end;
  }
  marked.append(text, copied);
  text = std::move(marked);
}

std::vector<size_t> ReplacementMarks::Unmark(std::string& text) const {
  std::vector<size_t> indices;
  if (marked_ == 0) return indices;
  std::string unmarked;
  unmarked.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = NextCharacter(text, at);
    if (c >= kFirstMark && c < kFirstMark + marked_) {
      indices.push_back(c - kFirstMark);
      unmarked += kReplacementCharacter;
      continue;
    }
    if (c == 0xFFFD) indices.push_back(kNone);
    unmarked.append(text, begin, at - begin);
  }
  text = std::move(unmarked);
  return indices;
}

}  // namespace vietfacts
