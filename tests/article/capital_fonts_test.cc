#include "extractor/article/capital_fonts.h"

#include <gtest/gtest.h>

#include <string>

namespace vietfacts {
namespace {

TEST(CapitalFontsTest, TextInAFontOfCapitalsIsInCapitals) {
  EXPECT_EQ(WithCapitalFonts("<font face=\".VnTimeH\">đại <b>hội</b></font> xã"),
            "<font face=\".VnTimeH\">ĐẠI <b>HỘI</b></font> xã");
  EXPECT_EQ(WithCapitalFonts("<span style=\"Font-Family: '.VnArialH', Arial\">ủy&nbsp;viên</span>"),
            "<span style=\"Font-Family: '.VnArialH', Arial\">ỦY&nbsp;VIÊN</span>");
}

TEST(CapitalFontsTest, TheInnermostFontCounts) {
  EXPECT_EQ(WithCapitalFonts("<font face=.VnTimeH>một <font face=.VnTime>hai</font> ba</font> bốn"),
            "<font face=.VnTimeH>MỘT <font face=.VnTime>hai</font> BA</font> bốn");
  EXPECT_EQ(WithCapitalFonts("<font face=.VnTimeH>một <font size=2>hai</font> ba</font> bốn"),
            "<font face=.VnTimeH>MỘT <font size=2>HAI</font> BA</font> bốn");
}

TEST(CapitalFontsTest, ParagraphsThatAreNeverClosedEnd) {
  EXPECT_EQ(WithCapitalFonts("<td><p style=\"font-family:.VnTimeH\">một<p>hai</td>ba"),
            "<td><p style=\"font-family:.VnTimeH\">MỘT<p>hai</td>ba");
  EXPECT_EQ(WithCapitalFonts("<td><p style=\"font-family:.VnTimeH\">một</td>ba"),
            "<td><p style=\"font-family:.VnTimeH\">MỘT</td>ba");
}

TEST(CapitalFontsTest, OtherPagesStayAsTheyAre) {
  for (const std::string page :
       {"", "<", "</font>", "một <font face=\".VnTime\">hai</font>", "<font face=h>a</font>",
        "<font face=.VnTimeH", "<script><font face=.VnTimeH>a</script>"}) {
    EXPECT_EQ(WithCapitalFonts(page), page);
  }
}

}  // namespace
}  // namespace vietfacts
