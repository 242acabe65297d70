#include "extractor/facts/person_names.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

TEST(PersonNamesTest, PiecesAreSyllablesAndInitials) {
  EXPECT_EQ(PiecesOf("trần văn lộc"), NamePieces({"trần", "văn", "lộc"}));
  EXPECT_EQ(PiecesOf("n.t.h."), NamePieces({"n", "t", "h"}));
  EXPECT_EQ(PiecesOf("k'ré"), NamePieces({"k", "ré"}));
  EXPECT_EQ(PiecesOf("h\u2019hen niê"), NamePieces({"h", "hen", "niê"}));
  EXPECT_EQ(PiecesOf("jong-un"), NamePieces({"jong", "-", "un"}));
  EXPECT_EQ(PiecesOf("jong - un"), NamePieces({"jong", "-", "un"}));
  EXPECT_EQ(PiecesOf(""), NamePieces());
}

// Of three bytes, two of which "’" has too.
TEST(PersonNamesTest, ALetterIsNotDivided) {
  EXPECT_EQ(PiecesOf("lộc"), NamePieces({"lộc"}));
  EXPECT_EQ(PiecesOf("mộng điệp"), NamePieces({"mộng", "điệp"}));
}

}  // namespace
}  // namespace vietfacts
