// The marks of VIQR.
#ifndef VIETFACTS_TEXT_VIQR_MARKS_H_
#define VIETFACTS_TEXT_VIQR_MARKS_H_

#include <string_view>

namespace vietfacts {

inline constexpr std::u32string_view kViqrTones =
    U" `'?~.";  // in the order of VietnameseLetter::tone

struct ViqrVowel {
  char32_t plain;
  char mark;                // 0: none but a tone
  std::u32string_view row;  // the vowel with the tones, in the order of kViqrTones
};
inline constexpr ViqrVowel kViqrVowels[] = {
    {U'a', '^', U"âầấẩẫậ"}, {U'a', '(', U"ăằắẳẵặ"}, {U'a', 0, U"aàáảãạ"},   {U'e', '^', U"êềếểễệ"},
    {U'e', 0, U"eèéẻẽẹ"},   {U'i', 0, U"iìíỉĩị"},   {U'o', '^', U"ôồốổỗộ"}, {U'o', '+', U"ơờớởỡợ"},
    {U'o', '*', U"ơờớởỡợ"}, {U'o', 0, U"oòóỏõọ"},   {U'u', '+', U"ưừứửữự"}, {U'u', '*', U"ưừứửữự"},
    {U'u', 0, U"uùúủũụ"},   {U'y', 0, U"yỳýỷỹỵ"},
};

inline bool IsViqrMark(char c) {
  return std::string_view("`'?~.^(+*\\").find(c) != std::string_view::npos;
}

inline bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Whether a backslash at text[at] makes the next character stand for itself.
inline bool IsViqrEscape(std::string_view text, size_t at) {
  return text[at] == '\\' && at + 1 < text.size() &&
         (IsViqrMark(text[at + 1]) || (text[at + 1] | 0x20) == 'd');
}

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_VIQR_MARKS_H_
