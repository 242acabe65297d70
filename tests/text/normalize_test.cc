// Properties of the normalization and its map, on generated text.
#include "extractor/text/normalize.h"

#include <gtest/gtest.h>

#include <random>

#include "extractor/text/text.h"
#include "extractor/text/words.h"

namespace vietfacts {
namespace {

std::string RandomText(std::mt19937& random) {
  static constexpr std::string_view kParts[] = {
      "hoà",        "Hòa",       "o\u0300a", "hoa\u0300", "thuỷ",   "quý", "ĐẢNG",
      "Đa\u0309ng", "\u00D0ảng", " ",        "  ",        "\u00A0", "\t",  "\n",
      "\r\n",       "\u200B",    "\uFEFF",   "–",         "—",      "-",   "“",
      "”",          "'",         "’",        "12",        "/",      "😀",   "e\u0323\u0302",
      "…",          ".",         "a",        "Z",         "İ",      "한",  "\u1100\u1161"};
  std::string text;
  for (int i = 0; i < 40; ++i) text += kParts[random() % std::size(kParts)];
  return text;
}

TEST(NormalizePropertyTest, EverySliceFoldsToWhatWasMatched) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    const Text text(RandomText(random));
    SCOPED_TRACE(std::string(text.source()));
    ASSERT_EQ(text.lower().size(), text.matching().size());
    const auto words = SplitWords(text.matching());
    size_t end_before = 0;
    for (const Word& word : words) {
      if (word.kind == Word::Kind::kLineEnd) continue;  // several of them fold as one edit
      const Place place = text.Locate(word.span);
      EXPECT_LE(end_before, place.start);
      EXPECT_LT(place.start, place.end);
      end_before = place.end;
      if (!word.is_word()) continue;
      EXPECT_EQ(Text(place.text).matching(), text.Matching(word.span));
      EXPECT_EQ(text.Clean(word.span), text.Matching(word.span));
    }
  }
}

TEST(NormalizePropertyTest, TheFastWayFoldsAsThePlainOne) {
  std::mt19937 random(10);
  for (int round = 0; round < 5000; ++round) {
    SourceMap nfc_map;
    const std::string nfc = ToNfc(RandomText(random), nfc_map);
    for (Fold fold : {Fold::kForMatching, Fold::kForOutput, Fold::kTonesOnly}) {
      SourceMap fast, plain;
      ASSERT_EQ(FoldText(nfc, fold, fast), FoldTextPlainly(nfc, fold, plain)) << nfc;
      ASSERT_EQ(fast, plain) << nfc;
    }
  }
}

TEST(NormalizePropertyTest, FoldingTwiceChangesNothing) {
  std::mt19937 random(8);
  for (int round = 0; round < 2000; ++round) {
    const Text once(RandomText(random));
    const Text twice((std::string(once.matching())));
    EXPECT_EQ(twice.matching(), once.matching());
  }
}

TEST(NormalizePropertyTest, PlacesCountCodePointsOfTheSource) {
  std::mt19937 random(9);
  for (int round = 0; round < 500; ++round) {
    const Text text(RandomText(random));
    for (const Word& word : SplitWords(text.matching())) {
      const Place place = text.Locate(word.span);
      size_t byte = 0;
      for (size_t point = 0; point < place.start; ++point) {
        do ++byte;
        while (byte < text.source().size() &&
               (static_cast<unsigned char>(text.source()[byte]) & 0xC0) == 0x80);
      }
      EXPECT_EQ(text.source().substr(byte, place.text.size()), place.text);
    }
  }
}

TEST(NormalizeTest, PatternsKeepTheirSyntax) {
  SourceMap map;
  EXPECT_EQ(FoldText("hoà[–-]  thuỷ", Fold::kTonesOnly, map), "hòa[–-]  thủy");
}

}  // namespace
}  // namespace vietfacts
