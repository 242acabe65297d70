// Texts by chance, to hold what reads patterns to what RE2 reads.
#ifndef VIETFACTS_TESTS_PATTERNS_RANDOM_TEXT_H_
#define VIETFACTS_TESTS_PATTERNS_RANDOM_TEXT_H_

#include <cstddef>
#include <iterator>
#include <random>
#include <string>

namespace vietfacts {

// So many pieces: code points of all sizes, rich in those that the patterns of the tests know.
inline std::string RandomText(std::mt19937& random, size_t pieces) {
  static constexpr const char* kPieces[] = {"a", "b", "B", "1", "7",  " ",   ".",  "ngày ",  "Ngày",
                                            "đ", "Đ", "ế", "Ế", "-",  "/",   "(",  ")",      "_",
                                            "“", "😀", "ſ", "K", "ab", "1/7", "\n", "tháng 5"};
  std::string text;
  for (size_t i = 0; i < pieces; ++i) text += kPieces[random() % std::size(kPieces)];
  return text;
}

}  // namespace vietfacts

#endif  // VIETFACTS_TESTS_PATTERNS_RANDOM_TEXT_H_
