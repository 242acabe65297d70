#include "extractor/text/name_case.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

TEST(NameCaseTest, NamesInCapitalsAreWrittenAsNames) {
  EXPECT_EQ(NameCase("THANH HOÀNG"), "Thanh Hoàng");
  EXPECT_EQ(NameCase("ĐẶNG THỊ ÁNH"), "Đặng Thị Ánh");
}

TEST(NameCaseTest, OtherNamesStay) {
  for (const char* name : {"Thanh Hoàng", "TS Lê An", "Đ. Đ", "H.Y", "VOV", "Nhóm PV"})
    EXPECT_EQ(NameCase(name), name);
}

}  // namespace
}  // namespace vietfacts
