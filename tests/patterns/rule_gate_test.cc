#include "extractor/patterns/rule_gate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "extractor/patterns/patterns.h"
#include "tests/patterns/random_text.h"

namespace vietfacts {
namespace {

using Extent = RuleGate::Extent;

Patterns WithPatterns(const std::vector<std::string>& patterns) {
  std::string file;
  for (size_t i = 0; i < patterns.size(); ++i) {
    file += "[[rule]]\nname = \"test." + std::to_string(i) + "\"\npattern = '''" + patterns[i] +
            "'''\nfinds = [\"«a»\"]\n";
  }
  return Patterns({{"test.toml", file}});
}

std::vector<uint32_t> Candidates(const RuleGate& gate, std::string_view text) {
  std::vector<RuleGate::Candidate> candidates;
  gate.Candidates(text, candidates);
  std::vector<uint32_t> rules;
  for (const RuleGate::Candidate& candidate : candidates) rules.push_back(candidate.rule);
  return rules;
}

// What RE2 says, which the gate is to say faster.
std::vector<uint32_t> Matching(const std::vector<Rule>& rules, Extent extent,
                               std::string_view text) {
  std::vector<uint32_t> matching;
  for (uint32_t i = 0; i < rules.size(); ++i) {
    if (extent == Extent::kWhole ? MatchesWhole(rules[i], text, {0, text.size()})
                                 : MatchEnd(rules[i], text, 0).has_value()) {
      matching.push_back(i);
    }
  }
  return matching;
}

const std::vector<std::string> kExact = {"a",
                                         "(?i)b",
                                         R"(\d{1,2}/\d{1,2})",
                                         "(?i)ngày (?P<day>\\d+)",
                                         "a|b1|đế",
                                         "(?:a|b)*7",
                                         "[^ab]+ ",
                                         R"([\pL_]+\d?)",
                                         R"(\p{Lu}.)",
                                         "(?s)a.b",
                                         "(?i:đ)ế",
                                         "(?-i:B)(?i:đế)",
                                         "a?b?1?",
                                         "[a-đ]{2,4}",
                                         R"(\(\w+\))",
                                         "(?i)[k-s]",
                                         "a+?b",
                                         R"([\d.]+)",
                                         R"(\W\S\s?)",
                                         R"(1{3})",
                                         "ab|a",
                                         R"((?:(?i)B|a)b)",
                                         "a$|b",
                                         R"(\PL\P{Nd})"};

TEST(RuleGateTest, SaysWhatRe2Says) {
  const Patterns patterns = WithPatterns(kExact);
  const std::vector<Rule>& rules = patterns.rules("test");
  std::mt19937 random(1);
  for (const Extent extent : {Extent::kStart, Extent::kWhole}) {
    const RuleGate gate(rules, extent);
    for (int i = 0; i < 20'000; ++i) {
      const std::string text = RandomText(random, random() % 8);
      EXPECT_EQ(Candidates(gate, text), Matching(rules, extent, text)) << text;
    }
  }
}

TEST(RuleGateTest, SaysWhereAMatchEndsAtTheLatest) {
  const Patterns patterns = WithPatterns(kExact);
  const std::vector<Rule>& rules = patterns.rules("test");
  const RuleGate gate(rules, Extent::kStart);
  std::mt19937 random(5);
  std::vector<RuleGate::Candidate> candidates;
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = RandomText(random, random() % 8);
    gate.Candidates(text, candidates);
    for (const auto& [rule, end] : candidates) {
      EXPECT_LE(MatchEnd(rules[rule], text, 0).value(), end) << rules[rule].pattern << ": " << text;
    }
  }
  const RuleGate days(WithPatterns({R"((?i)\d{1,2}/\d{1,2})"}).rules("test"), Extent::kStart);
  days.Candidates("1/23/45", candidates);
  ASSERT_EQ(candidates.size(), 1u);
  EXPECT_EQ(candidates[0].end, 4u);
}

TEST(RuleGateTest, GlancesAtATextWhoseBeginningItKnows) {
  const std::vector<std::string> exact = {R"(\d{1,2}/\d{1,2})", "(?i)ngày (?P<day>\\d+)", "ab"};
  const Patterns patterns = WithPatterns(exact);
  const RuleGate gate(patterns.rules("test"), Extent::kStart);
  std::mt19937 random(7);
  size_t known = 0, matching = 0;
  for (int i = 0; i < 20'000; ++i) {
    const std::string beginning = i % 2 == 0 ? "ngày " : RandomText(random, random() % 3);
    const std::string rest = RandomText(random, random() % 6);
    const RuleGate::Known behind = gate.Behind(beginning);
    if (behind == RuleGate::kNothing) continue;
    ++known;
    const bool matches = !Candidates(gate, beginning + rest).empty();
    matching += matches ? 1 : 0;
    EXPECT_EQ(gate.MayMatch(behind, rest + "\n", 64), matches) << beginning << rest;
    EXPECT_TRUE(gate.MayMatch(behind, rest, 0));
    EXPECT_EQ(gate.MayMatch(RuleGate::kNothing, beginning + rest + "\n", 64), matches);
  }
  EXPECT_TRUE(gate.MayMatch(RuleGate::kNothing, "1/7", 64, gate.Only(0)));
  EXPECT_FALSE(gate.MayMatch(RuleGate::kNothing, "1/7", 64, gate.Only(1) | gate.Only(2)));
  EXPECT_GT(known, 10'000u);
  EXPECT_GT(matching, 1'000u);
  // "ab" has matched already, and nothing matches behind "x".
  EXPECT_EQ(gate.Behind("ab"), RuleGate::kNothing);
  EXPECT_EQ(gate.Behind("x"), RuleGate::kNothing);
}

// Counts that are not kept, and word boundaries that are not looked for.
TEST(RuleGateTest, LeavesNothingOut) {
  const Patterns patterns = WithPatterns({"[ab]{9,12}", R"((?:a ){1,3}b)", R"(\ba)", R"(.*\d.*\()",
                                          "^a", R"(.{2,20}7)", "(?:a|b1){3,20}", "a\\B"});
  const std::vector<Rule>& rules = patterns.rules("test");
  std::mt19937 random(3);
  for (const Extent extent : {Extent::kStart, Extent::kWhole}) {
    const RuleGate gate(rules, extent);
    for (int i = 0; i < 20'000; ++i) {
      const std::string text = RandomText(random, random() % 40);
      const std::vector<uint32_t> candidates = Candidates(gate, text);
      const std::vector<uint32_t> matching = Matching(rules, extent, text);
      EXPECT_TRUE(
          std::includes(candidates.begin(), candidates.end(), matching.begin(), matching.end()))
          << text;
    }
  }
}

TEST(RuleGateTest, RulesThatItCannotReadAreAlwaysCandidates) {
  const Patterns patterns = WithPatterns({"(?m)a$", "b", "[[:alpha:]]x"});
  const RuleGate gate(patterns.rules("test"), Extent::kStart);
  EXPECT_EQ(Candidates(gate, "zz"), (std::vector<uint32_t>{0, 2}));
  EXPECT_EQ(Candidates(gate, "b"), (std::vector<uint32_t>{0, 1, 2}));
}

TEST(RuleGateTest, ManyRulesShareSeveralAutomata) {
  std::vector<std::string> many;
  for (int i = 0; i < 150; ++i) many.push_back("x" + std::to_string(i) + "y");
  const Patterns patterns = WithPatterns(many);
  const RuleGate gate(patterns.rules("test"), Extent::kWhole);
  for (uint32_t i = 0; i < many.size(); ++i)
    EXPECT_EQ(Candidates(gate, many[i]), std::vector<uint32_t>{i});
  EXPECT_EQ(Candidates(gate, "x150y"), std::vector<uint32_t>{});
}

TEST(RuleGateTest, NoRules) {
  const std::vector<Rule> none;
  EXPECT_EQ(Candidates(RuleGate(none, Extent::kWhole), "a"), std::vector<uint32_t>{});
}

// The rules that are there, on all their examples, cut and joined.
class BuiltInRules : public testing::TestWithParam<std::pair<const char*, Extent>> {};

TEST_P(BuiltInRules, NoneIsLeftOut) {
  const auto [kind, extent] = GetParam();
  const Patterns patterns = Patterns::BuiltIn();
  const std::vector<Rule>& rules = patterns.rules(kind);
  const RuleGate gate(rules, extent);
  std::vector<std::string> texts;
  for (const Rule& rule : rules) {
    for (const Example& example : rule.finds) {
      texts.push_back(example.text.substr(example.fact->begin));
      texts.emplace_back(example.fact->Of(example.text));
    }
    for (const Example& example : rule.leaves) texts.push_back(example.text);
  }
  std::mt19937 random(4);
  const size_t examples = texts.size();
  ASSERT_GT(examples, 20u);
  for (int i = 0; i < 3'000; ++i)
    texts.push_back(texts[random() % examples] + (i % 2 ? " " : ", ") + texts[random() % examples]);
  size_t matched = 0;
  for (const std::string& text : texts) {
    const std::vector<uint32_t> candidates = Candidates(gate, text);
    const std::vector<uint32_t> matching = Matching(rules, extent, text);
    matched += matching.size();
    EXPECT_TRUE(
        std::includes(candidates.begin(), candidates.end(), matching.begin(), matching.end()))
        << text;
  }
  EXPECT_GT(matched, examples / 4);
}

INSTANTIATE_TEST_SUITE_P(RuleGateTest, BuiltInRules,
                         testing::Values(std::pair("date", Extent::kStart),
                                         std::pair("article", Extent::kWhole)));

}  // namespace
}  // namespace vietfacts
