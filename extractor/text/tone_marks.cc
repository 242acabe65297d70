#include "extractor/text/tone_marks.h"

#include <cstddef>
#include <string_view>

namespace vietfacts {
namespace {

// Each row: a vowel without a tone mark, then with each of the five, in one order (grave, acute,
// hook, tilde, dot).
constexpr std::u32string_view kRows[] = {U"aàáảãạ", U"eèéẻẽẹ", U"oòóỏõọ", U"uùúủũụ", U"yỳýỷỹỵ",
                                         U"AÀÁẢÃẠ", U"EÈÉẺẼẸ", U"OÒÓỎÕỌ", U"UÙÚỦŨỤ", U"YỲÝỶỸỴ"};

const std::u32string_view* RowOf(char32_t vowel) {
  for (const auto& row : kRows) {
    if (row[0] == vowel) return &row;
  }
  return nullptr;
}

bool Pairs(char32_t first, char32_t second) {
  const char32_t f = first | 0x20, s = second | 0x20;  // ASCII letters in lower case
  return (f == U'o' && (s == U'a' || s == U'e')) || (f == U'u' && s == U'y');
}

}  // namespace

std::optional<VowelPair> OldToneStyle(char32_t first, char32_t second) {
  if (second < 0x80 || second > 0x1EF9) return std::nullopt;
  if (first != U'o' && first != U'u' && first != U'O' && first != U'U') return std::nullopt;
  // "uấ", "uố", "uế": most letters of the block have two marks, and none of those moves.
  if ((second > U'ả' && second < U'Ẹ') || (second > U'ẽ' && second < U'Ỳ')) return std::nullopt;
  for (const auto& row : kRows) {
    const size_t tone = row.find(second);
    if (tone == std::u32string_view::npos) continue;
    if (!Pairs(first, row[0])) return std::nullopt;
    return VowelPair{(*RowOf(first))[tone], row[0]};
  }
  return std::nullopt;
}

std::optional<VowelPair> NewToneStyle(char32_t first, char32_t second) {
  if (first < 0x80 || first > 0x1EF9 || second >= 0x80) return std::nullopt;
  const std::u32string_view* const row = RowOf(second);
  if (row == nullptr) return std::nullopt;
  for (const auto& each : kRows) {
    const size_t tone = each.find(first);
    if (tone == std::u32string_view::npos) continue;
    if (!Pairs(each[0], second)) return std::nullopt;
    return VowelPair{each[0], (*row)[tone]};
  }
  return std::nullopt;
}

}  // namespace vietfacts
