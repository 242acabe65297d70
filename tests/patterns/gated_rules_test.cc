#include "extractor/patterns/gated_rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "extractor/text/text.h"
#include "extractor/text/words.h"

namespace vietfacts {
namespace {

class GatedRulesTest : public testing::TestWithParam<std::string> {};

// At each word of all examples, in their own case and in small letters.
TEST_P(GatedRulesTest, MatchWhatTheRulesDo) {
  const Patterns patterns = Patterns::BuiltIn();
  const std::vector<Rule>& rules = patterns.rules(GetParam());
  const GatedRules gated(patterns, GetParam());
  size_t matches = 0;
  for (const auto& [kind, others] : patterns.all_rules()) {
    for (const Rule& other : others) {
      for (const Example& example : other.finds) {
        const Text text(example.text);
        for (const std::string_view printed : {text.matching(), text.lower()}) {
          for (const Word& word : SplitWords(printed)) {
            const size_t at = word.span.begin;
            std::vector<RuleGate::Candidate> candidates;
            gated.CandidatesAt(printed, at, candidates);
            for (const Rule& rule : rules) {
              const auto plain = MatchAt(rule, printed, at);
              const auto match = gated.MatchAt(rule, printed, at);
              ASSERT_EQ(match.has_value(), plain.has_value()) << rule.name << ": " << printed;
              if (!plain) continue;
              ++matches;
              EXPECT_TRUE(gated.MayMatchAt(printed, at, gated.Only(rule))) << printed;
              EXPECT_EQ(match->whole(), plain->whole()) << rule.name << ": " << printed;
              EXPECT_EQ(match->span(), plain->span()) << rule.name << ": " << printed;
              const auto is_this = [&](const auto& each) { return &gated.rule(each) == &rule; };
              EXPECT_EQ(std::ranges::count_if(candidates, is_this), 1)
                  << rule.name << ": " << printed;
            }
          }
        }
      }
    }
  }
  EXPECT_GT(matches, rules.size());
}

INSTANTIATE_TEST_SUITE_P(Kinds, GatedRulesTest, testing::Values("decree", "decree_clause"));

TEST(GatedRulesOfAKindTest, LookAtTheRulesChosenAlone) {
  const Patterns patterns = Patterns::BuiltIn();
  const GatedRules gated(patterns, "decree");
  const GatedRules::Choice numbered = gated.Only(patterns.rule("decree.numbered"));
  const GatedRules::Choice coded = gated.Only(patterns.rule("decree.coded"));
  EXPECT_TRUE(gated.MayMatchAt("16/6/2022, ", 0, numbered));
  EXPECT_FALSE(gated.MayMatchAt("16/6/2022, ", 0, coded));
  EXPECT_TRUE(gated.MayMatchAt("21-NQ/TW, ", 0, coded));
  EXPECT_TRUE(gated.MayMatchAt("16/6/2022, ", 0, coded | numbered));
  EXPECT_FALSE(gated.MayMatchAt("họp, ", 0, coded | numbered));
}

TEST(GatedRulesOfNoFileTest, AreNone) {
  const Patterns patterns = Patterns::BuiltIn();
  std::vector<RuleGate::Candidate> candidates;
  GatedRules(patterns, "nothing").CandidatesAt("ngày 3", 0, candidates);
  EXPECT_TRUE(candidates.empty());
}

}  // namespace
}  // namespace vietfacts
