#include "extractor/write/wrapped_text.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

std::string Wrap(std::string_view text, size_t columns, size_t indent = 0) {
  WrappedText out(columns);
  out.SetIndent(indent);
  out.Add(text);
  return out.Finish();
}

TEST(WrappedTextTest, BreaksBetweenWords) {
  EXPECT_EQ(Wrap("một hai ba bốn", 7), "một hai\nba bốn\n");
  EXPECT_EQ(Wrap("một hai ba bốn", 6), "một\nhai ba\nbốn\n");
  EXPECT_EQ(Wrap("", 10), "");
  EXPECT_EQ(Wrap("một\n\nhai\r\n", 10), "một\n\nhai\n");
}

TEST(WrappedTextTest, AWordThatIsTooLongHasALineOfItsOwn) {
  EXPECT_EQ(Wrap("a https://example.org/x b", 5), "a\nhttps://example.org/x\nb\n");
}

TEST(WrappedTextTest, BlanksStandWhereTheyWereUnlessTheLineBreaks) {
  EXPECT_EQ(Wrap("  một  hai", 20), "  một  hai\n");
  EXPECT_EQ(Wrap("một     hai", 7), "một\nhai\n");
}

TEST(WrappedTextTest, IndentsEveryLine) {
  EXPECT_EQ(Wrap("một hai\nba", 6, 2), "  một\n  hai\n  ba\n");
}

TEST(WrappedTextTest, CountsWhatPeopleSee) {
  EXPECT_EQ(ColumnsOf("hòa"), 3u);
  EXPECT_EQ(ColumnsOf("ho\u0300a"), 3u);
  EXPECT_EQ(ColumnsOf("日本"), 4u);
  EXPECT_EQ(ColumnsOf("a\u200Bb"), 2u);
  EXPECT_EQ(Wrap("ho\u0300a bi\u0300nh", 8), "ho\u0300a bi\u0300nh\n");
}

TEST(WrappedTextTest, ColoursTakeNoRoom) {
  WrappedText out(7);
  out.Add("một ");
  out.AddInvisible("\x1b[1;34m");
  out.Add("hai");
  out.AddInvisible("\x1b[0m");
  out.Add(" ba");
  EXPECT_EQ(out.Finish(), "một \x1b[1;34mhai\x1b[0m\nba\n");
}

TEST(WrappedTextTest, NothingReachesTheTerminalButText) {
  EXPECT_EQ(Wrap("a\x1b[31mb\x07\x7f", 80), "a␛[31mb␇␡\n");
  EXPECT_EQ(Wrap("a\u009B31m\u202Eb", 80), "a\uFFFD31m\uFFFDb\n");
  EXPECT_EQ(Wrap("a\xff", 80), "a\uFFFD\n");
}

}  // namespace
}  // namespace vietfacts
