// Every type of document that guideline 36-HD/VPTW (party) and decree 30/2020/NĐ-CP (state) list,
// in every spelling met in print; and the symbols of the bodies that issue them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/normalize.h"
#include "tests/facts/decrees_of.h"

namespace vietfacts {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct DocumentType {
  std::string_view name;
  std::string_view symbol;
};

// `form` with {T} for the type, {t} for the type in small letters, {S} for its symbol and {s} for
// that in small letters.
std::string Printed(std::string_view form, const DocumentType& type) {
  std::string printed;
  for (size_t i = 0; i < form.size(); ++i) {
    if (form[i] != '{') {
      printed += form[i];
      continue;
    }
    switch (form[i + 1]) {
      case 'T':
        printed += type.name;
        break;
      case 't':
        printed += LowerInStep(type.name);
        break;
      case 'S':
        printed += type.symbol;
        break;
      default:
        printed += LowerInStep(type.symbol);
    }
    i += 2;
  }
  return printed;
}

void ExpectInEverySpelling(const std::vector<DocumentType>& types,
                           const std::vector<std::string_view>& spellings,
                           std::string_view code_form) {
  for (const DocumentType& type : types) {
    const std::string code = Printed(code_form, type);
    for (const std::string_view spelling : spellings) {
      const std::string printed = Printed(spelling, type);
      const std::string text = "Chi bộ thực hiện " + printed + " của cấp trên.";
      EXPECT_THAT(ReferencesIn(text), ElementsAre(printed + " → " + code)) << text;
      EXPECT_EQ(OnlyDecreeOf(text).type, type.name) << text;
    }
  }
}

TEST(DecreeTypesTest, OfTheParty) {
  ExpectInEverySpelling(
      {{"Nghị quyết", "NQ"}, {"Quyết định", "QĐ"}, {"Chỉ thị", "CT"},       {"Kết luận", "KL"},
       {"Quy chế", "QC"},    {"Quy định", "QĐ"},   {"Quy định", "QyĐ"},     {"Thông tri", "TT"},
       {"Thông tri", "TTr"}, {"Hướng dẫn", "HD"},  {"Thông báo", "TB"},     {"Thông cáo", "TC"},
       {"Tuyên bố", "TuB"},  {"Tuyên bố", "TB"},   {"Lời kêu gọi", "LKG"},  {"Báo cáo", "BC"},
       {"Kế hoạch", "KH"},   {"Quy hoạch", "QH"},  {"Chương trình", "CTr"}, {"Đề án", "ĐA"},
       {"Đề án", "DA"},      {"Phương án", "PA"},  {"Dự án", "DA"},         {"Tờ trình", "TTr"},
       {"Công văn", "CV"},   {"Biên bản", "BB"}},
      {"{T} số 47-{S}/TU", "{T} số 47 - {S}/TU", "{T} số 47–{S}/TU", "{T} số 47 {S}/TU",
       "{T} số: 47-{S}/TU", "{T} 47-{S}/TU", "{t} số 47-{S}/TU", "{T} số 47-{S}-TU",
       "{T} số 47/{S}-TU", "{T} số 47/{S}/TU", "{T} số 47.{S}/TU", "{T} số47-{S}/TU",
       "{t} số 47-{s}/tu"},
      "47-{S}/TU");
}

TEST(DecreeTypesTest, OfTheState) {
  ExpectInEverySpelling(
      {{"Nghị quyết", "NQ"}, {"Nghị định", "NĐ"},        {"Thông tư", "TT"},
       {"Lệnh", "L"},        {"Quyết định", "QĐ"},       {"Chỉ thị", "CT"},
       {"Quy chế", "QC"},    {"Quy định", "QyĐ"},        {"Thông cáo", "TC"},
       {"Thông báo", "TB"},  {"Hướng dẫn", "HD"},        {"Chương trình", "CTr"},
       {"Kế hoạch", "KH"},   {"Phương án", "PA"},        {"Đề án", "ĐA"},
       {"Dự án", "DA"},      {"Báo cáo", "BC"},          {"Biên bản", "BB"},
       {"Tờ trình", "TTr"},  {"Hợp đồng", "HĐ"},         {"Công văn", "CV"},
       {"Công điện", "CĐ"},  {"Bản ghi nhớ", "BGN"},     {"Giấy ủy quyền", "GUQ"},
       {"Giấy mời", "GM"},   {"Giấy giới thiệu", "GGT"}, {"Giấy nghỉ phép", "GNP"}},
      {"{T} số 47/{S}-UBND", "{T} số 47/ {S} - UBND", "{T} số 47/{S}–UBND", "{T} số: 47/{S}-UBND",
       "{T} 47/{S}-UBND", "{t} số 47/{S}-UBND", "{T} số 47/{S}.UBND", "{T} số 47/{S}/UBND",
       "{T} số 47 {S}-UBND", "{t} số 47/{s}-ubnd"},
      "47/{S}-UBND");
}

// The rest of the list, whose symbols say too little where the type is not named.
TEST(DecreeTypesTest, PapersThatAreNamed) {
  ExpectInEverySpelling(
      {{"Bản thỏa thuận", "BTT"}, {"Phiếu gửi", "PG"}, {"Phiếu chuyển", "PC"}, {"Phiếu báo", "PB"}},
      {"{T} số 47/{S}-UBND", "{T} số: 47/{S}-UBND", "{t} số 47/{S}-UBND", "{T} 47/{S} - UBND"},
      "47/{S}-UBND");
}

TEST(DecreeTypesTest, ACodeAloneHasTheTypeOfItsSymbol) {
  for (const DocumentType& type : std::vector<DocumentType>{{"Nghị quyết", "NQ"},
                                                            {"Quyết định", "QĐ"},
                                                            {"Chỉ thị", "CT"},
                                                            {"Kết luận", "KL"},
                                                            {"Hướng dẫn", "HD"},
                                                            {"Tuyên bố", "TuB"},
                                                            {"Lời kêu gọi", "LKG"},
                                                            {"Tờ trình", "TTr"}}) {
    const std::string code = Printed("47-{S}/TU", type);
    EXPECT_EQ(OnlyDecreeOf("Chi bộ thực hiện " + code + " năm nay.").type, type.name) << code;
  }
}

TEST(DecreeTypesTest, TheWordsBeforeACodeAloneTellItsType) {
  EXPECT_EQ(OnlyDecreeOf("Thông tri về đại hội chi bộ (số 12-TTr/TU) đã gửi.").type, "Thông tri");
  EXPECT_EQ(OnlyDecreeOf("Đề án sắp xếp bộ máy (04-DA/TU) đã xong.").type, "Đề án");
}

struct Symbol {
  std::string_view code;
  std::string_view body;
};

class IssuerSymbolTest : public ::testing::TestWithParam<Symbol> {};

TEST_P(IssuerSymbolTest, StandsForItsBody) {
  const Decree decree =
      OnlyDecreeOf("Chi bộ thực hiện văn bản số " + std::string(GetParam().code) + " năm nay.");
  EXPECT_EQ(decree.code, GetParam().code);
  EXPECT_EQ(decree.issuer, GetParam().body);
  EXPECT_THAT(decree.inferred, ElementsAre("issuer"));
}

INSTANTIATE_TEST_SUITE_P(
    Party, IssuerSymbolTest,
    ::testing::Values(Symbol{"5-NQ/TW", "Ban Chấp hành Trung ương"}, Symbol{"5-NQ/TU", "Tỉnh ủy"},
                      Symbol{"5-NQ/HU", "Huyện ủy"}, Symbol{"5-NQ/ĐU", "Đảng ủy"},
                      Symbol{"5-NQ/CB", "Chi bộ"}, Symbol{"5-HD/BTCTW", "Ban Tổ chức Trung ương"},
                      Symbol{"5-HD/BTGDVTW", "Ban Tuyên giáo và Dân vận Trung ương"},
                      Symbol{"5-HD/UBKTTW", "Ủy ban Kiểm tra Trung ương"},
                      Symbol{"5-KH/ĐUCP", "Đảng ủy Chính phủ"},
                      Symbol{"5-KH/ĐUQH", "Đảng ủy Quốc hội"},
                      Symbol{"5-KH/BTGDVTU", "Ban Tuyên giáo và Dân vận Tỉnh ủy"},
                      Symbol{"5-TB/UBKTQU", "Ủy ban Kiểm tra Quận ủy"},
                      Symbol{"5-CV/BCĐ", "Ban Chỉ đạo"}));

INSTANTIATE_TEST_SUITE_P(
    State, IssuerSymbolTest,
    ::testing::Values(
        Symbol{"5/2025/NĐ-CP", "Chính phủ"}, Symbol{"5/QĐ-TTg", "Thủ tướng Chính phủ"},
        Symbol{"5/CĐ-TTg", "Thủ tướng Chính phủ"}, Symbol{"5/2025/L-CTN", "Chủ tịch nước"},
        Symbol{"5/NQ-UBTVQH15", "Ủy ban Thường vụ Quốc hội"},
        Symbol{"5/2025/TT-BTC", "Bộ Tài chính"}, Symbol{"5/2025/TT-BXD", "Bộ Xây dựng"},
        Symbol{"5/2025/TT-BNNMT", "Bộ Nông nghiệp và Môi trường"},
        Symbol{"5/2025/TT-BNN&MT", "Bộ Nông nghiệp và Môi trường"},
        Symbol{"5/2025/TT-BDTTG", "Bộ Dân tộc và Tôn giáo"},
        Symbol{"5/2025/TT-BKHCN", "Bộ Khoa học và Công nghệ"}, Symbol{"5/2025/TT-BNV", "Bộ Nội vụ"},
        Symbol{"5/KH-SNNMT", "Sở Nông nghiệp và Môi trường"},
        Symbol{"5/QĐ-CTUBND", "Chủ tịch Ủy ban nhân dân"},
        Symbol{"5/QĐ-VKSTC", "Viện kiểm sát nhân dân tối cao"}));

INSTANTIATE_TEST_SUITE_P(
    MassOrganizations, IssuerSymbolTest,
    ::testing::Values(Symbol{"5/HD-TLĐ", "Tổng Liên đoàn Lao động Việt Nam"},
                      Symbol{"5-KH/TWĐTN-BTG", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"},
                      Symbol{"5-NQ/HNDTW", "Trung ương Hội Nông dân Việt Nam"},
                      Symbol{"5/NQ-ĐCT", "Đoàn Chủ tịch"},
                      Symbol{"5/HD-CCB", "Hội Cựu chiến binh Việt Nam"},
                      Symbol{"5/HD-MTTW-BTT", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"}));

struct Named {
  std::string_view behind;  // the code
  std::string_view issuer;
};

class NamedIssuerTest : public ::testing::TestWithParam<Named> {};

TEST_P(NamedIssuerTest, IsReadWhole) {
  const Decree decree = OnlyDecreeOf("Chi bộ thực hiện Kế hoạch số 15/KH-ABC ngày 2/9/2025 " +
                                     std::string(GetParam().behind) + ".");
  EXPECT_EQ(decree.issuer, GetParam().issuer);
  EXPECT_EQ(decree.subject, "chuyển đổi số");
}

INSTANTIATE_TEST_SUITE_P(
    Bodies, NamedIssuerTest,
    ::testing::Values(
        Named{"của Đảng ủy phường An Bình về chuyển đổi số", "Đảng ủy phường An Bình"},
        Named{"của UBND đặc khu Hòn Mây về chuyển đổi số", "UBND đặc khu Hòn Mây"},
        Named{"của Bộ Dân tộc và Tôn giáo về chuyển đổi số", "Bộ Dân tộc và Tôn giáo"},
        Named{"của Đảng ủy các cơ quan Đảng Trung ương về chuyển đổi số",
              "Đảng ủy các cơ quan Đảng Trung ương"},
        Named{"của Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương về chuyển đổi số",
              "Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương"},
        Named{"của Ban Bí thư Trung ương Đoàn về chuyển đổi số", "Ban Bí thư Trung ương Đoàn"},
        Named{"của Đoàn Chủ tịch Trung ương Hội Liên hiệp Phụ nữ Việt Nam về chuyển đổi số",
              "Đoàn Chủ tịch Trung ương Hội Liên hiệp Phụ nữ Việt Nam"},
        Named{"của Ban Chỉ đạo Trung ương về chuyển đổi số", "Ban Chỉ đạo Trung ương"},
        Named{"của Ban Chỉ huy phòng, chống thiên tai tỉnh An Bình về chuyển đổi số",
              "Ban Chỉ huy phòng, chống thiên tai tỉnh An Bình"},
        Named{"của liên Bộ: Công an, Tài chính về chuyển đổi số", "liên Bộ: Công an, Tài chính"},
        Named{"của Bộ Chính trị, Ban Bí thư về chuyển đổi số", "Bộ Chính trị, Ban Bí thư"},
        Named{"của Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam về "
              "chuyển đổi số",
              "Chính phủ và Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"}));

TEST(NamedIssuerTest, AnotherBodyBehindACommaMayBeginItsOwnClause) {
  EXPECT_EQ(OnlyDecreeOf("Theo Nghị quyết 18 của Trung ương, Bộ Chính trị yêu cầu sắp xếp.").issuer,
            "Trung ương");
}

TEST(NamedIssuerTest, AVerbInCapitalsIsNoPartOfIt) {
  EXPECT_EQ(
      OnlyDecreeOf("Căn cứ Nghị định số 5/2008/NĐ-CP của Chính phủ Sửa đổi, bổ sung nghị định cũ.").issuer,
      "Chính phủ");
}

TEST(DecreeTypesTest, WhatOnlyLooksLikeOne) {
  EXPECT_THAT(ReferencesIn("Quy hoạch 12 xã, bản cam kết 3 bên và phiếu báo 5 điểm."), IsEmpty());
  EXPECT_THAT(ReferencesIn("Cao tốc CT01 - Mỹ Tho đã thông xe."), IsEmpty());
  EXPECT_THAT(ReferencesIn("Giá vé số5 và phòng số47 không đổi."), IsEmpty());
}

}  // namespace
}  // namespace vietfacts
