#include "extractor/patterns/compiled_pattern.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractor/patterns/patterns.h"

namespace vietfacts {
namespace {

using ::testing::ElementsAreArray;

std::vector<std::string> NamesByRe2(std::string_view pattern) {
  const RE2 re(re2::StringPiece(pattern.data(), pattern.size()));
  std::vector<std::string> names(static_cast<size_t>(re.NumberOfCapturingGroups()) + 1);
  for (const auto& [index, name] : re.CapturingGroupNames()) names[static_cast<size_t>(index)] = name;
  return names;
}

TEST(CompiledPatternTest, NamesGroupsAsRe2Does) {
  for (const std::string pattern :
       {R"(a)", R"((a)(?P<b>c))", R"((?P<year>\d{4})(?:x)(?i:y)(?i)(z))", R"(\((?P<a>b)\))", R"([(](a))", R"([]()](a))",
        R"([^](?P<x>y)](?P<a>b))", R"([\](](?P<a>b))", R"([[:alpha:](](?P<a>b))", R"([\\](?P<a>b))", R"(((?P<a>(b)))())"}) {
    EXPECT_THAT(GroupNames(pattern), ElementsAreArray(NamesByRe2(pattern))) << pattern;
  }
}

TEST(CompiledPatternTest, NamesTheGroupsOfEveryRuleAsRe2Does) {
  const Patterns patterns = Patterns::BuiltIn();
  for (const auto& [kind, rules] : patterns.all_rules()) {
    for (const Rule& rule : rules) {
      EXPECT_THAT(rule.compiled->groups(), ElementsAreArray(NamesByRe2(rule.pattern))) << rule.name;
    }
  }
}

TEST(CompiledPatternTest, FindsGroupsByName) {
  std::string pattern;
  for (int i = 0; i < 300; ++i) pattern += "(?P<a" + std::to_string(i) + "b>x)(y)";
  const CompiledPattern compiled(pattern);
  for (int i = 0; i < 300; ++i) EXPECT_EQ(compiled.GroupIndex("a" + std::to_string(i) + "b"), 2 * i + 1);
  for (const std::string name : {"a", "b", "a300b", "ab", "x", "a1b1"}) EXPECT_EQ(compiled.GroupIndex(name), 0) << name;
  EXPECT_EQ(CompiledPattern("(a)(?P<day>b)").GroupIndex("day"), 2);
  EXPECT_EQ(CompiledPattern("(a)(?P<day>b)").GroupIndex("dby"), 0);
}

TEST(CompiledPatternTest, StaysWithinABrokenPattern) {
  for (const std::string pattern : {"(?P<a", "[", "[^", "[[:a", "\\", "[\\", "(", "(?P<"}) {
    EXPECT_GE(GroupNames(pattern).size(), 1u) << pattern;
    EXPECT_FALSE(CompiledPattern(pattern).re().ok()) << pattern;
  }
}

}  // namespace
}  // namespace vietfacts
