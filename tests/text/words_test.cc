#include "extractor/text/words.h"

#include <gtest/gtest.h>

#include <string>

namespace vietfacts {
namespace {

std::vector<std::string> Strings(std::string_view text) {
  std::vector<std::string> strings;
  for (const Word& word : SplitWords(text)) strings.emplace_back(word.span.Of(text));
  return strings;
}

TEST(WordsTest, WordsNumbersAndMarksStandApart) {
  EXPECT_EQ(Strings("Nghị quyết số 21-NQ/TW,\n1.050 người"),
            (std::vector<std::string>{"Nghị", "quyết", "số", "21", "-", "NQ", "/", "TW", ",", "\n",
                                      "1", ".", "050", "người"}));
}

TEST(WordsTest, DigitsWithinAWordBelongToIt) {
  EXPECT_EQ(Strings("F0 K15A 5A"), (std::vector<std::string>{"F0", "K15A", "5", "A"}));
}

TEST(WordsTest, CaseIsTold) {
  const std::string text = "đảng Đảng UBND CTr Đ iPhone";
  const auto words = SplitWords(text);
  using Case = Word::Case;
  const Case expected[] = {Case::kLower, Case::kTitle, Case::kUpper,
                           Case::kMixed, Case::kTitle, Case::kMixed};
  ASSERT_EQ(words.size(), std::size(expected));
  for (size_t i = 0; i < words.size(); ++i) EXPECT_EQ(words[i].letter_case, expected[i]) << i;
  EXPECT_TRUE(words[3].capitalized());
  EXPECT_FALSE(words[5].capitalized());
}

TEST(WordsTest, SpaceBeforeIsTold) {
  const auto words = SplitWords("a b,c\nd");
  EXPECT_TRUE(words[0].space_before);   // a
  EXPECT_TRUE(words[1].space_before);   // b
  EXPECT_FALSE(words[2].space_before);  // ,
  EXPECT_FALSE(words[3].space_before);  // c
  EXPECT_TRUE(words[5].space_before);   // d, at the beginning of its line
}

TEST(WordsTest, WordAtFindsTheNextWord) {
  const auto words = SplitWords("ab cd ef");
  EXPECT_EQ(WordAt(words, 0), 0u);
  EXPECT_EQ(WordAt(words, 1), 1u);
  EXPECT_EQ(WordAt(words, 6), 2u);
  EXPECT_EQ(WordAt(words, 7), 3u);
}

}  // namespace
}  // namespace vietfacts
