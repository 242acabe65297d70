#include "extractor/facts/lunar_calendar.h"

#include <gtest/gtest.h>
#include <unicode/calendar.h>

#include <memory>
#include <set>

namespace vietfacts {
namespace {

using namespace std::chrono;

year_month_day Day(int y, unsigned m, unsigned d) { return year(y) / month(m) / day(d); }

TEST(LunarCalendarTest, NewYearFallsOnTheKnownDays) {
  // The days on which Tết was kept.
  EXPECT_EQ(FromLunar({1945, 1, 1}), Day(1945, 2, 13));
  EXPECT_EQ(FromLunar({1954, 1, 1}), Day(1954, 2, 3));
  EXPECT_EQ(FromLunar({1968, 1, 1}), Day(1968, 1, 29));
  EXPECT_EQ(FromLunar({1975, 1, 1}), Day(1975, 2, 11));
  EXPECT_EQ(FromLunar({1985, 1, 1}), Day(1985, 1, 21));
  EXPECT_EQ(FromLunar({2000, 1, 1}), Day(2000, 2, 5));
  EXPECT_EQ(FromLunar({2007, 1, 1}), Day(2007, 2, 17));
  EXPECT_EQ(FromLunar({2015, 1, 1}), Day(2015, 2, 19));
  EXPECT_EQ(FromLunar({2018, 1, 1}), Day(2018, 2, 16));
  EXPECT_EQ(FromLunar({2019, 1, 1}), Day(2019, 2, 5));
  EXPECT_EQ(FromLunar({2020, 1, 1}), Day(2020, 1, 25));
  EXPECT_EQ(FromLunar({2023, 1, 1}), Day(2023, 1, 22));
  EXPECT_EQ(FromLunar({2024, 1, 1}), Day(2024, 2, 10));
  EXPECT_EQ(FromLunar({2025, 1, 1}), Day(2025, 1, 29));
  EXPECT_EQ(FromLunar({2027, 1, 1}), Day(2027, 2, 6));
  EXPECT_EQ(FromLunar({2030, 1, 1}), Day(2030, 2, 2));  // in China on the 3rd
}

TEST(LunarCalendarTest, FeastsFallOnTheKnownDays) {
  EXPECT_EQ(FromLunar({2018, 3, 10}), Day(2018, 4, 25));  // giỗ Tổ Hùng Vương
  EXPECT_EQ(FromLunar({2024, 3, 10}), Day(2024, 4, 18));
  EXPECT_EQ(FromLunar({2018, 7, 15}), Day(2018, 8, 25));  // Vu lan
  EXPECT_EQ(FromLunar({2023, 8, 15}), Day(2023, 9, 29));  // Trung thu, behind the leap month 2
  EXPECT_EQ(FromLunar({2023, 12, 23}), Day(2024, 2, 2));  // ông Công, ông Táo
}

TEST(LunarCalendarTest, LeapMonths) {
  EXPECT_EQ(FromLunar({2023, 2, 1, true}), Day(2023, 3, 22));
  EXPECT_EQ(FromLunar({2020, 4, 1, true}), Day(2020, 5, 23));
  EXPECT_EQ(FromLunar({2017, 6, 1, true}), Day(2017, 7, 23));
  EXPECT_EQ(FromLunar({2024, 2, 1, true}), std::nullopt);
}

TEST(LunarCalendarTest, RefusesDaysThatAreNone) {
  EXPECT_EQ(FromLunar({2024, 13, 1}), std::nullopt);
  EXPECT_EQ(FromLunar({2024, 1, 31}), std::nullopt);
  EXPECT_EQ(FromLunar({1700, 1, 1}), std::nullopt);
  EXPECT_EQ(LunarMonthLength(2024, 12), 29);  // the year ended without a 30th
  EXPECT_EQ(FromLunar({2024, 12, 30}), std::nullopt);
  EXPECT_EQ(LunarMonthLength(2023, 12), 30);
}

TEST(LunarCalendarTest, EveryDayComesBack) {
  for (sys_days d = Day(1899, 12, 1); d < sys_days(Day(2101, 2, 1)); d += days(1)) {
    const auto lunar = ToLunar(d);
    ASSERT_TRUE(lunar.has_value());
    ASSERT_EQ(FromLunar(*lunar), year_month_day(d));
  }
}

// The Chinese calendar has the same rules at 120° E. ICU's is an independent reckoning of it; the
// New Years in which the two countries differ are known (Hồ Ngọc Đức, "Âm lịch Việt Nam"): 1968,
// 1969, 1985, 2007, 2030 and 2053. In 2027 and 2030 the new moon is at 23:56 and 00:07 in Beijing,
// too close to midnight for ICU's astronomy, which puts either on the wrong day.
TEST(LunarCalendarTest, DiffersFromTheChineseNewYearInTheKnownYearsOnly) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale("zh@calendar=chinese");
  std::unique_ptr<icu::Calendar> chinese(icu::Calendar::createInstance(
      icu::TimeZone::createTimeZone("Asia/Shanghai"), locale, status));
  ASSERT_TRUE(U_SUCCESS(status));
  std::set<int> different;
  for (int y = 1968; y <= 2060; ++y) {
    if (y == 2027 || y == 2030) continue;
    const auto ours = FromLunar({y, 1, 1});
    ASSERT_TRUE(ours.has_value());
    // Noon in Shanghai of our New Year's Day.
    const double noon = sys_days(*ours).time_since_epoch().count() * 86400000.0 + 4 * 3600000.0;
    chinese->setTime(noon, status);
    const bool same = chinese->get(UCAL_MONTH, status) == 0 &&
                      chinese->get(UCAL_DATE, status) == 1 &&
                      chinese->get(UCAL_IS_LEAP_MONTH, status) == 0;
    if (!same) different.insert(y);
  }
  EXPECT_EQ(different, (std::set<int>{1968, 1969, 1985, 2007, 2053}));
}

}  // namespace
}  // namespace vietfacts
