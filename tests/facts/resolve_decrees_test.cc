#include "extractor/facts/resolve_decrees.h"

#include <gtest/gtest.h>

#include "tests/facts/decrees_of.h"

namespace vietfacts {
namespace {

std::string ResolvedOf(std::string_view text, size_t index) {
  return DecreesOf(text).at(index).resolved.value_or("none");
}

TEST(ResolveDecreesTest, ANumberResolvesToTheCodeOfItsType) {
  EXPECT_EQ(ResolvedOf(
                "Theo Nghị quyết số 11-NQ/TU, xã đổi mới. Nghị quyết số 11 của Tỉnh ủy rất rõ.", 1),
            "11-NQ/TU");
  EXPECT_EQ(ResolvedOf("Theo Nghị quyết 11 của Tỉnh ủy (Nghị quyết số 11-NQ/TU), xã đổi mới.", 0),
            "11-NQ/TU");
  EXPECT_EQ(ResolvedOf("Thông tư 58/2011/TT-BGDĐT mới có. Thông tư 58 quy định khác.", 1),
            "58/2011/TT-BGDĐT");
  EXPECT_EQ(ResolvedOf("Theo Chỉ thị số 11-CT/TU. Nghị quyết số 11 rất rõ.", 1), "none");
}

TEST(ResolveDecreesTest, TheNearestBeforeGoesFirst) {
  EXPECT_EQ(
      ResolvedOf("Chỉ thị số 05-CT/TW có trước. Chỉ thị số 05-CT/TU có sau. Chỉ thị 05 được học.",
                 2),
      "05-CT/TU");
}

TEST(ResolveDecreesTest, TheYearMustAgree) {
  EXPECT_EQ(
      ResolvedOf("Nghị định 8/2016/NĐ-CP, Nghị định 8/2020/NĐ-CP. Theo nghị định 8/2016 thì sai.",
                 2),
      "8/2016/NĐ-CP");
}

TEST(ResolveDecreesTest, ALawResolvesByItsNameOrItsInitials) {
  EXPECT_EQ(ResolvedOf("Theo Luật Đất đai số 45/2013/QH13. Luật Đất đai đã rõ.", 1),
            "45/2013/QH13");
  EXPECT_EQ(ResolvedOf("Quốc hội bàn Luật Phòng, chống tham nhũng. Luật PCTN sẽ được sửa.", 1),
            "Luật Phòng, chống tham nhũng");
  EXPECT_EQ(
      ResolvedOf("Luật Phòng, chống tham nhũng số 36/2018/QH14. Luật PCTN năm 2018 đã rõ.", 1),
      "36/2018/QH14");
}

TEST(ResolveDecreesTest, ALawResolvesByItsTitle) {
  EXPECT_EQ(ResolvedOf("Theo Luật Phòng, chống tham nhũng số 36/2018/QH14. Luật phòng chống tham "
                       "nhũng đã rõ.",
                       1),
            "36/2018/QH14");
  EXPECT_EQ(ResolvedOf("Theo Luật phòng chống tham nhũng số 36/2018/QH14, ông sai.", 0), "none");
  EXPECT_EQ(DecreesOf("Theo Luật phòng chống tham nhũng số 36/2018/QH14, ông sai.").at(0).inferred,
            std::vector<std::string>{"issuer"});
}

TEST(ResolveDecreesTest, AFullReferenceStaysAsItIs) {
  EXPECT_EQ(ResolvedOf("Theo Nghị quyết số 11-NQ/TU. Nghị quyết số 11-NQ/TU rất rõ.", 1), "none");
}

}  // namespace
}  // namespace vietfacts
