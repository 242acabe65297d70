#include "extractor/article/openings.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractor/article/read_article.h"

namespace vietfacts {
namespace {

// The words of `text` that may begin a fact.
std::vector<std::string> OpeningsOf(const std::string& text) {
  static const Patterns patterns = Patterns::BuiltIn();
  static const ArticleReader reader(patterns);
  const Article article = reader.Read(Text(text), std::nullopt);
  std::vector<std::string> openings;
  for (const uint32_t at : article.openings)
    openings.emplace_back(article.text.Matching(article.words[at].span));
  return openings;
}

using Words = std::vector<std::string>;

TEST(OpeningsTest, NamesNumbersAndWordsThatMayBeginAFact) {
  EXPECT_EQ(OpeningsOf("Xã đã họp ngày 5/6 và có hai mươi hộ, tức 12%."),
            (Words{"ngày", "5", "6", "hai", "mươi", "12", "%"}));
  EXPECT_EQ(OpeningsOf("Theo Luật Đất đai và nghị quyết này"), (Words{"Luật", "nghị"}));
}

TEST(OpeningsTest, NamesWordsThatEndInADigit) {
  EXPECT_EQ(OpeningsOf("theo NQ21 và ca F0x"), (Words{"NQ21"}));
}

TEST(OpeningsTest, NamesNoneOfOtherWords) {
  EXPECT_EQ(OpeningsOf("Ông Hà và bà Lan đã về quê."), Words());
  EXPECT_EQ(OpeningsOf(""), Words());
}

TEST(OpeningsTest, NamesEveryWordThatIsNotMarked) {
  const Patterns patterns = Patterns::BuiltIn();
  const std::string text = "về quê.";
  EXPECT_EQ(Openings(patterns).Find(text, SplitWords(text)).size(), 3u);
}

TEST(OpeningsTest, KnowsOnlyNumbersWithoutLexicons) {
  const Patterns none{std::vector<std::pair<std::string, std::string>>()};
  const std::string text = "ngày 5, NQ21";
  EXPECT_EQ(Openings(none).Find(text, SplitWords(text)), (std::vector<uint32_t>{1, 3}));
}

}  // namespace
}  // namespace vietfacts
