#include "extractor/text/word_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

TEST(WordTableTest, HasTheFormsOfEachKind) {
  const WordTable table("tcvn3_capitals.tsv");
  EXPECT_TRUE(table.Has("family_name", "nguyễn"));
  EXPECT_FALSE(table.Has("address", "nguyễn"));
  EXPECT_FALSE(table.Has("kind", "form"));  // the header
  EXPECT_FALSE(table.Has("family_name", ""));
}

// A row that is written otherwise is never found.
TEST(WordTableTest, RowsAreAKindAndAFormInLowerCase) {
  ASSERT_FALSE(EmbeddedWordFiles().empty());
  for (const WordFile& file : EmbeddedWordFiles()) {
    size_t number = 0;
    for (std::string_view rest = file.content; !rest.empty();) {
      const std::string line(rest.substr(0, rest.find('\n')));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      ++number;
      if (line.starts_with('#')) continue;
      EXPECT_EQ(std::count(line.begin(), line.end(), '\t'), 1) << file.name << ':' << number;
      EXPECT_EQ(LowerInStep(line), line) << file.name << ':' << number;
      EXPECT_EQ(line.find("  "), std::string::npos) << file.name << ':' << number;
    }
  }
}

}  // namespace
}  // namespace vietfacts
