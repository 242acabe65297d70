#include "extractor/facts/decree_clause.h"

#include <gtest/gtest.h>

#include <array>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "tests/facts/decrees_of.h"

namespace vietfacts {
namespace {

TEST(DecreeClauseTest, IssuedInEveryPlaceItComes) {
  for (const char* text :
       {"Theo Nghị quyết số 21-NQ/TW ngày 16/6/2022 của Trung ương.",
        "Theo Nghị quyết số 21-NQ/TW, ngày 16-6-2022 của Trung ương.",
        "Theo Nghị quyết số 21-NQ/TW (ngày 16/6/2022) của Trung ương.",
        "Theo Nghị quyết số 21-NQ/TW của Trung ương ngày 16 tháng 6 năm 2022.",
        "Theo Nghị quyết số 21-NQ/TW (ban hành 16-6-2022) của Trung ương.",
        "Theo Nghị quyết số 21-NQ/TW được ban hành ngày 16.6.2022 của Trung ương."}) {
    const Decree decree = OnlyDecreeOf(text);
    EXPECT_EQ(decree.issued, "2022-06-16") << text;
    EXPECT_EQ(decree.issuer, "Trung ương") << text;
  }
  EXPECT_EQ(OnlyDecreeOf("Xã chấp hành Quyết định số 167 ngày 22-1 của huyện.").issued,
            "XXXX-01-22");
  EXPECT_EQ(OnlyDecreeOf("Theo Nghị định số 12/2019/NĐ-CP ngày 31/2/2019 của Chính phủ.").issued,
            std::nullopt);
  EXPECT_EQ(OnlyDecreeOf("Quốc hội thảo luận Luật Nhà ở ngày 24/5.").issued, std::nullopt);
}

TEST(DecreeClauseTest, APassedLawHasItsIssuerAndDay) {
  const Decree decree = OnlyDecreeOf(
      "Căn cứ Luật tổ chức HĐND và UBND (sửa đổi) đã được Quốc hội thông qua ngày 26-11-2003;");
  EXPECT_EQ(decree.issued, "2003-11-26");
  EXPECT_EQ(decree.issuer, "Quốc hội");
}

struct Issued {
  const char* text;
  const char* issuer;
};

class IssuerTest : public ::testing::TestWithParam<Issued> {};

TEST_P(IssuerTest, EndsWhereTheNameOfTheBodyDoes) {
  const Decree decree = OnlyDecreeOf(GetParam().text);
  EXPECT_EQ(decree.issuer, GetParam().issuer) << GetParam().text;
  EXPECT_TRUE(decree.inferred.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Bodies, IssuerTest,
    ::testing::Values(
        Issued{"Theo Quyết định số 12/QĐ-BTTTT của Bộ TT - TT duyệt dự án.", "Bộ TT - TT"},
        Issued{
            "Theo Thông tư số 1/2016/TT-BTNMT của Bộ Tài nguyên và Môi trường hướng dẫn việc này.",
            "Bộ Tài nguyên và Môi trường"},
        Issued{"Theo Quyết định số 2/QĐ-BKH của Bộ trưởng Bộ Kế hoạch và Đầu tư về vốn.",
               "Bộ trưởng Bộ Kế hoạch và Đầu tư"},
        Issued{"Theo Thông tư số 3/2012/TT-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch, lễ hội "
               "phải gọn.",
               "Bộ Văn hóa, Thể thao và Du lịch"},
        Issued{"Theo Kết luận số 21-KL/TW của Ban Chấp hành Trung ương Đảng khóa XIII.",
               "Ban Chấp hành Trung ương Đảng khóa XIII"},
        Issued{"Theo Quyết định số 87/QĐ-UB của Ủy ban nhân dân thành phố về việc lập tổ.",
               "Ủy ban nhân dân thành phố"},
        Issued{"Theo Nghị định số 9/2020/NĐ-CP của Chính phủ Quy định bổ sung về đất.",
               "Chính phủ"},
        Issued{"Theo Nghị định 244/HĐBT của Hội đồng Bộ trưởng (nay là Chính phủ) về thanh tra.",
               "Hội đồng Bộ trưởng"},
        Issued{"Theo Hướng dẫn số 5-HD/ĐUK của Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh.",
               "Ban Thường vụ Đảng ủy Khối các cơ quan tỉnh"},
        Issued{"Theo Thông tư liên tịch số 9/2007/TTLT-BTC-BNV của Bộ Tài chính và Bộ Nội vụ hướng "
               "dẫn chi.",
               "Bộ Tài chính và Bộ Nội vụ"},
        Issued{"Quyết định số 167 do chủ tịch UBND thị xã Hà Tây ký đã đến nơi.",
               "chủ tịch UBND thị xã Hà Tây"},
        Issued{"Thực hiện Nghị quyết Đại hội XIII của Đảng và kế hoạch năm.", "Đảng"}));

TEST(DecreeClauseTest, AnIssuerOnlyInTheSymbolIsInferred) {
  const Decree decree = OnlyDecreeOf("Theo Quyết định 1956/QĐ-TTg về dạy nghề.");
  EXPECT_EQ(decree.issuer, "Thủ tướng Chính phủ");
  EXPECT_EQ(decree.inferred, std::vector<std::string>{"issuer"});
}

struct Told {
  const char* text;
  const char* issuer;
  const char* issued;
};

class PreludeTest : public ::testing::TestWithParam<Told> {};

TEST_P(PreludeTest, TellsWhoIssuedWhat) {
  const std::vector<Decree> decrees = DecreesOf(GetParam().text);
  ASSERT_FALSE(decrees.empty()) << GetParam().text;
  EXPECT_EQ(decrees.back().issuer.value_or(""), GetParam().issuer) << GetParam().text;
  EXPECT_EQ(decrees.back().issued.value_or(""), GetParam().issued) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Sentences, PreludeTest,
    ::testing::Values(
        Told{"Ngày 25/6/2014, UBND tỉnh Hà Tây đã ban hành Quyết định số 13/QĐ-UBND về chợ.",
             "UBND tỉnh Hà Tây", "2014-06-25"},
        Told{"Thủ tướng Chính phủ vừa ký Quyết định số 18 giao nhiệm vụ.", "Thủ tướng Chính phủ",
             ""},
        Told{"Đến năm 2017, Bộ Chính trị đã có Kết luận số 21 về việc này.", "Bộ Chính trị",
             "2017"},
        Told{"Thủ tướng Lê Văn Bốn ký Quyết định số 18 giao nhiệm vụ.", "Thủ tướng", ""},
        Told{"Chủ tịch UBND tỉnh Lê Văn Bốn ký Quyết định số 18 về chợ.", "Chủ tịch UBND tỉnh", ""},
        Told{"Chủ tịch UBND huyện Trần Văn Thời ký Quyết định số 18 về chợ.",
             "Chủ tịch UBND huyện Trần Văn Thời", ""},
        Told{"Tháng 2/2016, Chủ tịch UBND tỉnh Gia Lai Võ Văn Ba ban hành Chỉ thị 11.",
             "Chủ tịch UBND tỉnh Gia Lai", "2016-02"},
        Told{"Sáng 27/11/2014, Quốc hội đã thông qua Luật Căn cước công dân.", "Quốc hội",
             "2014-11-27"},
        Told{"Chính phủ đã ban hành Quyết định 43/2008/QĐ-TTg và 48/2009/QĐ-TTg.", "Chính phủ", ""},
        // Who signs for a body is not who issues.
        Told{"Ngày 5/6/2014, Phó Thủ tướng Lê Văn Bốn ký Quyết định số 18 giao việc.", "",
             "2014-06-05"},
        Told{"Quyết định số 2 do phó chủ tịch UBND huyện ký ngày 5/6/2014 đã đến nơi.", "",
             "2014-06-05"},
        // What the clause behind says goes before.
        Told{"Ngày 19/12/2016, Ban Bí thư ký Quy định số 55 ngày 16/12/2016 của Bộ Chính trị.",
             "Bộ Chính trị", "2016-12-16"},
        // Neither another document's issuer nor a day of something else.
        Told{"Theo Nghị quyết số 41/HĐBT ngày 24-8-1982 của Hội đồng Bộ trưởng ban hành Điều lệ "
             "về công tác đo lường;",
             "", ""},
        Told{"Ngày 3/4/2015, ông Ba đã nói rằng Bộ Chính trị ban hành Quy định số 85.",
             "Bộ Chính trị", ""},
        Told{"Ngày 3/4/2015, UBND tỉnh sẽ ban hành Quyết định số 13.", "", ""},
        Told{"Ông cũng chỉ ra Quyết định số 13 đã rõ.", "", ""},
        // Behind the reference, in the passive.
        Told{"Quyết định số 13 vừa được UBND tỉnh Hà Tây ban hành ngày 5/6/2014.",
             "UBND tỉnh Hà Tây", "2014-06-05"},
        Told{"Đây là Quy định số 13 mà Ban Thường vụ Tỉnh ủy mới ban hành tháng 5/2014.",
             "Ban Thường vụ Tỉnh ủy", "2014-05"},
        // Between the type and the code.
        Told{"Thực hiện Chỉ thị của Ban Bí thư (số 35-CT/TW) về đại hội.", "Ban Bí thư", ""},
        Told{"Theo Quyết định ngày 6/7/2015 của Thủ tướng Chính phủ số 13/QĐ-TTg.",
             "Thủ tướng Chính phủ", "2015-07-06"}));

TEST(DecreeClauseTest, ASubjectMayStandBeforeTheCode) {
  EXPECT_EQ(OnlyDecreeOf("Theo Quyết định về việc thành lập Ban Chỉ đạo số 55/QĐ-UBND.").subject,
            "thành lập Ban Chỉ đạo");
  EXPECT_EQ(
      OnlyDecreeOf("Ra Nghị quyết về phát triển chè (Nghị quyết số 5-NQ/ĐU) đầu năm.").subject,
      "phát triển chè");
  EXPECT_EQ(OnlyDecreeOf("Sửa đổi quy định về quản lý chợ kèm theo Quy định số 5-QĐ/HU.").subject,
            std::nullopt);
}

TEST(DecreeClauseTest, DocumentsOfOneTypeInARowShareTheirIssuer) {
  const auto issuers = [](const char* text) {
    std::vector<std::string> all;
    for (const Decree& decree : DecreesOf(text)) all.push_back(decree.issuer.value_or("-"));
    return all;
  };
  using Issuers = std::vector<std::string>;
  EXPECT_EQ(issuers("Ông vi phạm quy định số 51 và quy định số 231 của Ban Bí thư về nêu gương."),
            (Issuers{"Ban Bí thư", "Ban Bí thư"}));
  EXPECT_EQ(issuers("Theo Quyết định số 1/2004/QĐ-UB, Quyết định số 2/2005/QĐ-UB và Quyết định số "
                    "3/2006/QĐ-UB của UBND tỉnh."),
            (Issuers{"UBND tỉnh", "UBND tỉnh", "UBND tỉnh"}));
  EXPECT_EQ(issuers("Ông vi phạm Nghị định 91 và Quyết định số 1087 của Thành ủy."),
            (Issuers{"-", "Thành ủy"}));
  EXPECT_EQ(issuers("Theo Chỉ thị số 8/CT-TTg và Chỉ thị số 5-CT/TW của Ban Bí thư."),
            (Issuers{"Thủ tướng Chính phủ", "Ban Bí thư"}));
}

struct About {
  const char* text;
  const char* subject;
};

class SubjectTest : public ::testing::TestWithParam<About> {};

TEST_P(SubjectTest, EndsWhereTheClauseDoes) {
  EXPECT_EQ(DecreesOf(GetParam().text).front().subject.value_or(""), GetParam().subject)
      << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Clauses, SubjectTest,
    ::testing::Values(
        About{"Theo Nghị định số 2/2003/NĐ-CP của Chính phủ về phát triển và quản lý chợ; các xã "
              "làm ngay.",
              "phát triển và quản lý chợ"},
        About{"Theo Quy định số 102-QĐ/TW của Bộ Chính trị về xử lý kỷ luật đảng viên vi phạm, Ban "
              "Thường vụ đã họp.",
              "xử lý kỷ luật đảng viên vi phạm"},
        About{"Theo Quy định số 102-QĐ/TW về xử lý kỷ luật đảng viên vi phạm, xét đề nghị của chi "
              "bộ.",
              "xử lý kỷ luật đảng viên vi phạm"},
        About{"Theo Nghị định 8/2016/NĐ-CP về số lượng, thủ tục bầu, từ chức thì Hội đồng được "
              "miễn nhiệm.",
              "số lượng, thủ tục bầu, từ chức"},
        About{"Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị khóa XII \"Về đẩy mạnh học tập và "
              "làm theo Bác\" ở cơ sở.",
              "đẩy mạnh học tập và làm theo Bác"},
        About{"Kiểm tra việc thực hiện Chỉ thị số 9-CT/TU về an toàn giao thông, việc thực hiện "
              "nghị quyết của tỉnh.",
              "an toàn giao thông"},
        About{"Ra Nghị quyết số 4-NQ/HU về “dồn điền đổi thửa” trong năm.", "dồn điền đổi thửa"},
        About{"Ban hành Quyết định số 5/QĐ-UBND V/v đổi tên Ban Dân tộc;", "đổi tên Ban Dân tộc"},
        About{"Theo Nghị quyết số 7-NQ/TU về thực hiện Nghị quyết số 21-NQ/TW và Hướng dẫn số "
              "14-HD/TU của tỉnh.",
              "thực hiện Nghị quyết số 21-NQ/TW"},
        About{"Theo Chỉ thị 05 về học tập và làm theo Bác gắn với thực hiện Nghị quyết Trung ương "
              "4 khóa XII.",
              "học tập và làm theo Bác"},
        About{"Theo Nghị định số 12/2009/NĐ-CP của Chính phủ quy định về quản lý dự án.",
              "quản lý dự án"},
        About{
            "Theo Nghị định số 12/2009/NĐ-CP của Chính phủ quy định chi tiết thi hành Luật Nhà ở.",
            ""},
        About{"Theo Kết luận 331 về rà soát các dự án ven biển, UBND tỉnh cũng vừa họp.",
              "rà soát các dự án ven biển"},
        About{"Theo Chỉ thị 43 về tăng cường sự lãnh đạo, chỉ đạo thực hiện nếp sống văn minh.",
              "tăng cường sự lãnh đạo, chỉ đạo thực hiện nếp sống văn minh"},
        About{"Theo Quyết định số 9/QĐ-TTg của Thủ tướng phê duyệt Quy hoạch về cảng biển.", ""},
        About{"Theo Quyết định số 7/QĐ-UB về việc lập tổ công tác và các quy định trước đây.",
              "lập tổ công tác"},
        About{"Theo Nghị định 56/2015 về đánh giá cán bộ, công chức có hiệu lực từ 15/9.",
              "đánh giá cán bộ, công chức"},
        About{"Theo Nghị định 10/2009 về đầu tư nhà ở, thành phố chỉ được duyệt dự án nhỏ.",
              "đầu tư nhà ở"},
        About{"Theo Nghị quyết 39 về tinh gọn bộ máy, sau 10 năm, huyện bớt được ba phòng.",
              "tinh gọn bộ máy"},
        About{"Theo Nghị quyết số 7-NQ/TU về phát triển biển, đảo, đặc biệt các xã ven biển nên "
              "biết.",
              "phát triển biển, đảo"},
        About{"Theo Quy định 08 về nêu gương của cán bộ, đặc biệt là cán bộ lãnh đạo.",
              "nêu gương của cán bộ, đặc biệt là cán bộ lãnh đạo"},
        About{"Bộ ban hành Kế hoạch số 5/KH-BTP về thi hành Luật Nhà ở và có trách nhiệm sau đây:",
              "thi hành Luật Nhà ở"},
        About{"Theo Kế hoạch số 9/KH-UBND về phong trào \"Vì Thủ đô - Hà Nội xanh\" trong năm.",
              "phong trào \"Vì Thủ đô - Hà Nội xanh\" trong năm"},
        About{"Theo Nghị quyết số 6/NQ-HĐND về các tờ trình tại kỳ họp thứ 9 khóa VII. Điều 8 nêu "
              "rõ.",
              "các tờ trình tại kỳ họp thứ 9 khóa VII"},
        About{"Theo Chỉ thị 11 về chăm lo Tết ban hành cuối năm ngoái, các xã phải trực.",
              "chăm lo Tết"},
        About{"Theo Nghị định 7/2011 về giá nước, giá điện, mức thu của hộ nghèo sẽ hạ xuống.",
              "giá nước, giá điện"},
        About{"Khi bàn Nghị định 7/2011 về giá nước, cơ quan thuế cũng góp lời.", "giá nước"},
        About{"Nghị định 7/2011 về giá nước, giá điện cũng đã đi vào cuộc sống.",
              "giá nước, giá điện"},
        About{"Theo Thông tư 9 về vận tải khách, số xe buýt của cả tỉnh tăng thêm một nửa so với "
              "năm trước.",
              "vận tải khách"},
        About{"Theo Thông tư 9 về vận tải khách, vận tải hàng.", "vận tải khách, vận tải hàng"},
        About{"Theo Nghị quyết 5 về lấy phiếu, bỏ phiếu, Quốc hội, Chính phủ sẽ họp.",
              "lấy phiếu, bỏ phiếu"},
        About{"Theo Nghị định số 3/2011/NĐ-CP về kỷ luật công chức, chủ tịch xã đã bị phê bình.",
              "kỷ luật công chức"},
        About{"Theo Quy định số 102 về kỷ luật đảng viên, Ủy ban Kiểm tra quyết định:",
              "kỷ luật đảng viên"},
        About{"Theo Quy định 08 về nêu gương của cán bộ, đảng viên trong việc xem xét đơn thư.",
              "nêu gương của cán bộ, đảng viên trong việc xem xét đơn thư"},
        About{"Ông vi phạm Quy định số 42 về quan hệ công tác và Quy chế làm việc của huyện.",
              "quan hệ công tác"},
        About{"Theo Quyết định số 6/QĐ-UBND về ban hành Quy chế chợ và Quy chế bến xe.",
              "ban hành Quy chế chợ và Quy chế bến xe"},
        About{"Xã sơ kết Chỉ thị số 36-CT/TW về đại hội (ban hành tháng 5/2014) và dự thảo mới.",
              "đại hội"},
        About{"Nay sửa đổi Nghị quyết số 42/2006/NQ-HĐND về định mức chi như sau:", "định mức chi"},
        About{"Theo Thông tư số 5/2009/TT-BTC về việc hướng dẫn Nghị định số 188/2004/NĐ-CP, ngày "
              "16 tháng 11 năm 2004 của Chính phủ về giá đất;",
              "hướng dẫn Nghị định số 188/2004/NĐ-CP, ngày 16 tháng 11 năm 2004 của Chính phủ về "
              "giá đất"},
        About{"Theo Thông tư số 5/2009/TT-BTC về việc hướng dẫn Nghị định số 188/2004/NĐ-CP, ngày "
              "16 tháng 11 huyện họp.",
              "hướng dẫn Nghị định số 188/2004/NĐ-CP"},
        About{"Theo Nghị quyết 35 về hỗ trợ doanh nghiệp, xác định mục tiêu đến năm 2020.",
              "hỗ trợ doanh nghiệp"},
        About{
            "Theo Thông báo số 40 về cải tạo, thay thế cây xanh, thay thế Thông báo 39 năm ngoái.",
            "cải tạo, thay thế cây xanh"},
        About{"Theo Thông tư 6 về chức năng, quyền hạn… của phòng. Xã làm theo.",
              "chức năng, quyền hạn… của phòng"}));

// A subject is the same where those before it, whose walks it goes on with, are none.
TEST(DecreeClauseTest, SubjectsInARowAreWhatEachIsAlone) {
  const std::string reference = " Nghị quyết số 12-NQ/TW";
  static constexpr std::array<const char*, 20> kPieces = {
      " về",      " về",        " về",         " công tác cán bộ",
      " đổi mới", ",",          " và",         " (",
      ")",        " \"",        "\"",          " Quy chế làm việc",
      " gắn với", ", ngày 3/5", " Luật Nhà ở", " – ",
      ";",        ".",          " đã được",    "…"};
  std::mt19937 random(20);
  const auto below = [&](size_t bound) { return static_cast<size_t>(random() % bound); };
  size_t subjects = 0;
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> rows;  // one a reference
    for (size_t i = 0; i < 12; ++i) {
      std::string& row = rows.emplace_back(reference);
      if (below(4) > 0) row += " về công tác";
      for (size_t piece = below(5); piece > 0; --piece) row += kPieces[below(kPieces.size())];
    }
    std::string whole;
    for (const std::string& row : rows) whole += row;
    const std::vector<Decree> together = DecreesOf(whole);
    std::string before;
    for (size_t i = 0; i < rows.size(); ++i) {
      std::string text = before;
      for (size_t rest = i; rest < rows.size(); ++rest) text += rows[rest];
      const std::vector<Decree> alone = DecreesOf(text);
      before += reference + " bờ.";
      const auto of_row = [&](const std::vector<Decree>& decrees, size_t number) {
        for (const Decree& decree : decrees) {
          if (decree.code == "12-NQ/TW" && number-- == 0) return decree.subject;
        }
        return std::optional<std::string>("none");
      };
      subjects += of_row(together, i).has_value();
      EXPECT_EQ(of_row(together, i), of_row(alone, i)) << whole << "\nfrom row " << i;
    }
  }
  EXPECT_GT(subjects, 1000u);
}

TEST(DecreeClauseTest, ThePartReferredToStandsOutsideTheSpan) {
  const Decree decree =
      OnlyDecreeOf("Ông vi phạm khoản 8, điều 3, quy định số 08-QĐ/TW về nêu gương.");
  EXPECT_EQ(decree.place.text, "quy định số 08-QĐ/TW");
  EXPECT_EQ(decree.pinpoint, "khoản 8, điều 3");
  EXPECT_EQ(OnlyDecreeOf("Theo điểm b, khoản 2, Điều 13 của Nghị định 91.").pinpoint,
            "điểm b, khoản 2, Điều 13");
}

}  // namespace
}  // namespace vietfacts
