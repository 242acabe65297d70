#include "extractor/patterns/patterns.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

std::string ErrorOf(const Files& files) {
  try {
    const Patterns patterns(files);
  } catch (const PatternError& error) {
    return error.what();
  }
  return "";
}

std::string RuleFile(const std::string& body) { return "[[rule]]\nname = \"date.x\"\n" + body; }

TEST(PatternsTest, PiecesAndLexiconsAreWrittenOut) {
  const Patterns patterns(Files{
      {"lexicons/units.tsv", "form\nngười\nngười lao động\n"},
      {"pieces.toml", "[pieces]\nnumber = '\\d+'\n"},
      {"count.toml", "[pieces]\nblank = ' '\n[[rule]]\nname = \"count.x\"\npattern = '(?P<number>{number}){blank}{units}'\nfinds = [\"«12 người»\"]\n"},
  });
  ASSERT_EQ(patterns.rules("count").size(), 1u);
  EXPECT_EQ(patterns.rules("count")[0].pattern, "(?P<number>(?:\\d+))(?: )(?:người lao động|người)");
  EXPECT_TRUE(patterns.rules("date").empty());
  EXPECT_THROW(patterns.lexicon("none"), PatternError);
}

TEST(PatternsTest, ExamplesAreReadWithSpanValueAndLine) {
  const Patterns patterns(Files{{"date.toml", RuleFile("pattern = 'ngày'\nfinds = [\n  \"từ «ngày 3» → 2022\",\n]\nleaves = [\"đêm\"]\n")}});
  const Rule& rule = patterns.rules("date")[0];
  ASSERT_EQ(rule.finds.size(), 1u);
  EXPECT_EQ(rule.finds[0].text, "từ ngày 3");
  EXPECT_EQ(rule.finds[0].fact->Of(rule.finds[0].text), "ngày 3");
  EXPECT_EQ(rule.finds[0].value, "2022");
  EXPECT_EQ(rule.finds[0].line, 5);
  EXPECT_EQ(rule.leaves[0].text, "đêm");
}

TEST(PatternsTest, WhatIsWrongIsNamedWithFileLineAndRule) {
  EXPECT_EQ(ErrorOf({{"date.toml", "[[rule]\n"}}).substr(0, 12), "date.toml:1:");
  EXPECT_EQ(ErrorOf({{"date.toml", RuleFile("finds = [\"«x»\"]\n")}}), "date.toml:1: rule date.x: no pattern");
  EXPECT_EQ(ErrorOf({{"date.toml", RuleFile("pattern = '('\nfinds = [\"«x»\"]\n")}}), "date.toml:3: rule date.x: RE2: missing ): (");
  EXPECT_EQ(ErrorOf({{"date.toml", RuleFile("pattern = '{nothing}'\nfinds = [\"«x»\"]\n")}}),
            "date.toml:3: rule date.x: no piece or lexicon is named 'nothing'");
  EXPECT_EQ(ErrorOf({{"date.toml", RuleFile("pattern = 'x'\n")}}), "date.toml:1: rule date.x: no example in 'finds'");
  EXPECT_EQ(ErrorOf({{"date.toml", RuleFile("pattern = 'x'\nfinds = [\"x\"]\n")}}), "date.toml:4: rule date.x: the example marks no fact with « »: x");
  EXPECT_EQ(ErrorOf({{"date.toml", RuleFile("pattern = 'x'\nfinds = [\"«x»\"]\ncolour = 1\n")}}), "date.toml:5: rule date.x: unknown key 'colour'");
  EXPECT_EQ(ErrorOf({{"count.toml", RuleFile("pattern = 'x'\nfinds = [\"«x»\"]\n")}}), "count.toml:1: rule date.x: the name must begin with 'count.'");
  const std::string rule = RuleFile("pattern = 'x'\nfinds = [\"«x»\"]\n");
  EXPECT_EQ(ErrorOf({{"date.toml", rule + rule}}), "date.toml:5: rule date.x: another rule has this name");
  EXPECT_EQ(ErrorOf({{"date.toml", "[pieces]\na = '{b}'\nb = '{a}'\n" + RuleFile("pattern = '{a}'\nfinds = [\"«x»\"]\n")}}),
            "date.toml:6: rule date.x: its pieces name each other in a circle");
  EXPECT_EQ(ErrorOf({{"date.toml", "[piece]\n"}}), "date.toml:1: unknown key 'piece'");
  const std::string grouped = RuleFile("pattern = '(?P<dey>x)'\nfinds = [\"«x»\"]\n");
  EXPECT_EQ(ErrorOf({{"date.toml", grouped}}), "");
  EXPECT_EQ(ErrorOf({{"date.toml", "groups = ['year', 'day']\n" + grouped}}),
            "date.toml:2: rule date.x: 'dey' is none of the groups of this file: day, year");
  EXPECT_EQ(ErrorOf({{"date.toml", "groups = 'day'\n" + grouped}}), "date.toml:1: 'groups' must be a list of strings");
}

TEST(PatternsTest, AFolderThatIsNoneIsSaid) {
  EXPECT_THROW(Patterns::Load("/no/such/folder"), PatternError);
}

TEST(MatchTest, AtAPlaceOrWhole) {
  const Patterns patterns(Files{{"date.toml",
                                 "[[rule]]\nname = \"date.x\"\npattern = '(?P<fact>(?P<month>\\d+))(?: |$)'\nfinds = [\"«3»\"]\n"}});
  const Rule& rule = patterns.rules("date")[0];
  const std::string_view text = "12 3";
  const auto match = MatchAt(rule, text, 0);
  ASSERT_TRUE(match);
  EXPECT_EQ(match->span(), (Span{0, 2}));   // the group `fact`
  EXPECT_EQ(match->whole(), (Span{0, 3}));  // with the context that the rule sees
  EXPECT_EQ(match->Get("month"), "12");
  EXPECT_FALSE(match->Has("year"));
  EXPECT_FALSE(MatchAt(rule, text, 2));
  EXPECT_TRUE(MatchWhole(rule, text, {3, 4}));
  EXPECT_FALSE(MatchWhole(rule, text, {0, 4}));
}

}  // namespace
}  // namespace vietfacts
