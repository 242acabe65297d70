#include "extractor/write/brat_article.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

TEST(BratArticleTest, EveryEndOfALineIsOneCharacter) {
  EXPECT_EQ(BratText("a\r\nb\rc\td\v\f\x1c"), "a \nb\nc d\n\n\n");
  EXPECT_EQ(BratText("\xEF\xBB\xBF\u0085\u2028ạ\u2029🎉\xEF\xBB\xBF"), " \n\nạ\n🎉\xEF\xBB\xBF");
}

TEST(BratArticleTest, APlaceOverTwoLinesIsTwoFragments) {
  Facts facts;
  facts.dates.push_back({{"ngày 3\ntháng", 2, 14}, "2024-04-03", "day", "gregorian", {}, "date.x"});
  EXPECT_EQ(BratAnnotations("ạ ngày 3\ntháng.", facts),
            "T1\tDate 2 8;9 14\tngày 3 tháng\n"
            "A1\tGranularity T1 day\n"
            "#1\tAnnotatorNotes T1\tvalue: 2024-04-03; rule: date.x\n");
}

TEST(BratArticleTest, NamesAreSafe) {
  const auto name = [](const char* path) { return BratName(7, {.path = path, .member = {}}); };
  EXPECT_EQ(name("a/Đảng ủy (1).txt"), "000007-Dang-uy-1");
  EXPECT_EQ(name("../.."), "000007");
  EXPECT_EQ(name("a/.hidden"), "000007-hidden");
  EXPECT_EQ(name("日本.txt"), "000007");
  EXPECT_EQ(BratName(1234567, {}), "1234567");
}

}  // namespace
}  // namespace vietfacts
