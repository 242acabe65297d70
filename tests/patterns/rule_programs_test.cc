#include "extractor/patterns/rule_programs.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <optional>
#include <random>
#include <string>
#include <vector>

#include "extractor/patterns/build_rule_programs.h"
#include "extractor/patterns/patterns.h"
#include "extractor/text/text.h"
#include "tests/patterns/random_text.h"

namespace vietfacts {
namespace {

using Result = RulePrograms::Result;
using Groups = std::vector<std::optional<Span>>;

// What RE2 reads: the spans of its groups, the match first; nullopt where it does not match.
std::optional<Groups> ByRe2(const RE2& re, std::string_view text, Span within, bool whole) {
  const re2::StringPiece all(text.data(), text.size());
  std::vector<re2::StringPiece> pieces(static_cast<size_t>(re.NumberOfCapturingGroups()) + 1);
  if (!re.Match(all, within.begin, within.end, whole ? RE2::ANCHOR_BOTH : RE2::ANCHOR_START,
                pieces.data(), static_cast<int>(pieces.size())))
    return std::nullopt;
  Groups groups;
  for (const re2::StringPiece& piece : pieces) {
    const auto begin = static_cast<size_t>(piece.data() - all.data());
    groups.push_back(piece.data() == nullptr ? std::nullopt
                                             : std::optional(Span{begin, begin + piece.size()}));
  }
  return groups;
}

struct ProgramSays {
  Result result;
  Groups groups;
};

ProgramSays ByProgram(const RulePrograms& programs, size_t rule, size_t groups,
                      std::string_view text, Span within, bool whole) {
  std::vector<size_t> slots(2 * groups);
  size_t end = 0;
  const uint32_t start = programs.start(rule);
  ProgramSays says{programs.Match(start, text, within, whole, slots, &end), {}};
  size_t end_alone = 0;
  EXPECT_EQ(programs.Match(start, text, within, whole, {}, &end_alone) == Result::kNoMatch,
            says.result == Result::kNoMatch);
  if (says.result != Result::kMatch) return says;
  EXPECT_EQ(end_alone, end);
  says.groups.push_back(Span{within.begin, end});
  for (size_t i = 1; i < groups; ++i) {
    says.groups.push_back(slots[2 * i + 1] == std::string_view::npos
                              ? std::nullopt
                              : std::optional(Span{slots[2 * i], slots[2 * i + 1]}));
  }
  return says;
}

// Compares the two; whether there is a match.
bool Compare(const RulePrograms& programs, size_t rule, const RE2& re, std::string_view text,
             Span within, bool whole) {
  const auto expected = ByRe2(re, text, within, whole);
  const size_t groups = static_cast<size_t>(re.NumberOfCapturingGroups()) + 1;
  const ProgramSays says = ByProgram(programs, rule, groups, text, within, whole);
  if (says.result == Result::kUnknown) return false;
  const std::string what = re.pattern() + ": " + std::string(text) + " [" +
                           std::to_string(within.begin) + ", " + std::to_string(within.end) + ")";
  EXPECT_EQ(says.result == Result::kMatch, expected.has_value()) << what;
  if (says.result == Result::kMatch && expected) EXPECT_EQ(says.groups, *expected) << what;
  return expected.has_value();
}

// A part of `text` that begins with a letter, and ends anywhere.
Span SomePart(std::mt19937& random, std::string_view text) {
  size_t begin = random() % (text.size() + 1);
  while (begin > 0 && begin < text.size() && (text[begin] & 0xC0) == 0x80) --begin;
  return {begin, begin + random() % (text.size() - begin + 1)};
}

const std::vector<std::string_view> kPatterns = {"a",
                                                 "(?i)b(?P<rest>.*)",
                                                 R"((?P<day>\d{1,2})/(?P<month>\d{1,2}))",
                                                 "(?:(?P<one>a)|(?P<two>ab)|b)(?P<rest>b?)",
                                                 "(?P<least>[ab]+?)(?P<rest>b*)",
                                                 "(?P<loop>a|b)*(?P<seven>7)?",
                                                 "(?:ab|a|abb|b|ba)(?P<rest>[^ ]*)",
                                                 "(?i)(?:ngày |đế|đ|ab)(?P<rest>.?)",
                                                 R"((?P<word>\pL+)(?: (?P<next>\p{Lu}\pL*))?)",
                                                 "(?P<many>a?){2,4}(?P<rest>b{0,2}?)",
                                                 R"((?P<all>(?P<in>a)|b)+$)",
                                                 R"(a\b(?P<rest>.*?)\b)",
                                                 "(?s)(?P<any>.{2,})(?P<last>[^a])",
                                                 "(a)(?P<named>b)?",
                                                 "(?:|a)(?P<rest>b)"};

TEST(RuleProgramsTest, ReadWhatRe2Reads) {
  const RulePrograms programs = BuildRulePrograms(kPatterns);
  std::mt19937 random(1);
  for (size_t rule = 0; rule < kPatterns.size(); ++rule) {
    ASSERT_NE(programs.start(rule), RulePrograms::kNone) << kPatterns[rule];
    const RE2 re{re2::StringPiece(kPatterns[rule].data(), kPatterns[rule].size())};
    int matches = 0;
    for (int i = 0; i < 10'000; ++i) {
      const std::string text = RandomText(random, random() % 9);
      matches += Compare(programs, rule, re, text, SomePart(random, text), i % 2 == 0);
    }
    EXPECT_GT(matches, 30) << kPatterns[rule];
  }
}

TEST(RuleProgramsTest, LeaveTheRestToRe2) {
  const RulePrograms programs =
      BuildRulePrograms({"^a", R"(\Ba)", "(?:a?)*", "(?m)a", "(?P<a>a)(b)(?:c|d)"});
  for (size_t rule = 0; rule < 4; ++rule) EXPECT_EQ(programs.start(rule), RulePrograms::kNone);
  EXPECT_NE(programs.start(4), RulePrograms::kNone);
  std::string groups;
  for (size_t i = 0; i < RulePrograms::kMostGroups; ++i) groups += "(a)";
  EXPECT_EQ(BuildRulePrograms({groups}).start(0), RulePrograms::kNone);
  EXPECT_EQ(BuildRulePrograms({std::string_view(groups).substr(3)}).start(0) == RulePrograms::kNone,
            false);
}

// What would take a program exponential time, it gives up soon.
TEST(RuleProgramsTest, GiveUpWhatTakesLong) {
  const RulePrograms programs = BuildRulePrograms({"(?:a|ab?b?|aa)*c", ".*x.*y"});
  size_t end;
  for (const size_t rule : {0, 1}) {
    const std::string text(100'000, 'a');
    EXPECT_EQ(programs.Match(programs.start(rule), text, {0, text.size()}, true, {}, &end),
              Result::kUnknown);
  }
}

// The rules that are there, at each word of all their examples and of the whole of these.
TEST(RuleProgramsTest, ReadTheRulesThatAreThereAsRe2Does) {
  const Patterns patterns = Patterns::BuiltIn();
  std::mt19937 random(2);
  size_t programs = 0, matches = 0, all = 0;
  for (const auto& [kind, rules] : patterns.all_rules()) {
    std::vector<std::string> texts;
    for (const Rule& rule : rules) {
      for (const auto* examples : {&rule.finds, &rule.leaves}) {
        for (const Example& example : *examples) texts.emplace_back(Text(example.text).matching());
      }
    }
    for (size_t i = 0; i < rules.size(); ++i) {
      ++all;
      if (rules[i].program == RulePrograms::kNone) continue;
      ++programs;
      const RE2& re = rules[i].compiled->re();
      const auto compare = [&](const std::string& text, Span within) {
        for (const bool whole : {false, true})
          matches += Compare(*rules[i].programs, i, re, text, within, whole);
      };
      for (const std::string& text : texts) {
        compare(text, {0, text.size()});
        for (int j = 0; j < 5; ++j) compare(text, SomePart(random, text));
      }
      for (const Example& example : rules[i].finds) {
        const Text text(example.text);
        if (text.matching().size() == example.text.size()) {
          compare(std::string(text.matching()), *example.fact);
          compare(std::string(text.matching()), {example.fact->begin, example.text.size()});
        }
      }
    }
  }
  EXPECT_GT(10 * programs, 9 * all);
  EXPECT_GT(matches, all);
}

}  // namespace
}  // namespace vietfacts
