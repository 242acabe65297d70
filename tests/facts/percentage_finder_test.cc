#include "extractor/facts/percentage_finder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractor/article/read_article.h"

namespace vietfacts {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PercentageFinderTest : public ::testing::Test {
 protected:
  std::vector<Percentage> Find(const std::string& text) const {
    Facts facts;
    knowledge().finder->Find(knowledge().reader.Read(Text(text), std::nullopt), facts);
    return std::move(facts.percentages);
  }

  std::vector<std::string> Wholes(const std::string& text) const {
    std::vector<std::string> wholes;
    for (const Percentage& percentage : Find(text)) wholes.push_back(percentage.of.value_or("-"));
    return wholes;
  }

  // What is costly to load, once for all tests.
  struct Knowledge {
    Patterns patterns = Patterns::BuiltIn();
    ArticleReader reader{patterns};
    std::unique_ptr<Finder> finder = MakePercentageFinder(patterns);
  };
  static const Knowledge& knowledge() {
    static const Knowledge loaded;
    return loaded;
  }
};

TEST_F(PercentageFinderTest, ReadsEverySpelling) {
  const auto found = Find(
      "Đạt 98,5 % kế hoạch, 85 phần trăm số hộ, tăng 31.5%, giảm 0,5‰, từ 3% đến 4%, 5-10%, 70% - "
      "80%.");
  ASSERT_THAT(found, SizeIs(7));
  EXPECT_EQ(found[0].place.text, "98,5 %");
  EXPECT_EQ(found[0].value, 98.5);
  EXPECT_EQ(found[1].value, 85);
  EXPECT_EQ(found[1].unit, "%");
  EXPECT_EQ(found[2].value, 31.5);
  EXPECT_EQ(found[3].unit, "‰");
  EXPECT_EQ(found[4].place.text, "3% đến 4%");
  EXPECT_EQ(found[4].max, 4);
  EXPECT_EQ(found[5].max, 10);
  EXPECT_EQ(found[6].place.text, "70% - 80%");
}

TEST_F(PercentageFinderTest, KeepsTheSignOfARateBelowZero) {
  const auto found = Find("Tăng trưởng -0,4%, giá (-2%) và 3 -4%.\n-5% kế hoạch");
  ASSERT_THAT(found, SizeIs(4));
  EXPECT_EQ(found[0].place.text, "-0,4%");
  EXPECT_EQ(found[0].value, -0.4);
  EXPECT_EQ(found[1].value, -2);
  EXPECT_EQ(found[2].place.text, "3 -4%");
  EXPECT_EQ(found[3].value, 5);
}

TEST_F(PercentageFinderTest, TellsAFallFromARange) {
  const auto found = Find("Tỷ lệ giảm từ 15% xuống 10%.");
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].max, std::nullopt);
}

TEST_F(PercentageFinderTest, ReadsQualifiers) {
  const auto found = Find(
      "Trên 150% kế hoạch, chưa đạt 50% tiêu chuẩn, ít nhất là 25% số xã, cao hơn 2,9% so với đầu "
      "nhiệm kỳ.");
  ASSERT_THAT(found, SizeIs(4));
  EXPECT_EQ(found[0].qualifier, Qualifier::kOver);
  EXPECT_EQ(found[1].qualifier, Qualifier::kUnder);
  EXPECT_EQ(found[2].qualifier, Qualifier::kAtLeast);
  EXPECT_EQ(found[3].qualifier, Qualifier::kExact) << "a difference, not a bound";
}

TEST_F(PercentageFinderTest, ReadsTheWholeBehindIt) {
  EXPECT_THAT(
      Wholes("100% đảng viên đã nhất trí, đạt 300% kế hoạch; 100% xã, phường, thị trấn trong tỉnh; "
             "67% tổng kim ngạch xuất khẩu; "
             "66,7% số người bị thương so với năm trước; đạt 85% đối với vụ việc mới phát sinh."),
      ElementsAre("đảng viên", "kế hoạch", "xã, phường, thị trấn", "tổng kim ngạch xuất khẩu",
                  "số người bị thương", "vụ việc mới phát sinh"));
  EXPECT_THAT(Wholes("90% ngân hàng thương mại, 50% hàng dệt may, xử lý 80% thông tin; "
                     "70% chi phí sản xuất; 100% các Đảng bộ trực thuộc; bằng 90% so với Hà Nội; "
                     "20% máy tính."),
              ElementsAre("ngân hàng thương mại", "hàng dệt may", "thông tin", "chi phí sản xuất",
                          "các Đảng bộ trực thuộc", "Hà Nội", "máy tính"));
}

TEST_F(PercentageFinderTest, AVerbBehindItIsNoWhole) {
  EXPECT_THAT(Wholes("Tỷ lệ từ 30% giảm xuống còn 10%; 18% làm việc; 8% mong có con; 47% trong độ "
                     "tuổi lao động; bỏ phiếu 100% thi hành kỷ luật; còn 2% tính đến cuối "
                     "năm; 40% giải trí."),
              ElementsAre("-", "-", "-", "-", "-", "-", "-", "-"));
  EXPECT_THAT(Wholes("Bằng 50% mức thu phí, 90% thị phần thức ăn, 100% nhu cầu tối thiểu, 70% vốn "
                     "nhà nước, 60% giờ làm việc."),
              ElementsAre("mức thu phí", "thị phần thức ăn", "nhu cầu tối thiểu", "vốn nhà nước",
                          "giờ làm việc"));
}

TEST_F(PercentageFinderTest, PassesOverTheNumberOfTheWhole) {
  EXPECT_THAT(Wholes("Đã kiểm tra 80% trong tổng số 112 cửa hàng; 59% trong số hơn 4.000 hội viên; "
                     "90% trong 2,2 triệu cử tri; đánh thuế 25% đối với 200 tỷ USD."),
              ElementsAre("cửa hàng", "hội viên", "cử tri", "-"));
}

TEST_F(PercentageFinderTest, ReadsTheWholeNamedBefore) {
  EXPECT_THAT(Wholes("Trong số bí thư được bầu, có hai người dưới 40 tuổi, chiếm 3,17%."),
              ElementsAre("bí thư"));
  EXPECT_THAT(Wholes("Toàn ngành giảm 121 đơn vị (30,2%)."), ElementsAre("đơn vị"));
  EXPECT_THAT(Wholes("Có gần 696.000 cử tri đi bầu, đạt tỷ lệ 99,8%."), ElementsAre("cử tri"));
}

TEST_F(PercentageFinderTest, GivesNoWholeToARate) {
  EXPECT_THAT(
      Wholes("Thu ngân sách tăng 22,4% so với cùng kỳ; lãi suất 7%/năm; tăng trưởng khá (7,89%)."),
      ElementsAre("-", "-", "-"));
}

TEST_F(PercentageFinderTest, LeavesSignsThatAreNoPercentages) {
  EXPECT_THAT(Find("https://example.vn/a%20b và 30%20c, width=100% border, ký hiệu %, phần trăm"),
              IsEmpty());
}

}  // namespace
}  // namespace vietfacts
