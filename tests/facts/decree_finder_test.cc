#include "extractor/facts/decree_finder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/facts/decrees_of.h"

namespace vietfacts {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Spelling {
  const char* printed;
  const char* code;
};

class DecreeSpellingTest : public ::testing::TestWithParam<Spelling> {};

TEST_P(DecreeSpellingTest, HasOneCanonicalCode) {
  const std::string text = std::string("Chi bộ thực hiện ") + GetParam().printed + " của cấp trên.";
  EXPECT_THAT(ReferencesIn(text),
              ElementsAre(std::string(GetParam().printed) + " → " + GetParam().code));
}

INSTANTIATE_TEST_SUITE_P(
    Party, DecreeSpellingTest,
    ::testing::Values(Spelling{"Nghị quyết số 21-NQ/TW", "21-NQ/TW"},
                      Spelling{"Nghị quyết số 21 – NQ/TW", "21-NQ/TW"},
                      Spelling{"Nghị quyết số 21 NQ/TW", "21-NQ/TW"},
                      Spelling{"Nghị quyết 21-NQ-TW", "21-NQ/TW"},
                      Spelling{"NQ 52-NQ/TW", "52-NQ/TW"}, Spelling{"NQ52-NQ/TW", "52-NQ/TW"},
                      Spelling{"Nghị quyết số 28-NQ/T.Ư", "28-NQ/TW"},
                      Spelling{"Nghị quyết số: 07 -NQ/TƯ", "07-NQ/TW"},
                      Spelling{"QĐ số 749-QĐ/TU", "749-QĐ/TU"},
                      Spelling{"qui định số 42-QĐ/TW", "42-QĐ/TW"},
                      Spelling{"quyết định 1087-QĐ/TU", "1087-QĐ/TU"},
                      Spelling{"Chương trình hành động số 16-CTr/TU", "16-CTr/TU"},
                      Spelling{"Hướng dẫn số 36-HD/VPTW", "36-HD/VPTW"},
                      Spelling{"Thông báo số 30-TB/UBKTTW", "30-TB/UBKTTW"},
                      Spelling{"Nghị quyết 29/NQ - TW", "29-NQ/TW"},
                      Spelling{"NGHỊ QUYẾT SỐ 21-NQ/TW", "21-NQ/TW"}));

INSTANTIATE_TEST_SUITE_P(
    State, DecreeSpellingTest,
    ::testing::Values(Spelling{"Nghị định 30/2020/NĐ-CP", "30/2020/NĐ-CP"},
                      Spelling{"Nghị định số: 57/2002/NĐ - CP", "57/2002/NĐ-CP"},
                      Spelling{"Quyết định số 236/QĐ - BTTTT", "236/QĐ-BTTTT"},
                      Spelling{"Tờ trình số 484/TTr - STNMT", "484/TTr-STNMT"},
                      Spelling{"Quyết định số 84/2004/QĐ.UB", "84/2004/QĐ-UB"},
                      Spelling{"Quyết định số 55/2005/QĐ-UB.NN", "55/2005/QĐ-UB.NN"},
                      Spelling{"Thông tư số 12/2011/TT-BGD&ĐT", "12/2011/TT-BGD&ĐT"},
                      Spelling{"Thông tư liên tịch số 117/2007/TTLT/BTC-BLĐTBXH",
                               "117/2007/TTLT-BTC-BLĐTBXH"},
                      Spelling{"Thông tư số 488/KHKT/TT", "488/KHKT/TT"},
                      Spelling{"Nghị định 115-CP", "115-CP"},
                      Spelling{"nghị quyết số 141/HĐBT", "141/HĐBT"},
                      Spelling{"công văn số 626/CV-TT-TCCB", "626/CV-TT-TCCB"},
                      Spelling{"công văn số 108/TCCQ", "108/TCCQ"},
                      Spelling{"Công văn số 4688/UBND-SNV", "4688/UBND-SNV"},
                      Spelling{"Luật số 45/2013/QH13", "45/2013/QH13"},
                      Spelling{"Nghị quyết số 884/2020/NQ-UBTVQH14", "884/2020/NQ-UBTVQH14"},
                      Spelling{"quyết định số 42/2016/qđ-ubnd", "42/2016/QĐ-UBND"},
                      Spelling{"Công điện số 23/CĐ-TTg", "23/CĐ-TTg"},
                      // A body that no lexicon knows.
                      Spelling{"Quyết định số 77/QĐ-XYZW", "77/QĐ-XYZW"}));

TEST(DecreeFinderTest, ACodeAloneHasTheTypeOfItsSymbol) {
  const Decree decree = OnlyDecreeOf("Đề án được lập theo 1956/QĐ-TTg hồi năm ngoái.");
  EXPECT_EQ(decree.place.text, "1956/QĐ-TTg");
  EXPECT_EQ(decree.type, "Quyết định");
  EXPECT_EQ(decree.number, "1956");
  EXPECT_EQ(decree.symbol, "QĐ-TTg");
}

TEST(DecreeFinderTest, TheWordsBeforeTellWhichOfTwoTypesIsMeant) {
  EXPECT_EQ(OnlyDecreeOf("Theo quy định về kỷ luật (102-QĐ/TW), có bốn mức.").type, "Quy định");
}

TEST(DecreeFinderTest, EachNumberOfAListIsAReference) {
  EXPECT_THAT(
      ReferencesIn("Quán triệt các Nghị quyết số 18, 19-NQ/TW và 20-NQ/TW."),
      ElementsAre("Nghị quyết số 18 → 18-NQ/TW", "19-NQ/TW → 19-NQ/TW", "20-NQ/TW → 20-NQ/TW"));
  EXPECT_THAT(ReferencesIn("Quán triệt các nghị quyết từ 15 đến 20-NQ/TW."),
              ElementsAre("nghị quyết từ 15 → 15-NQ/TW", "20-NQ/TW → 20-NQ/TW"));
  EXPECT_THAT(ReferencesIn("Thay cho thông tư 01, 36 và 37."),
              ElementsAre("thông tư 01 → 01", "36 → 36", "37 → 37"));
}

TEST(DecreeFinderTest, NumbersWithoutSymbol) {
  EXPECT_THAT(
      ReferencesIn("Theo Kết luận số 21, NQ21 và nghị định 08/2016, việc này được làm ngay."),
      ElementsAre("Kết luận số 21 → 21", "NQ21 → 21", "nghị định 08/2016 → 08"));
  EXPECT_THAT(ReferencesIn("Sở có công văn 323 ngày 6-3 gửi các trường."),
              ElementsAre("công văn 323 → 323"));
  EXPECT_THAT(ReferencesIn("Bộ có văn bản 7972 về việc chuyển đổi điểm."),
              ElementsAre("văn bản 7972 → 7972"));
  EXPECT_THAT(ReferencesIn("Theo quyết định 2071 của Bộ Giáo dục, năm học dài hơn."),
              ElementsAre("quyết định 2071 → 2071"));
  EXPECT_THAT(ReferencesIn("Theo kế hoạch 2016 của Bộ Giáo dục, năm học dài hơn."), IsEmpty());
  EXPECT_THAT(ReferencesIn("Tỉnh sơ kết thông báo 292 của Ủy ban Kiểm tra Trung ương."),
              ElementsAre("thông báo 292 → 292"));
}

TEST(DecreeFinderTest, AWeakNumberCountsWhereTheArticleStatesItInFull) {
  EXPECT_THAT(ReferencesIn("Huyện ban hành Kế hoạch số 437/KH-UBND. Nhưng kế hoạch 437 chưa rõ."),
              ElementsAre("Kế hoạch số 437/KH-UBND → 437/KH-UBND", "kế hoạch 437 → 437"));
  EXPECT_THAT(ReferencesIn("Nhưng kế hoạch 437 chưa rõ."), IsEmpty());
}

TEST(DecreeFinderTest, CongressAndPlenumDocuments) {
  EXPECT_THAT(
      ReferencesIn("Thực hiện Nghị quyết Đại hội 16 Đảng bộ thành phố, Nghị quyết Đại hội Đảng bộ "
                   "tỉnh lần thứ XI, nhiệm kỳ 2015-2020."),
      ElementsAre(
          "Nghị quyết Đại hội 16 Đảng bộ thành phố → Nghị quyết Đại hội 16 Đảng bộ thành phố",
          "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XI → Nghị quyết Đại hội Đảng bộ tỉnh lần thứ "
          "XI"));
  EXPECT_THAT(
      ReferencesIn(
          "Gắn với Nghị quyết TW 4 (Khóa XI, XII) và Nghị quyết Hội nghị Trung ương 5 khóa XII."),
      ElementsAre(
          "Nghị quyết TW 4 (Khóa XI, XII) → Nghị quyết TW 4 (Khóa XI, XII)",
          "Nghị quyết Hội nghị Trung ương 5 khóa XII → Nghị quyết Hội nghị Trung ương 5 khóa XII"));
  EXPECT_THAT(ReferencesIn("Hai nghị quyết Trung ương 6, 7 khóa XII."),
              ElementsAre("nghị quyết Trung ương 6 → nghị quyết Trung ương 6 khóa XII",
                          "7 khóa XII → nghị quyết Trung ương 7 khóa XII"));
}

class NoDecreeTest : public ::testing::TestWithParam<const char*> {};

TEST_P(NoDecreeTest, IsNoReference) { EXPECT_THAT(ReferencesIn(GetParam()), IsEmpty()); }

INSTANTIATE_TEST_SUITE_P(
    Texts, NoDecreeTest,
    ::testing::Values("Thực hiện các nghị quyết của Đảng, nghị quyết đại hội và nghị quyết này.",
                      "Tổ cộng tác viên 35 họp sáng nay.", "Xã thuộc chương trình 135 đã có điện.",
                      "Hội nghị quyết định 3 vấn đề lớn.", "Đơn vị kết luận 1.506 tổ chức.",
                      "Giá 25.000 đồng/kg, tỉ số 2-1, xe 29A-123.45.",
                      "Gọi số 0912.345.678 hoặc tài khoản 0011004567890.",
                      "Chuyến bay VN-239/HAN hạ cánh.", "Nghị quyết 6 tháng đầu năm.",
                      "Nghị quyết Đại hội Đảng bộ các cấp, nhiệm kỳ 2020-2025.",
                      "Thực hiện nghị quyết trung ương khóa XII.", "Kế hoạch 5 năm 2016-2020.",
                      "Mức quy định 9% của ngân hàng.", "Sư thầy giảng theo luật Phật.",
                      "Ban Nghiên cứu Luật Biển và Hải đảo họp sáng nay."));

}  // namespace
}  // namespace vietfacts
