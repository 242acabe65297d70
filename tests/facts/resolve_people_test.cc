#include "extractor/facts/resolve_people.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractor/facts/person_names.h"
#include "tests/facts/people_of.h"

namespace vietfacts {
namespace {

using ::testing::ElementsAre;

TEST(NamePiecesTest, InitialsStandApart) {
  EXPECT_THAT(PiecesOf("lý văn hòa"), ElementsAre("lý", "văn", "hòa"));
  EXPECT_THAT(PiecesOf("h.t. t.h."), ElementsAre("h", "t", "t", "h"));
}

TEST(ResolvePeopleTest, ShortNamesJoinTheFullOne) {
  EXPECT_THAT(
      MentionsIn(
          "Ông Lý Bá Hòa đến. Ông Hòa nói. Sau đó ông Bá Hòa về, còn Lý Bá Hòa nào thì cũng thế."),
      ElementsAre("Ông Lý Bá Hòa, Ông Hòa, ông Bá Hòa, Lý Bá Hòa"));
  EXPECT_THAT(MentionsIn("Tổng thống John Smith đến. Ông Smith nói."),
              ElementsAre("John Smith, Ông Smith"));
  EXPECT_THAT(MentionsIn("Bà H.T. T.H. đăng bài. Bà H. xóa bài."),
              ElementsAre("Bà H.T. T.H., Bà H."));
}

TEST(ResolvePeopleTest, AShortNameInTheHeadlineJoinsTheFullOneBehind) {
  EXPECT_THAT(MentionsIn("Vụ ông Hòa ra sao\nHôm qua ông Lý Văn Hòa đã trả lời."),
              ElementsAre("ông Hòa, ông Lý Văn Hòa"));
}

TEST(ResolvePeopleTest, TheNearestBeforeAndTheHonorificDecide) {
  EXPECT_THAT(MentionsIn("Ông Lý Văn Hòa đến. Ông Trần Văn Hòa về. Ông Hòa nói."),
              ElementsAre("Ông Lý Văn Hòa", "Ông Trần Văn Hòa, Ông Hòa"));
  EXPECT_THAT(MentionsIn("Ông Lý Văn Hòa đến. Bà Trần Thị Hòa về. Ông Hòa nói."),
              ElementsAre("Ông Lý Văn Hòa, Ông Hòa", "Bà Trần Thị Hòa"));
}

TEST(ResolvePeopleTest, SpellingsOfAForeignNameAreOnePerson) {
  EXPECT_THAT(
      MentionsIn("Tổng thư ký António Petersen đến. Ông Peterssen nói. Ông Antonio Petersen về."),
      ElementsAre("António Petersen, Ông Peterssen, Ông Antonio Petersen"));
}

TEST(ResolvePeopleTest, AnInitialIsNoOtherPersonButASonIs) {
  EXPECT_THAT(MentionsIn("Ông John M. Smith đến. Bộ trưởng John Smith nói."),
              ElementsAre("Ông John M. Smith, John Smith"));
  EXPECT_THAT(MentionsIn("Tổng thống John Smith đến. Ông John Smith Jr. nói."),
              ElementsAre("John Smith", "Ông John Smith Jr."));
}

TEST(ResolvePeopleTest, AFamilyNameThatIsNoGivenNameJoinsItsBearer) {
  EXPECT_THAT(MentionsIn("Chủ tịch Trung Quốc Trần Đại Lương đến. Ông Trần nói."),
              ElementsAre("Trần Đại Lương, Ông Trần"));
  EXPECT_THAT(MentionsIn("Chủ tịch tỉnh Dương Đại Lương đến. Ông Dương nói."),
              ElementsAre("Dương Đại Lương", "Ông Dương"));
}

TEST(ResolvePeopleTest, AFamilyNameJoinsABareNameWithAHyphen) {
  EXPECT_THAT(MentionsIn("Bạn của Choi Soon-sil đến. Bà Choi nói."),
              ElementsAre("Choi Soon-sil, Bà Choi"));
}

TEST(ResolvePeopleTest, BlanksAtHyphensAndApostrophesMakeNoOther) {
  EXPECT_THAT(MentionsIn("Lãnh đạo Triều Tiên Kim Jong-un đến. Kim Jong - un nói."),
              ElementsAre("Kim Jong-un, Kim Jong - un"));
  EXPECT_THAT(MentionsIn("Ông Điểu K’Ré đến. Ông Điểu K'Ré nói."),
              ElementsAre("Ông Điểu K’Ré, Ông Điểu K'Ré"));
}

TEST(ResolvePeopleTest, AShortNameIntroducesTheBareFullOne) {
  EXPECT_THAT(MentionsIn("Người kia là Mã Văn Vinh. Anh Vinh kể lại."),
              ElementsAre("Mã Văn Vinh, Anh Vinh"));
}

TEST(ResolvePeopleTest, ATitleStandsOnce) {
  EXPECT_THAT(
      TitledIn("Bộ trưởng Lý Văn Hòa đến. Bộ trưởng Lý Văn Hòa nói. bộ trưởng Lý Văn Hòa về."),
      ElementsAre("Lý Văn Hòa: Bộ trưởng"));
}

TEST(ResolvePeopleTest, ATitleAloneIsAMentionOfItsOnlyHolder) {
  EXPECT_THAT(
      MentionsIn(
          "Đồng chí Lý Văn Hòa, Bí thư Đảng ủy Trung tâm, nói. Đồng chí Bí thư Đảng ủy đề nghị."),
      ElementsAre("Đồng chí Lý Văn Hòa, Đồng chí Bí thư Đảng ủy"));
  EXPECT_THAT(TitledIn("Đồng chí Bí thư Đảng ủy đề nghị. Đồng chí Bí thư Đảng ủy về."),
              ElementsAre("?: Bí thư Đảng ủy"));
  EXPECT_THAT(TitledIn("Bí thư Lý Văn Hòa đến, Bí thư Trần Văn Tám về. Đồng chí Bí thư đề nghị."),
              ElementsAre("Lý Văn Hòa: Bí thư", "Trần Văn Tám: Bí thư", "?: Bí thư"));
}

TEST(ResolvePeopleTest, AnOfficeBeforeOneSyllableNeedsALongerName) {
  EXPECT_THAT(MentionsIn("Thứ trưởng Lý Văn Hòa đến. Thứ trưởng Hòa nói."),
              ElementsAre("Lý Văn Hòa, Hòa"));
  EXPECT_THAT(MentionsIn("Thứ trưởng Hòa nói."), ElementsAre());
}

}  // namespace
}  // namespace vietfacts
