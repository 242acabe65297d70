#include "extractor/facts/law_name.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/facts/decrees_of.h"

namespace vietfacts {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Printed {
  const char* text;
  const char* name;  // its slice in the text
};

class LawNameTest : public ::testing::TestWithParam<Printed> {};

TEST_P(LawNameTest, EndsWhereTheNameDoes) {
  const Decree decree = OnlyDecreeOf(GetParam().text);
  EXPECT_EQ(decree.place.text, GetParam().name) << GetParam().text;
  EXPECT_TRUE(decree.name.has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Known, LawNameTest,
    ::testing::Values(
        Printed{"Ông vi phạm Luật Đất đai năm 2013, gây thất thoát.", "Luật Đất đai năm 2013"},
        Printed{"Theo luật Cán bộ, công chức thì việc này sai.", "luật Cán bộ, công chức"},
        Printed{"Thi hành Luật đất đai 2003 ở xã.", "Luật đất đai 2003"},
        Printed{"Theo Điều 174 Bộ luật Hình sự 2015 về tội này.", "Bộ luật Hình sự 2015"},
        Printed{"Căn cứ Luật tổ chức HĐND và UBND (sửa đổi) được thông qua.",
                "Luật tổ chức HĐND và UBND (sửa đổi)"},
        Printed{"Dự án Luật Quy hoạch được trình.", "Luật Quy hoạch"},
        Printed{"Căn cứ Pháp lệnh Thanh tra ngày 01 tháng 4 năm 1990;", "Pháp lệnh Thanh tra"},
        Printed{"Vi phạm luật Hôn nhân và gia đình, ông bị cách chức.",
                "luật Hôn nhân và gia đình"},
        Printed{"Ghi nhận trong Hiến pháp năm 2013.", "Hiến pháp năm 2013"},
        Printed{"Chấp hành Điều lệ Đảng và nghị quyết.", "Điều lệ Đảng"},
        Printed{"Theo Điều lệ trường THPT, học sinh được nghỉ.", "Điều lệ trường THPT"},
        Printed{"Bị cáo phạm tội theo khoản 2 Điều 285 BLHS 1999 đã nêu.", "BLHS 1999"}));

// However a law is printed, it has one title.
struct Titled {
  const char* text;
  const char* name;
  const char* title;  // where it is not the name
};

class LawTitleTest : public ::testing::TestWithParam<Titled> {};

TEST_P(LawTitleTest, HasTheCapitalsOfTheNameAndTheTitle) {
  const Decree decree = OnlyDecreeOf(GetParam().text);
  EXPECT_EQ(decree.name, GetParam().name) << GetParam().text;
  EXPECT_EQ(decree.resolved.value_or(""), GetParam().title) << GetParam().text;
  EXPECT_EQ(decree.inferred.size(), decree.resolved ? 1 : 0);
}

INSTANTIATE_TEST_SUITE_P(
    Laws, LawTitleTest,
    ::testing::Values(
        Titled{"Theo luật đất đai thì việc này sai.", "Luật Đất đai", ""},
        Titled{"Theo luật phòng chống tham nhũng, ông phải kê khai.", "Luật Phòng chống tham nhũng",
               "Luật Phòng, chống tham nhũng"},
        Titled{"Theo Luật PCTN năm 2018, ông phải kê khai.", "Luật PCTN năm 2018",
               "Luật Phòng, chống tham nhũng năm 2018"},
        Titled{"Thi hành Luật đất đai 2003 ở xã.", "Luật Đất đai 2003", "Luật Đất đai năm 2003"},
        Titled{"Bị cáo phạm tội theo khoản 2 Điều 285 BLHS 1999 đã nêu.", "BLHS 1999",
               "Bộ luật Hình sự năm 1999"},
        Titled{"Theo luật hình sự thì đó là tội.", "Luật Hình sự", "Bộ luật Hình sự"},
        Titled{"Theo Luật Hình sự Nga thì đó là tội.", "Luật Hình sự Nga", ""},
        Titled{"Theo Hiến pháp 1992 thì Quốc hội quyết.", "Hiến pháp 1992", "Hiến pháp năm 1992"},
        Titled{"Ông vi phạm Điều lệ đảng nhiều lần.", "Điều lệ Đảng", ""},
        Titled{"Nay bàn Luật Sửa đổi, bổ sung một số điều của luật cán bộ công chức và luật viên "
               "chức.",
               "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ công chức và Luật Viên chức",
               "Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công chức và Luật Viên "
               "chức"},
        Titled{"Nay bàn Luật sửa đổi, bổ sung một số điều của các luật liên quan đến đầu tư.",
               "Luật sửa đổi, bổ sung một số điều của các luật liên quan đến đầu tư", ""}));

INSTANTIATE_TEST_SUITE_P(
    Unknown, LawNameTest,
    ::testing::Values(Printed{"Nước này ban hành Luật Bảo tồn Rạn san hô quy định rõ.",
                              "Luật Bảo tồn Rạn san hô"},
                      Printed{"Đạo luật Không khí sạch được ký.", "Đạo luật Không khí sạch"},
                      Printed{"Theo Luật Bảo vệ Động vật hoang dã của bang, ông bị phạt.",
                              "Luật Bảo vệ Động vật hoang dã"},
                      Printed{"Hạ viện thông qua luật Brexit, mở đường cho nước Anh.",
                              "luật Brexit"},
                      Printed{"Mỹ dựa vào Đạo luật Quan hệ với Đài Loan để bán vũ khí.",
                              "Đạo luật Quan hệ với Đài Loan"},
                      Printed{"Quốc hội bàn luật Phòng, chống bạo lực học đường sáng 23/5.",
                              "luật Phòng, chống bạo lực học đường"},
                      Printed{"Tòa dẫn Hiến pháp Hàn Quốc hôm qua.", "Hiến pháp Hàn Quốc"}));

INSTANTIATE_TEST_SUITE_P(
    Amending, LawNameTest,
    ::testing::Values(
        Printed{
            "Thảo luận dự thảo luật sửa đổi Luật Cán bộ, công chức và Luật Viên chức chiều nay.",
            "luật sửa đổi Luật Cán bộ, công chức và Luật Viên chức"},
        Printed{"Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Khoáng sản ngày 14 tháng 6 năm "
                "2005;",
                "Luật sửa đổi, bổ sung một số điều của Luật Khoáng sản"},
        Printed{"Căn cứ Luật sửa đổi, bổ sung một số điều của các luật liên quan đến đầu tư xây "
                "dựng cơ bản ngày 19 tháng 6 năm 2009;",
                "Luật sửa đổi, bổ sung một số điều của các luật liên quan đến đầu tư xây dựng cơ "
                "bản"}));

TEST(LawNameTest, ANumberBelongsToTheReferenceButNotToTheName) {
  const Decree decree =
      OnlyDecreeOf("Căn cứ Luật Giao thông đường bộ số 23/2008/QH12 đã ban hành.");
  EXPECT_EQ(decree.place.text, "Luật Giao thông đường bộ số 23/2008/QH12");
  EXPECT_EQ(decree.name, "Luật Giao thông đường bộ");
  EXPECT_EQ(decree.code, "23/2008/QH12");
}

TEST(LawNameTest, WhatIsNoLaw) {
  EXPECT_THAT(ReferencesIn("Luật sư Nguyễn Văn Ba nói về luật chơi, pháp luật và kỷ luật Đảng."),
              IsEmpty());
  EXPECT_THAT(ReferencesIn("Cử nhân Luật, sinh viên Đại học Luật TP HCM, công ty luật Minh Tâm."),
              IsEmpty());
  EXPECT_THAT(ReferencesIn("Ông vi phạm luật, phạm quy luật khách quan và luật pháp quốc tế."),
              IsEmpty());
  EXPECT_THAT(ReferencesIn("Vốn điều lệ tăng; dự thảo Luật quy định rõ."), IsEmpty());
  EXPECT_THAT(ReferencesIn("Công ước Liên hợp quốc về Luật Biển 1982 được tôn trọng."), IsEmpty());
}

}  // namespace
}  // namespace vietfacts
