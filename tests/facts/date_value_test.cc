// What dates are worth on a known day of publication. Most rules have their examples in
// patterns/date.toml, which know none.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractor/article/read_article.h"
#include "extractor/facts/date_finder.h"
#include "extractor/facts/facts.h"

namespace vietfacts {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class DateValueTest : public ::testing::Test {
 protected:
  Facts Find(const std::string& text, std::optional<std::chrono::year_month_day> published) const {
    Facts facts;
    finder_->Find(reader_.Read(Text(text), published), facts);
    return facts;
  }

  // The values of all dates in `text`, published on Wednesday, 12 June 2019.
  std::vector<std::string> Values(const std::string& text) const {
    return ValuesOn(text, std::chrono::year(2019) / 6 / 12);
  }

  std::vector<std::string> ValuesOn(const std::string& text,
                                    std::optional<std::chrono::year_month_day> published) const {
    std::vector<std::string> values;
    for (const Date& date : Find(text, published).dates)
      values.push_back(date.value.value_or("null"));
    return values;
  }

  const Patterns patterns_ = Patterns::BuiltIn();
  const ArticleReader reader_{patterns_};
  const std::unique_ptr<Finder> finder_ = MakeDateFinder(patterns_);
};

TEST_F(DateValueTest, AMissingYearIsTheClosest) {
  EXPECT_THAT(Values("Họp ngày 5/6 và ngày 20/12."), ElementsAre("2019-06-05", "2018-12-20"));
  EXPECT_THAT(Values("Từ tháng 11 nắng đến tháng 2."), ElementsAre("2019-11", "2019-02"));
  EXPECT_THAT(Values("Thu 6 tháng đầu năm, kế hoạch 6 tháng cuối năm."),
              ElementsAre("2019-01/2019-06", "2019-07/2019-12"));
  EXPECT_THAT(Values("Nghỉ từ ngày 28/12 đến ngày 3/1."), ElementsAre("2018-12-28/2019-01-03"));
  EXPECT_THAT(ValuesOn("Hẹn ngày 29/2.", std::chrono::year(2019) / 3 / 1),
              ElementsAre("2020-02-29"));
  EXPECT_THAT(ValuesOn("Họp ngày 5/6.", std::nullopt), ElementsAre("XXXX-06-05"));
}

TEST_F(DateValueTest, AnInferredYearIsSaid) {
  const Facts facts = Find("Họp ngày 5/6.", std::chrono::year(2019) / 6 / 12);
  ASSERT_EQ(facts.dates.size(), 1u);
  EXPECT_THAT(facts.dates[0].inferred, ElementsAre("year"));
  EXPECT_EQ(facts.dates[0].granularity, "day");
  EXPECT_EQ(facts.dates[0].calendar, "gregorian");
}

TEST_F(DateValueTest, RelativeDatesAreCountedFromThePublication) {
  EXPECT_THAT(Values("Hôm nay và hôm qua, sáng mai."),
              ElementsAre("2019-06-12", "2019-06-11", "2019-06-13"));
  EXPECT_THAT(Values("Họp lúc 5h30 chiều nay."), ElementsAre("2019-06-12T17:30"));
  EXPECT_THAT(Values("Năm nay hơn năm ngoái, năm tới hơn nữa."),
              ElementsAre("2019", "2018", "2020"));
  EXPECT_THAT(Values("Tháng trước mưa, tháng này nắng."), ElementsAre("2019-05", "2019-06"));
  EXPECT_THAT(Values("Bão đến tuần này."), ElementsAre("2019-06-10/2019-06-16"));
  EXPECT_THAT(Values("Khai mạc thứ Hai tuần tới."), ElementsAre("2019-06-17"));
  EXPECT_THAT(Values("Ông nói hôm thứ Ba."), ElementsAre("2019-06-11"));
  EXPECT_THAT(Values("Từ tháng 3 năm ngoái, quý I năm nay."),
              ElementsAre("2018-03", "2019-01/2019-03"));
  EXPECT_THAT(Values("Đạt khá 9 tháng đầu năm ngoái."), ElementsAre("2018-01/2018-09"));
  EXPECT_THAT(Values("Từ năm 2015 đến năm nay."), ElementsAre("2015/2019"));
  EXPECT_THAT(ValuesOn("Hôm nay nắng.", std::nullopt), ElementsAre("null"));
}

TEST_F(DateValueTest, ARelativeDayIsTheOneStatedBesideIt) {
  EXPECT_THAT(Values("Sáng nay (10/6) và hôm qua, ngày 9/6, trời nắng."),
              ElementsAre("2019-06-10", "2019-06-10", "2019-06-09", "2019-06-09"));
  EXPECT_THAT(Values("Lúc 8h tối nay 11/6 đoàn họp."),
              ElementsAre("2019-06-11T20:00", "2019-06-11"));
  EXPECT_THAT(Values("Hôm nay đoàn họp ngày 10/6."), ElementsAre("2019-06-12", "2019-06-10"));
  EXPECT_THAT(ValuesOn("Sáng nay (10/6) nắng.", std::nullopt), ElementsAre("null", "XXXX-06-10"));
  const Facts facts = Find("Sáng nay (10/6) nắng.", std::chrono::year(2019) / 6 / 12);
  EXPECT_THAT(facts.dates[0].inferred, ElementsAre("year", "relative"));
}

TEST_F(DateValueTest, TheSameDayIsTheOneLastSpokenOf) {
  EXPECT_THAT(Values("Sáng 10/6, đoàn đến. Chiều cùng ngày, đoàn về."),
              ElementsAre("2019-06-10", "2019-06-10"));
  EXPECT_THAT(Values("Chiều cùng ngày, đoàn về."), ElementsAre("2019-06-12"));
  EXPECT_THAT(ValuesOn("Ngày 10/6, đoàn đến. Chiều cùng ngày, đoàn về.", std::nullopt),
              ElementsAre("XXXX-06-10", "null"));
}

TEST_F(DateValueTest, LunarDatesWithAYearAreGregorian) {
  const Facts facts = Find("Giỗ Tổ mùng 10 tháng 3 âm lịch.", std::chrono::year(2019) / 6 / 12);
  ASSERT_EQ(facts.dates.size(), 1u);
  EXPECT_EQ(facts.dates[0].value, "2019-04-14");
  EXPECT_EQ(facts.dates[0].calendar, "lunar");
  EXPECT_THAT(facts.dates[0].inferred, ElementsAre("year", "gregorian"));
  EXPECT_THAT(ValuesOn("Chiều mùng 1 Tết cả nhà đi lễ.", std::chrono::year(2018) / 2 / 20),
              ElementsAre("2018-02-16"));
  EXPECT_THAT(ValuesOn("Tối 30 Tết có pháo hoa.", std::chrono::year(2018) / 2 / 10),
              ElementsAre("2018-02-15"));
  EXPECT_THAT(ValuesOn("Tối 30 Tết có pháo hoa.", std::chrono::year(2025) / 1 / 20),
              ElementsAre("2025-01-28"));  // a 29th
  EXPECT_THAT(ValuesOn("Lễ rằm tháng Giêng.", std::nullopt), ElementsAre("XXXX-01-15"));
}

TEST_F(DateValueTest, WhatCanNotBeIsWarnedOf) {
  for (const char* text : {"Họp ngày 31/2/2024.", "Họp ngày 17/4/20201.",
                           "Bầu nhiệm kỳ 2016 – 20121.", "Bầu nhiệm kỳ 2016-202."}) {
    const Facts facts = Find(text, std::nullopt);
    ASSERT_EQ(facts.dates.size(), 1u) << text;
    EXPECT_EQ(facts.dates[0].value, std::nullopt) << text;
    ASSERT_EQ(facts.warnings.size(), 1u) << text;
    EXPECT_EQ(facts.warnings[0].code, "date.invalid");
    EXPECT_EQ(facts.warnings[0].place.start, facts.dates[0].place.start);
  }
}

TEST_F(DateValueTest, Granularities) {
  const Facts facts = Find(
      "Từ 8h ngày 5/6/2019, tháng 6/2019, quý I/2019, năm 2019, năm 2015 đến nay, thập niên 90, "
      "thế kỷ XX.",
      std::nullopt);
  std::vector<std::string> grains;
  for (const Date& date : facts.dates) grains.push_back(date.granularity);
  EXPECT_THAT(grains,
              ElementsAre("minute", "month", "quarter", "year", "interval", "decade", "century"));
}

TEST_F(DateValueTest, NoDates) {
  EXPECT_THAT(Values("Huy hiệu 30 năm tuổi Đảng, trong 6 tháng, lúc 8 giờ 30, tỷ số 2-1, 2/3 đại "
                     "biểu, đường 30/4, nhà số 12/5."),
              IsEmpty());
  EXPECT_THAT(
      Values(
          "Hiện nay, thời gian qua, vừa qua, trước đó, một tuần sau, ngày nay, những năm gần đây."),
      IsEmpty());
}

TEST_F(DateValueTest, HostileTextIsReadInLinearTime) {
  std::string text;
  for (int i = 0; i < 40000; ++i) text += "ngày 12/";
  text += std::string(1000000, '1');
  for (int i = 0; i < 40000; ++i) text += " 1 và 2, 3";
  Find(text, std::nullopt);  // a quadratic reading would not come back
}

}  // namespace
}  // namespace vietfacts
