#include "extractor/text/replacement_marks.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

constexpr size_t kNone = ReplacementMarks::kNone;

TEST(ReplacementMarksTest, EachIsKnownAgainWhereverItComesToStand) {
  std::string text = "a\uFFFDb\uFFFDc\uFFFDd";
  const ReplacementMarks marks(text, {{{1, 2}, {1, 4}}, {{5, 7}, {9, 12}}});
  EXPECT_EQ(text.find("a\uFFFD"), std::string::npos);
  const size_t c = text.find('c');
  std::string moved = text.substr(c) + text.substr(0, c);
  EXPECT_EQ(marks.Unmark(moved), (std::vector<size_t>{1, 0, kNone}));
  EXPECT_EQ(moved, "c\uFFFDda\uFFFDb\uFFFD");
}

TEST(ReplacementMarksTest, ATextWithSuchCharactersOfItsOwnStays) {
  const std::string text = "\U000F0000\uFFFD";
  std::string marked = text;
  const ReplacementMarks marks(marked, {{{4, 5}, {4, 7}}});
  EXPECT_EQ(marked, text);
  EXPECT_TRUE(marks.Unmark(marked).empty());
  EXPECT_EQ(marked, text);
}

}  // namespace
}  // namespace vietfacts
