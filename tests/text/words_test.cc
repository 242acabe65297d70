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

TEST(WordsTest, WordAtFindsTheNextWordHoweverLongTheWordsAre) {
  for (const std::string& text :
       {std::string(), std::string("a"), std::string(200, ','), std::string(60, 'a') + " b c d, e",
        "a b c " + std::string(90, 'd') + " e",
        std::string(70, '.') + std::string(90, 'd') + " e"}) {
    const auto words = SplitWords(text);
    for (size_t begin = 0; begin < text.size() + 2; ++begin) {
      size_t next = 0;
      while (next < words.size() && words[next].span.begin < begin) ++next;
      EXPECT_EQ(WordAt(words, begin), next) << text << " at " << begin;
    }
  }
}

TEST(WordsTest, WordAtFindsTheSameFromAnyWordBefore) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += i % 3 == 0 ? "ab, " : "c ";
  const auto words = SplitWords(text);
  for (size_t begin = 0; begin < text.size() + 2; ++begin) {
    for (size_t from = 0; from < words.size() && words[from].span.begin <= begin; ++from)
      EXPECT_EQ(WordAt(words, begin, from), WordAt(words, begin)) << begin << " from " << from;
  }
}

}  // namespace
}  // namespace vietfacts
