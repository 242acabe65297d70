#include "extractor/facts/numerals.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

TEST(ParseNumeralTest, GroupsByPointsAndDividesByComma) {
  EXPECT_EQ(ParseNumeral("01", CommaBeforeThree::kGroups), 1);
  EXPECT_EQ(ParseNumeral("1.050", CommaBeforeThree::kGroups), 1050);
  EXPECT_EQ(ParseNumeral("1.234.567", CommaBeforeThree::kGroups), 1234567);
  EXPECT_EQ(ParseNumeral("5,6", CommaBeforeThree::kGroups), 5.6);
  EXPECT_EQ(ParseNumeral("1.234,5", CommaBeforeThree::kGroups), 1234.5);
}

TEST(ParseNumeralTest, TakesAPointBeforeOtherThanThreeDigitsForADivision) {
  EXPECT_EQ(ParseNumeral("31.5", CommaBeforeThree::kDivides), 31.5);
  EXPECT_EQ(ParseNumeral("12.3456", CommaBeforeThree::kDivides), 12.3456);
  EXPECT_EQ(ParseNumeral("0.125", CommaBeforeThree::kDivides), 0.125);
}

TEST(ParseNumeralTest, LetsTheCallerSayWhatACommaBeforeThreeDigitsIs) {
  EXPECT_EQ(ParseNumeral("1,050", CommaBeforeThree::kGroups), 1050);
  EXPECT_EQ(ParseNumeral("99,875", CommaBeforeThree::kDivides), 99.875);
  EXPECT_EQ(ParseNumeral("1,234.5", CommaBeforeThree::kGroups), 1234.5);
}

TEST(ParseNumeralTest, RefusesWhatIsNoNumber) {
  for (const char* text : {"", ".", "5.", ",5", "1..2", "1.23.456", "1.234.5", "1,2.3,4", "12a",
                           "1 000", "1234567890123456", "1.1.1.1.1.1.1.1.1.1.1.1.1.1"}) {
    EXPECT_EQ(ParseNumeral(text, CommaBeforeThree::kGroups), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace vietfacts
