// The letters that tests of encodings go through.
#ifndef VIETFACTS_TESTS_TEXT_VIETNAMESE_LETTERS_H_
#define VIETFACTS_TESTS_TEXT_VIETNAMESE_LETTERS_H_

#include <string>
#include <string_view>
#include <vector>

namespace vietfacts {

// The 134 letters beyond ASCII, in NFC; the small ones first.
inline std::vector<std::string> LettersBeyondAscii() {
  constexpr std::string_view kLetters =
      "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ "
      "ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ đ "
      "À Á Ả Ã Ạ Ă Ằ Ắ Ẳ Ẵ Ặ Â Ầ Ấ Ẩ Ẫ Ậ È É Ẻ Ẽ Ẹ Ê Ề Ế Ể Ễ Ệ Ì Í Ỉ Ĩ Ị Ò Ó Ỏ Õ Ọ Ô Ồ Ố Ổ Ỗ Ộ Ơ Ờ "
      "Ớ Ở Ỡ Ợ Ù Ú Ủ Ũ Ụ Ư Ừ Ứ Ử Ữ Ự Ỳ Ý Ỷ Ỹ Ỵ Đ ";
  std::vector<std::string> letters;
  for (size_t begin = 0; begin < kLetters.size();) {
    const size_t end = kLetters.find(' ', begin);
    letters.emplace_back(kLetters.substr(begin, end - begin));
    begin = end + 1;
  }
  return letters;
}

}  // namespace vietfacts

#endif  // VIETFACTS_TESTS_TEXT_VIETNAMESE_LETTERS_H_
