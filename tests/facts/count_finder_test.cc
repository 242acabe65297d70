#include "extractor/facts/count_finder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractor/article/read_article.h"

namespace vietfacts {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class CountFinderTest : public ::testing::Test {
 protected:
  std::vector<Count> Find(const std::string& text) const {
    Facts facts;
    knowledge().finder->Find(knowledge().reader.Read(Text(text), std::nullopt), facts);
    return std::move(facts.counts);
  }

  // The spans that are found.
  std::vector<std::string> Spans(const std::string& text) const {
    std::vector<std::string> spans;
    for (const Count& count : Find(text)) spans.push_back(count.place.text);
    return spans;
  }

  // "ACTION by HOLDER" of each count; "-" for what is not stated.
  std::vector<std::string> Clauses(const std::string& text) const {
    std::vector<std::string> clauses;
    for (const Count& count : Find(text))
      clauses.push_back(count.action.value_or("-") + " by " + count.holder.value_or("-"));
    return clauses;
  }

  std::vector<Qualifier> Qualifiers(const std::string& text) const {
    std::vector<Qualifier> qualifiers;
    for (const Count& count : Find(text)) qualifiers.push_back(count.qualifier);
    return qualifiers;
  }

  // What is costly to load, once for all tests.
  struct Knowledge {
    Patterns patterns = Patterns::BuiltIn();
    ArticleReader reader{patterns};
    std::unique_ptr<Finder> finder = MakeCountFinder(patterns);
  };
  static const Knowledge& knowledge() {
    static const Knowledge loaded;
    return loaded;
  }
};

TEST_F(CountFinderTest, BodiesAndPeopleShareWhatWasDone) {
  EXPECT_THAT(Clauses("Dịp này, 2 tập thể, 5 cá nhân được khen thưởng."),
              ElementsAre("khen thưởng by -", "khen thưởng by -"));
  EXPECT_THAT(Clauses("Đảng bộ có 2 chi bộ, 5 quần chúng được giới thiệu."),
              ElementsAre("- by Đảng bộ", ::testing::StartsWith("giới thiệu")));
  EXPECT_THAT(Clauses("Huyện ủy đã kỷ luật 8 tổ chức (khiển trách 6, cảnh cáo 2) và 35 đảng viên."),
              ElementsAre("kỷ luật by Huyện ủy", "kỷ luật by Huyện ủy"));
}

TEST_F(CountFinderTest, HoldersMayBeJoined) {
  EXPECT_THAT(Clauses("Cấp ủy và ủy ban kiểm tra các cấp đã kỷ luật 9 đảng viên."),
              ElementsAre("kỷ luật by Cấp ủy và ủy ban kiểm tra các cấp"));
  EXPECT_THAT(Clauses("Công an huyện xác định có 9 đối tượng bỏ trốn."), ElementsAre("- by -"));
}

TEST_F(CountFinderTest, VerbsElsewhereAreNoActions) {
  EXPECT_THAT(Clauses("Họ được bầu ra từ 900 đảng viên."), ElementsAre("- by -"));
  EXPECT_THAT(Clauses("Có gói thầu \"lắp đặt camera giám sát an ninh\" tại 4 cơ quan."),
              ElementsAre("- by -"));
  EXPECT_THAT(Spans("Huyện giao 7 chi đoàn tổ chức rửa xe, 8 cơ quan tổ chức đơn vị giám sát."),
              ElementsAre("7 chi đoàn", "8 cơ quan tổ chức đơn vị"));
}

TEST_F(CountFinderTest, VerbsInNounsAreActionsOnlyRightBeforeBodies) {
  EXPECT_THAT(Clauses("Thành ủy đã lập 9 đoàn kiểm tra 27 tổ chức đảng."),
              ElementsAre("kiểm tra by Thành ủy"));
  EXPECT_THAT(Clauses("Đoàn kiểm tra 5 người đã về."), ElementsAre("- by -"));
  EXPECT_THAT(Clauses("Huyện ủy tặng Kỷ niệm chương Vì sự nghiệp kiểm tra cho 6 đồng chí."),
              ElementsAre("tặng by Huyện ủy"));
}

TEST_F(CountFinderTest, SyllablesOfOtherWordsAreNoVerbs) {
  EXPECT_THAT(Clauses("Nước dùng cho gia đình chỉ sáu người cũng nhiều."), ElementsAre("- by -"));
  EXPECT_THAT(Clauses("Tòa xem xét mức hình phạt cho 16 bị cáo."), ElementsAre("- by -"));
  EXPECT_THAT(Clauses("Tỉnh tổ chức thi tuyển chức danh phó giám đốc với hai thí sinh."),
              ElementsAre("- by -"));
  EXPECT_THAT(Clauses("Hội đồng kỷ luật cho rằng hai lãnh đạo chưa có lỗi."),
              ElementsAre("- by -"));
}

TEST_F(CountFinderTest, AnotherVerbOrPassiveTakesTheCount) {
  EXPECT_THAT(Clauses("Xã đã khiển trách 8 cán bộ; nhắc nhở 3 người."),
              ElementsAre("khiển trách by Xã", "- by -"));
  EXPECT_THAT(Clauses("Xã đã khiển trách 8 cán bộ; khoảng 3 đảng viên."),
              ElementsAre("khiển trách by Xã", "khiển trách by Xã"));
  EXPECT_THAT(Clauses("Trường có 4 em bị đuổi học một tuần và 2 em bị cảnh cáo."),
              ElementsAre("đuổi học by Trường", "cảnh cáo by Trường"));
}

TEST_F(CountFinderTest, HoldersAreWhole) {
  EXPECT_THAT(Clauses("Bộ Chính trị, Ban Bí thư, Ủy ban Kiểm tra Trung ương đã kỷ luật 13 đảng "
                      "viên."),
              ElementsAre("kỷ luật by Bộ Chính trị, Ban Bí thư, Ủy ban Kiểm tra Trung ương"));
  EXPECT_THAT(
      Clauses("Qua xác minh tại chín địa phương, đơn vị, Thanh tra Bộ phát hiện 18 cán bộ."),
      ElementsAre("phát hiện by Thanh tra Bộ"));
  EXPECT_THAT(Clauses("Có 4 chiến sĩ của Phòng cảnh sát phòng cháy chữa cháy số 2 đến."),
              ElementsAre("- by Phòng cảnh sát phòng cháy chữa cháy số 2"));
  EXPECT_THAT(Clauses("Tám bác sĩ của Bệnh viện Chợ Lớn mướt mồ hôi."),
              ElementsAre("- by Bệnh viện Chợ Lớn"));
  EXPECT_THAT(Clauses("Vụ bắt hai công dân gây ồn ào."), ElementsAre("bắt by -"));
  EXPECT_THAT(Clauses("UBND các huyện, thị xã đã kỷ luật 3 cán bộ."),
              ElementsAre("kỷ luật by UBND các huyện, thị xã"));
  EXPECT_THAT(Clauses("Theo Bộ Y tế, Sở Y tế đã khen thưởng 3 bác sĩ."),
              ElementsAre("khen thưởng by Sở Y tế"));
  EXPECT_THAT(Clauses("Cấp ủy các cấp và chi bộ đã kỷ luật 87 đảng viên."),
              ElementsAre("kỷ luật by Cấp ủy các cấp và chi bộ"));
  EXPECT_THAT(Clauses("Đảng bộ Ban chỉ đạo Tây Nam đã kỷ luật 8 đảng viên."),
              ElementsAre("kỷ luật by Đảng bộ Ban chỉ đạo Tây Nam"));
  EXPECT_THAT(Clauses("Có 50 cựu học sinh Trường An Bình và các thầy cô đến dự."),
              ElementsAre("- by Trường An Bình"));
  EXPECT_THAT(Clauses("Sở Giáo dục và Đào tạo thành lập đoàn có 9 cán bộ."),
              ElementsAre(::testing::EndsWith("by Sở Giáo dục và Đào tạo")));
  EXPECT_THAT(Clauses("Thái Lan sáng nay cứu 5 người."), ElementsAre("cứu by Thái Lan"));
  EXPECT_THAT(Clauses("Công an huyện An Phú cho biết đang tạm giữ 3 nghi phạm."),
              ElementsAre("tạm giữ by Công an huyện An Phú"));
  EXPECT_THAT(Clauses("Công an huyện An Phú cho biết 3 nghi phạm đã bị tạm giữ."),
              ElementsAre("tạm giữ by -"));
}

TEST_F(CountFinderTest, SharesAreNoCounts) {
  EXPECT_THAT(Spans("Gần 3/4 người được hỏi đồng ý."), IsEmpty());
  EXPECT_THAT(Spans("Khoảng 500/569 học sinh nghỉ học."), ElementsAre("500/569 học sinh"));
  EXPECT_THAT(Spans("Đây là năm Đảng bộ thành phố tổ chức đại hội."), IsEmpty());
}

TEST_F(CountFinderTest, GivesEveryField) {
  const auto counts = Find("Đảng bộ xã có hơn 1.050 đảng viên mới.");
  ASSERT_THAT(counts, SizeIs(1));
  EXPECT_EQ(counts[0].place.text, "1.050 đảng viên mới");
  EXPECT_EQ(counts[0].value, 1050);
  EXPECT_EQ(counts[0].max, std::nullopt);
  EXPECT_EQ(counts[0].total, std::nullopt);
  EXPECT_EQ(counts[0].qualifier, Qualifier::kOver);
  EXPECT_EQ(counts[0].unit, "đảng viên");
  EXPECT_EQ(counts[0].unit_class, "person");
  EXPECT_EQ(counts[0].action, std::nullopt);
  EXPECT_EQ(counts[0].holder, "Đảng bộ xã");
  EXPECT_EQ(counts[0].rule, "count.digits");
}

TEST_F(CountFinderTest, ReadsPartsAndRanges) {
  const auto counts = Find(
      "Đã có 12/15 chi bộ họp, mỗi chi bộ 30 - 50 đảng viên, xã có 5.000 người đến 8.000 người trở "
      "lên.");
  ASSERT_THAT(counts, SizeIs(3));
  EXPECT_EQ(counts[0].value, 12);
  EXPECT_EQ(counts[0].total, 15);
  EXPECT_EQ(counts[0].unit_class, "organization");
  EXPECT_EQ(counts[1].value, 30);
  EXPECT_EQ(counts[1].max, 50);
  EXPECT_EQ(counts[2].value, 5000);
  EXPECT_EQ(counts[2].max, 8000);
  EXPECT_EQ(counts[2].qualifier, Qualifier::kAtLeast);
}

TEST_F(CountFinderTest, TakesTheFirstOfJoinedNounsForTheUnit) {
  const auto counts =
      Find("Có 17 cán bộ, nhân viên kỹ thuật và 40 cơ quan, tổ chức, đơn vị tham gia.");
  ASSERT_THAT(counts, SizeIs(2));
  EXPECT_EQ(counts[0].place.text, "17 cán bộ, nhân viên kỹ thuật");
  EXPECT_EQ(counts[0].unit, "cán bộ");
  EXPECT_EQ(counts[1].place.text, "40 cơ quan, tổ chức, đơn vị");
  EXPECT_EQ(counts[1].unit, "cơ quan");
  EXPECT_EQ(counts[1].unit_class, "collective");
}

TEST_F(CountFinderTest, KeepsShortModifiersInTheSpanAndClausesOut) {
  EXPECT_THAT(
      Spans(
          "Có 466 cán bộ nữ, 106 người dân tộc thiểu số, 61 bí thư cấp ủy, 111 đảng viên vi phạm, "
          "3 chi bộ trực thuộc và 8 người bị thương."),
      ElementsAre("466 cán bộ nữ", "106 người dân tộc thiểu số", "61 bí thư cấp ủy",
                  "111 đảng viên", "3 chi bộ", "8 người"));
}

TEST_F(CountFinderTest, LeavesWhatCountsNoPeople) {
  for (const char* text :
       {"Thành phố giảm 86.300 biên chế, xử lý 35 trường hợp.", "Đại hội 12 đại biểu toàn quốc",
        "Sáng 15/6 học sinh trở lại trường.", "Từ 5/2024 người dân được hỗ trợ.",
        "Cán bộ dưới 40 tuổi, 12 xã, 5 giải pháp, 92/97 phiếu.", "Công ty TNHH 2 thành viên",
        "Năm học 2023-2024 học sinh học trực tuyến.", "Có một người và hàng trăm người khác.",
        "54 dân tộc anh em, 168 tỷ nhân dân tệ",
        "Tháng 3 học sinh thi thử; thứ hai học sinh nghỉ."}) {
    EXPECT_THAT(Spans(text), IsEmpty()) << text;
  }
}

TEST_F(CountFinderTest, ReadsQualifiersOnBothSides) {
  EXPECT_THAT(Qualifiers("khoảng 5 người; gần 6 người; ngót 7 người; hơn 8 người; trên 9 người; "
                         "dưới 10 người; chưa đến 11 người; "
                         "ít nhất 12 người; tối thiểu 13 người; từ 14 người trở lên; không quá 15 "
                         "người; tối đa 16 người; 17 người"),
              ElementsAre(Qualifier::kAbout, Qualifier::kAbout, Qualifier::kAbout, Qualifier::kOver,
                          Qualifier::kOver, Qualifier::kUnder, Qualifier::kUnder,
                          Qualifier::kAtLeast, Qualifier::kAtLeast, Qualifier::kAtLeast,
                          Qualifier::kAtMost, Qualifier::kAtMost, Qualifier::kExact));
}

TEST_F(CountFinderTest, CarriesActionAndHolderThroughAList) {
  EXPECT_THAT(
      Clauses("Ủy ban Kiểm tra Huyện ủy đã kiểm tra 4 chi bộ, 30 đảng viên; giám sát thường xuyên "
              "12 chi bộ; khai trừ khỏi "
              "Đảng 2 đồng chí; kỷ luật bằng hình thức khiển trách đối với 13 đồng chí."),
      ElementsAre("kiểm tra by Ủy ban Kiểm tra Huyện ủy", "kiểm tra by Ủy ban Kiểm tra Huyện ủy",
                  "giám sát by Ủy ban Kiểm tra Huyện ủy", "khai trừ by Ủy ban Kiểm tra Huyện ủy",
                  "khiển trách by Ủy ban Kiểm tra Huyện ủy"));
}

TEST_F(CountFinderTest, ReadsThePassiveBehindTheCount) {
  EXPECT_THAT(
      Clauses("Có 45 người đã bị xử lý kỷ luật, 77 người thuộc diện kê khai được xác minh."),
      ElementsAre("kỷ luật by -", "xác minh by -"));
  EXPECT_THAT(Clauses("Tổng số cán bộ đã được tinh giản là 40.500 người."),
              ElementsAre("tinh giản by -"));
  EXPECT_THAT(Clauses("Hai cán bộ phường (quận Bình An) bị kỷ luật."), ElementsAre("kỷ luật by -"));
  EXPECT_THAT(Clauses("Ba người ở Bình An, Hòa Sơn đã bị bắt."), ElementsAre("bắt by -"));
}

TEST_F(CountFinderTest, CarriesAnActionOverTheCasesCountedBeside) {
  EXPECT_THAT(Clauses("Bộ chỉ huy Bộ đội Biên phòng tỉnh đã bắt 10 vụ, 12 đối tượng."),
              ElementsAre("bắt by Bộ chỉ huy Bộ đội Biên phòng tỉnh"));
  EXPECT_THAT(Clauses("Theo kế hoạch tuyển sinh năm 2019 có 137 thí sinh."), ElementsAre("- by -"));
}

TEST_F(CountFinderTest, GivesNoActionThatDoesNotReachTheCount) {
  EXPECT_THAT(Clauses("Sau khi kiểm tra, 5 người nhập viện."), ElementsAre("- by -"));
  EXPECT_THAT(Clauses("Công tác kiểm tra của 5 chi bộ chưa tốt."), ElementsAre("- by -"));
  EXPECT_THAT(Clauses("Việc nghiên cứu trên 200 học sinh cho kết quả khả quan."),
              ElementsAre("- by -"));
}

TEST_F(CountFinderTest, ReadsATextThatOpensParenthesesBeforeItsFirstCount) {
  EXPECT_THAT(Clauses("(kết nạp 2 đảng viên"), ElementsAre("kết nạp by -"));
  EXPECT_THAT(Clauses("(2 đảng viên"), ElementsAre("- by -"));
}

TEST_F(CountFinderTest, GivesNoHolderThatOnlySpeaks) {
  EXPECT_THAT(Clauses("Sở Y tế cho biết, có 12 người bị thương."), ElementsAre("- by -"));
  EXPECT_THAT(Clauses("Đồng chí Bí thư Đảng ủy đã trao giấy khen cho 3 tập thể."),
              ElementsAre("khen thưởng by -"));
}

TEST_F(CountFinderTest, FindsTheOwnerBehindTheNoun) {
  EXPECT_THAT(Clauses("Có 49 đại biểu HĐND thành phố có mặt."), ElementsAre("- by HĐND thành phố"));
}

}  // namespace
}  // namespace vietfacts
