#include "extractor/patterns/lexicon.h"

#include <gtest/gtest.h>

#include "extractor/patterns/pattern_error.h"

namespace vietfacts {
namespace {

constexpr std::string_view kTable =
    "# units\n"
    "form\tclass\n"
    "đảng viên\tperson\n"
    "đảng\torganization\n"
    "uỷ viên\tperson\n"
    "GS.TS\tperson\n";

std::string FormAt(const Lexicon& lexicon, std::string_view source, size_t at) {
  const Text text{std::string(source)};
  const auto words = SplitWords(text.matching());
  const auto hit = lexicon.LongestAt(text, words, at);
  return hit ? std::string(hit->entry->fields[0]) + "/" + std::to_string(hit->words) : "";
}

TEST(LexiconTest, TheLongestFormIsFound) {
  const Lexicon lexicon("units.tsv", kTable);
  EXPECT_EQ(FormAt(lexicon, "26 Đảng viên mới", 1), "đảng viên/2");
  EXPECT_EQ(FormAt(lexicon, "Đảng bộ", 0), "đảng/1");
  EXPECT_EQ(FormAt(lexicon, "quần chúng", 0), "");
}

TEST(LexiconTest, MarkedWordsAreFoundAsUnmarkedOnesAre) {
  const auto vocabulary = std::make_shared<Vocabulary>();
  const Lexicon other("other.tsv", "form\nquần chúng\nviên\n", vocabulary);
  const Lexicon lexicon("units.tsv", kTable, vocabulary);
  const Text text("26 Đảng viên, quần chúng");
  std::vector<Word> words = SplitWords(text.matching());
  vocabulary->Mark(text.lower(), words);
  ASSERT_TRUE(lexicon.LongestAt(text, words, 1));
  EXPECT_EQ(lexicon.LongestAt(text, words, 1)->words, 2u);
  EXPECT_FALSE(lexicon.LongestAt(text, words, 4));
  EXPECT_TRUE(other.LongestAt(text, words, 4));
}

TEST(LexiconTest, FormsAreFoldedAsTextIs) {
  const Lexicon lexicon("units.tsv", kTable);
  EXPECT_EQ(FormAt(lexicon, "ỦY VIÊN", 0), "ủy viên/2");
  EXPECT_EQ(FormAt(lexicon, "u\u0309y viên", 0), "ủy viên/2");
  EXPECT_EQ(FormAt(lexicon, "GS.TS An", 0), "GS.TS/3");
}

TEST(LexiconTest, AFormDoesNotCrossALineEnd) {
  const Lexicon lexicon("units.tsv", kTable);
  EXPECT_EQ(FormAt(lexicon, "đảng\nviên", 0), "đảng/1");
}

TEST(LexiconTest, BlanksBesideMarksDoNotTellFormsApart) {
  const Lexicon lexicon("units.tsv", "form\tclass\nGD&ĐT\tfirst\nGD & ĐT\tsecond\n");
  EXPECT_EQ(lexicon.Find("GD & ĐT")->fields[1], "first");
  EXPECT_EQ(lexicon.Find("GD&ĐT")->fields[1], "first");
}

TEST(LexiconTest, TheWordsThatFormsBeginWith) {
  const auto vocabulary = std::make_shared<Vocabulary>();
  const Lexicon lexicon("units.tsv", kTable, vocabulary);
  std::vector<std::string> words;
  for (const uint32_t id : lexicon.FirstWords()) words.emplace_back(vocabulary->Spelling(id));
  EXPECT_EQ(words, (std::vector<std::string>{"đảng", "ủy", "gs"}));
}

TEST(LexiconTest, FindIsExact) {
  const Lexicon lexicon("units.tsv", kTable);
  ASSERT_NE(lexicon.Find("ĐẢNG VIÊN"), nullptr);
  EXPECT_EQ(lexicon.Find("ĐẢNG VIÊN")->fields[lexicon.Column("class")], "person");
  EXPECT_EQ(lexicon.Find("đảng viên mới"), nullptr);
}

std::string ErrorOf(std::string_view content) {
  try {
    const Lexicon lexicon("units.tsv", content);
  } catch (const PatternError& error) {
    return error.what();
  }
  return "";
}

TEST(LexiconTest, WhatIsWrongIsNamedWithItsLine) {
  EXPECT_EQ(ErrorOf(""), "units.tsv:1: no header line");
  EXPECT_EQ(ErrorOf("word\tclass\n"), "units.tsv:1: the first column must be named 'form'");
  EXPECT_EQ(ErrorOf("form\tclass\n\nngười\tperson\tx\n"), "units.tsv:3: more cells than the header names columns");
  EXPECT_EQ(ErrorOf("form\tclass\nngười\tperson\nNgười\tperson\n"), "units.tsv:3: 'Người' stands already in line 2");
  EXPECT_EQ(ErrorOf("form\tclass\n\tperson\n"), "units.tsv:2: the form is empty");
  EXPECT_EQ(ErrorOf("form\nng\xC6\n"), "units.tsv:2: not valid UTF-8");
  const Lexicon lexicon("units.tsv", kTable);
  EXPECT_THROW(lexicon.Column("colour"), PatternError);
}

}  // namespace
}  // namespace vietfacts
