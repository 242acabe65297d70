#include "extractor/facts/number_words.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

class NumberWordsTest : public ::testing::Test {
 protected:
  std::optional<double> Parse(const std::string& printed) const {
    const Text text(printed);
    return numbers_.Parse(text, {0, text.matching().size()}, CommaBeforeThree::kGroups);
  }

  static const Patterns& patterns() {
    static const Patterns loaded = Patterns::BuiltIn();
    return loaded;
  }

  const NumberWords numbers_{patterns()};
};

TEST_F(NumberWordsTest, AddsUpWords) {
  const std::pair<const char*, double> numbers[] = {
      {"một", 1},
      {"Bảy", 7},
      {"mười", 10},
      {"mười lăm", 15},
      {"hai mươi", 20},
      {"hai mươi ba", 23},
      {"hai mươi mốt", 21},
      {"chín mươi tư", 94},
      {"ba chục", 30},
      {"một trăm linh năm", 105},
      {"hai trăm mười bốn", 214},
      {"năm trăm lẻ một", 501},
      {"một nghìn hai trăm", 1200},
      {"hai mươi lăm ngàn", 25000},
      {"ba triệu hai trăm nghìn", 3200000},
      {"hai triệu rưỡi", 2500000},
      {"một tỷ không", -1},
  };
  for (const auto& [words, value] : numbers) {
    if (value < 0) {
      EXPECT_EQ(Parse(words), std::nullopt) << words;
    } else {
      EXPECT_EQ(Parse(words), value) << words;
    }
  }
}

TEST_F(NumberWordsTest, MultipliesDigitsByTheScaleBehindThem) {
  EXPECT_EQ(Parse("5,6 triệu"), 5600000);
  EXPECT_EQ(Parse("10 nghìn"), 10000);
  EXPECT_EQ(Parse("10 ngàn"), 10000);
  EXPECT_EQ(Parse("1,125 triệu"), 1125000);
  EXPECT_EQ(Parse("2 triệu rưỡi"), 2500000);
  EXPECT_EQ(Parse("1.050"), 1050);
}

TEST_F(NumberWordsTest, RefusesWordsThatMakeNoNumber) {
  for (const char* words : {"trăm", "mươi", "rưỡi", "hai ba", "mười mấy", "linh năm", "triệu",
                            "mươi ba", "người", "năm năm", "2 mấy triệu", "đến", "rưỡi triệu"}) {
    EXPECT_EQ(Parse(words), std::nullopt) << words;
  }
}

TEST_F(NumberWordsTest, KnowsWhereANumberMayBegin) {
  const Text text("Hai mươi đảng viên, hàng triệu người");
  const auto words = SplitWords(text.matching());
  EXPECT_TRUE(numbers_.Begins(text, words[0]));
  EXPECT_FALSE(numbers_.Begins(text, words[1]));
  EXPECT_TRUE(numbers_.IsPart(text, words[1]));
  EXPECT_FALSE(numbers_.IsPart(text, words[2]));
  EXPECT_FALSE(numbers_.Begins(text, words[6])) << "a scale begins no number";
}

}  // namespace
}  // namespace vietfacts
