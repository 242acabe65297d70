#include "extractor/facts/date_edges.h"

#include "extractor/text/characters.h"

namespace vietfacts {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The character whose last byte is text[at].
char32_t CharacterEndingAt(std::string_view text, size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return NextCharacter(text, at);
}

bool IsWordCharacter(char32_t c) { return (c >= '0' && c <= '9') || c == '_' || InfoOf(c).letter; }

bool GoesOnBefore(std::string_view text, size_t begin, bool sure) {
  if (begin == 0) return false;
  const char before = text[begin - 1];
  if (IsWordCharacter(CharacterEndingAt(text, begin - 1))) return true;
  if (!IsDigit(text[begin]) || begin < 2) return false;
  const char32_t second = CharacterEndingAt(text, begin - 2);
  if (before == '/' || (before == '-' && !sure)) return IsWordCharacter(second);
  const bool mark = before == '.' || before == ',' || before == '-' || before == ':';
  return mark && second >= '0' && second <= '9';
}

bool GoesOnBehind(std::string_view text, size_t end, bool sure) {
  if (end >= text.size()) return false;
  const char after = text[end];
  size_t next = end;
  if (IsWordCharacter(NextCharacter(text, next))) return true;
  if (!IsDigit(text[end - 1]) || next >= text.size()) return false;
  if (after == '/') return IsWordCharacter(NextCharacter(text, next));
  if (!IsDigit(text[next])) return false;
  if (!sure) return after == ',' || after == '.' || after == ':' || after == '-';
  // Three digits behind a point are thousands.
  return after == '.' && end + 3 < text.size() && IsDigit(text[end + 2]) && IsDigit(text[end + 3]);
}

}  // namespace

bool IsPartOfLongerNumber(std::string_view text, Span span, bool sure) {
  return GoesOnBefore(text, span.begin, sure) || GoesOnBehind(text, span.end, sure);
}

}  // namespace vietfacts
