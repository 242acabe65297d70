// Every form of a date that FACTS.md names: what is found and what it is worth, in articles of
// Monday, 10 March 2025.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extractor/article/read_article.h"
#include "extractor/facts/date_finder.h"
#include "extractor/facts/facts.h"

namespace vietfacts {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Form {
  std::string_view text;  // the date stands between « and »
  std::string_view value;
};

class DateFormsTest : public ::testing::TestWithParam<Form> {
 public:
  // "slice → value" of every date in the text.
  static std::vector<std::string> DatesIn(const std::string& text) {
    static const Patterns patterns = Patterns::BuiltIn();
    static const ArticleReader reader{patterns};
    static const std::unique_ptr<Finder> finder = MakeDateFinder(patterns);
    Facts facts;
    finder->Find(reader.Read(Text(text), std::chrono::year(2025) / 3 / 10), facts);
    std::vector<std::string> found;
    for (const Date& date : facts.dates)
      found.push_back(date.place.text + " → " + date.value.value_or(""));
    return found;
  }
};

TEST_P(DateFormsTest, IsFoundWholeWithItsValue) {
  const std::string_view marked = GetParam().text;
  constexpr std::string_view kOpen = "«", kClose = "»";
  const size_t open = marked.find(kOpen), close = marked.find(kClose);
  const std::string date(marked.substr(open + kOpen.size(), close - open - kOpen.size()));
  const std::string text = std::string(marked.substr(0, open)) + date +
                           std::string(marked.substr(close + kClose.size()));
  EXPECT_THAT(DatesIn(text), ElementsAre(date + " → " + std::string(GetParam().value)));
}

INSTANTIATE_TEST_SUITE_P(
    Days, DateFormsTest,
    ::testing::Values(Form{"Chi bộ họp «ngày 29/07/2024».", "2024-07-29"},
                      Form{"Chi bộ họp «ngày 3 tháng 4 năm 2018».", "2018-04-03"},
                      Form{"Chi bộ họp «ngày 2 tháng Chín năm 1945».", "1945-09-02"},
                      Form{"Chi bộ họp «Chiều 26/5».", "2025-05-26"},
                      Form{"Cả nước nghỉ lễ «2/9».", "2025-09-02"},
                      Form{"Chi bộ họp «Thứ Hai, ngày 5/6/2024».", "2024-06-05"},
                      Form{"Chi bộ họp «Chủ nhật 5/6».", "2025-06-05"},
                      Form{"Chi bộ họp «ngày 5/6 năm ngoái».", "2024-06-05"},
                      Form{"Đoàn (TTXVN «6/7») đã về.", "2025-07-06"},
                      Form{"Đoàn công tác («6-7») đã về.", "2025-07-06"}));

INSTANTIATE_TEST_SUITE_P(
    Clocks, DateFormsTest,
    ::testing::Values(Form{"Đăng lúc «16-01-2024 17:15».", "2024-01-16T17:15"},
                      Form{"Họp lúc «14 giờ 30 phút ngày 5/6/2024».", "2024-06-05T14:30"},
                      Form{"Họp lúc «14h30 ngày 5/6/2024».", "2024-06-05T14:30"},
                      Form{"Họp lúc «14g30 ngày 5-6-2024».", "2024-06-05T14:30"},
                      Form{"Họp lúc «7 giờ tối ngày 5/6».", "2025-06-05T19:00"},
                      Form{"Có hiệu lực từ «0 giờ ngày 1/7/2025».", "2025-07-01T00:00"},
                      Form{"Đăng «24-01-2006 00: 46: 33 GMT +7».", "2006-01-24T00:46:33"},
                      Form{"Cúp điện «7h30 - 11h30 ngày 5/6/2019».",
                           "2019-06-05T07:30/2019-06-05T11:30"}));

INSTANTIATE_TEST_SUITE_P(MonthsAndQuarters, DateFormsTest,
                         ::testing::Values(Form{"Họp trong «tháng 5/2024».", "2024-05"},
                                           Form{"Họp trong «tháng 04».", "2025-04"},
                                           Form{"Họp «cuối tháng Tư».", "2025-04"},
                                           Form{"Họp «tháng Mười Hai năm 2024».", "2024-12"},
                                           Form{"Họp «trung tuần tháng 8».", "2025-08"},
                                           Form{"Xong «quý I/2021».", "2021-01/2021-03"},
                                           Form{"Xong «quý một».", "2025-01/2025-03"},
                                           Form{"Xong «cuối quý II».", "2025-04/2025-06"},
                                           Form{"Xong «đầu quý III/2024».", "2024-07/2024-09"},
                                           Form{"Thu «6 tháng đầu năm 2024».", "2024-01/2024-06"},
                                           Form{"Thu «sáu tháng cuối năm».", "2024-07/2024-12"},
                                           Form{"Thu «nửa đầu năm 2024».", "2024-01/2024-06"}));

INSTANTIATE_TEST_SUITE_P(
    Stretches, DateFormsTest,
    ::testing::Values(Form{"Họp từ «ngày 10 đến 17/9/2026».", "2026-09-10/2026-09-17"},
                      Form{"Họp từ «10-17/9/2026».", "2026-09-10/2026-09-17"},
                      Form{"Họp từ «ngày 28/12/2024 đến ngày 3/1/2025».", "2024-12-28/2025-01-03"},
                      Form{"Mở từ «tháng 3 đến tháng 5/2018».", "2018-03/2018-05"},
                      Form{"Làm từ «tháng 4-2012 đến nay».", "2012-04/.."},
                      Form{"Làm từ «1/7/2025 đến nay».", "2025-07-01/.."},
                      Form{"Bí thư «nhiệm kỳ 2020 - 2025».", "2020/2025"},
                      Form{"Kế hoạch «giai đoạn 2025–2030».", "2025/2030"},
                      Form{"Kế hoạch 5 «năm 2021-2025».", "2021/2025"},
                      Form{"Trong hai «năm 2016-2017», xã đã xong.", "2016/2017"},
                      Form{"Dự toán các «năm 2017 - 2018».", "2017/2018"}));

INSTANTIATE_TEST_SUITE_P(YearsAndLonger, DateFormsTest,
                         ::testing::Values(Form{"Xong «cuối năm 2024».", "2024"},
                                           Form{"Cổ tức đợt 1 «năm 2019».", "2019"},
                                           Form{"Khai giảng «năm học 2025-2026».", "2025/2026"},
                                           Form{"Khai giảng «năm học mới 2025 - 2026».",
                                                "2025/2026"},
                                           Form{"Khai giảng «năm học 2025-26».", "2025/2026"},
                                           Form{"Nhạc «thập niên 1990».", "199X"},
                                           Form{"Nhạc «những năm 60 của thế kỷ XX».", "196X"},
                                           Form{"Nhà «đầu thế kỷ 19».", "18XX"}));

INSTANTIATE_TEST_SUITE_P(Relative, DateFormsTest,
                         ::testing::Values(Form{"Họp «hôm nay».", "2025-03-10"},
                                           Form{"Họp «sáng nay».", "2025-03-10"},
                                           Form{"Họp «9h sáng hôm qua».", "2025-03-09T09:00"},
                                           Form{"Họp «ngày mai».", "2025-03-11"},
                                           Form{"Họp «tuần trước».", "2025-03-03/2025-03-09"},
                                           Form{"Họp «tháng trước».", "2025-02"},
                                           Form{"Họp «quý trước».", "2024-10/2024-12"},
                                           Form{"Họp «cuối năm ngoái».", "2024"}));

// 2025 began on 29 January; the year before it ended with the 29th day of its last month.
INSTANTIATE_TEST_SUITE_P(
    Lunar, DateFormsTest,
    ::testing::Values(Form{"Lễ «mùng 3 tháng Giêng».", "2025-01-31"},
                      Form{"Lễ «mồng 10 tháng 3 âm lịch».", "2025-04-07"},
                      Form{"Lễ «mồng 10 tháng Ba (âm lịch)».", "2025-04-07"},
                      Form{"Lễ «ngày 15 tháng 8 âm lịch năm 2024».", "2024-09-17"},
                      Form{"Lễ «rằm tháng Giêng».", "2025-02-12"},
                      Form{"Lễ «ngày 23 tháng Chạp».", "2025-01-22"},
                      Form{"Cưới vào «tháng Giêng».", "2025-01-29/2025-02-27"},
                      Form{"Cả nhà đi lễ «mùng 3 Tết».", "2025-01-31"},
                      Form{"Cả nhà đi lễ «sáng 3 Tết».", "2025-01-31"},
                      Form{"Hội mở «ngày 5 Tết».", "2025-02-02"},
                      Form{"Bắn pháo hoa «đêm 30 Tết».", "2025-01-28"},
                      Form{"Chợ nghỉ từ «mùng 1 đến mùng 3 Tết».", "2025-01-29/2025-01-31"},
                      Form{"Chợ nghỉ từ «29 Tết đến mùng 5 Tết».", "2025-01-28/2025-02-02"},
                      Form{"Chợ nghỉ từ «28 tháng Chạp đến mùng 6 tháng Giêng».",
                           "2025-01-27/2025-02-03"}));

INSTANTIATE_TEST_SUITE_P(Wrong, DateFormsTest,
                         ::testing::Values(Form{"Họp «ngày 31/2/2024».", ""},
                                           Form{"Ban hành «ngày 17/4/20201».", ""},
                                           Form{"Họp «ngày 32/1».", ""}));

class NoDateTest : public ::testing::TestWithParam<std::string_view> {};

TEST_P(NoDateTest, IsFound) {
  EXPECT_THAT(DateFormsTest::DatesIn(std::string(GetParam())), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Texts, NoDateTest,
    ::testing::Values("Ông có 30 năm tuổi Đảng.", "Xong trong 6 tháng.", "Họp lúc 9 giờ sáng.",
                      "Xã làm xong 03/03 nhiệm vụ.", "Hiện nay, thời gian qua, vừa qua, trước đó.",
                      "Một tuần sau, ông về.", "Mấy hôm nay trời rét.", "Mấy năm nay được mùa.",
                      "Gió mạnh cấp (6-7), giật cấp 8.", "Gió cấp 6 (6-7), giật cấp 8-9 (9-10).",
                      "Anh đã 3 Tết xa nhà.", "Nhiệm kỳ 5 năm tới đây.",
                      "Họp định kỳ 6 tháng một lần."));

}  // namespace
}  // namespace vietfacts
