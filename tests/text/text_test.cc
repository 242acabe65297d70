#include "extractor/text/text.h"

#include <gtest/gtest.h>

#include <iterator>
#include <random>
#include <string>
#include <vector>

namespace vietfacts {
namespace {

Span Find(const Text& text, std::string_view part) {
  const size_t at = text.matching().find(part);
  EXPECT_NE(at, std::string_view::npos) << part << " in " << text.matching();
  return {at, at + part.size()};
}

TEST(TextTest, PlainTextIsKept) {
  const Text text("Nghị quyết số 21-NQ/TW");
  EXPECT_EQ(text.matching(), "Nghị quyết số 21-NQ/TW");
  const Place place = text.Locate(Find(text, "21-NQ/TW"));
  EXPECT_EQ(place.text, "21-NQ/TW");
  EXPECT_EQ(place.start, 14u);
  EXPECT_EQ(place.end, 22u);
}

TEST(TextTest, ToneMarksMoveToTheFirstVowelOfOpenRhymes) {
  EXPECT_EQ(Text("Hoà, khoẻ, thuỷ, UỶ").matching(), "Hòa, khỏe, thủy, ỦY");
  EXPECT_EQ(Text("hoàn quý quỹ toán khuỷu").matching(), "hoàn quý quỹ toán khuỷu");
}

TEST(TextTest, DecomposedTextFoldsToTheSameAndSlicesAsItCame) {
  const Text text("a\u0301 Ho\u0300a Hoa\u0300 \u0110a\u0309ng u\u0309y");
  EXPECT_EQ(text.matching(), "á Hòa Hòa Đảng ủy");
  const Place place = text.Locate(Find(text, "Đảng"));
  EXPECT_EQ(place.text, "\u0110a\u0309ng");
  EXPECT_EQ(place.start, 13u);
  EXPECT_EQ(place.end, 18u);
  EXPECT_EQ(text.Clean(Find(text, "Đảng ủy")), "Đảng ủy");
}

TEST(TextTest, BlanksDashesQuotesAndLookAlikesFold) {
  const Text text("\u00D0ảng\u00A0\u00A0ủy\u200B – “Chi bộ 4 tốt” \t\r\n  2–3\u00AD4");
  EXPECT_EQ(text.matching(), "Đảng ủy - \"Chi bộ 4 tốt\"\n2-34");
  EXPECT_EQ(text.Locate(Find(text, "Đảng ủy")).text, "\u00D0ảng\u00A0\u00A0ủy");
  EXPECT_EQ(text.Locate(Find(text, "\"Chi bộ 4 tốt\"")).text, "“Chi bộ 4 tốt”");
  EXPECT_EQ(text.Clean(Find(text, "Đảng ủy - \"Chi bộ 4 tốt\"")), "Đảng ủy – “Chi bộ 4 tốt”");
}

TEST(TextTest, CleanIsAsInThePlainWay) {
  static constexpr std::string_view kParts[] = {"hoà", "hòa", "n",      "q",      "uý",     "ủy ",    " ",  " ",
                                                "\n",  "–",   "\u00D0", "\u00A0", "\u200B", "a\u0301", "“",  "-",
                                                "1",   ",",   "Bí thư", "UBND",   "toà ",   "ờ",      "ơ\u0300"};
  std::mt19937 random(17);
  for (int round = 0; round < 300; ++round) {
    std::string source;
    for (int i = 0; i < 12; ++i) source += kParts[random() % std::size(kParts)];
    const Text text(source);
    std::vector<size_t> bounds{text.matching().size()};
    for (size_t at = 0; at < text.matching().size(); ++at) {
      if ((text.matching()[at] & 0xC0) != 0x80) bounds.push_back(at);
    }
    for (const size_t begin : bounds) {
      for (const size_t end : bounds) {
        if (begin > end) continue;
        ASSERT_EQ(text.Clean({begin, end}), text.CleanPlainly({begin, end})) << source;
      }
    }
  }
}

TEST(TextTest, LowerKeepsStep) {
  const Text text("ĐẢNG ỦY İstanbul ẞ");
  EXPECT_EQ(text.lower().size(), text.matching().size());
  EXPECT_EQ(text.Lower(Find(text, "ĐẢNG ỦY")), "đảng ủy");
}

}  // namespace
}  // namespace vietfacts
