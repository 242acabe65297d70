#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "extractor/patterns/embedded.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {
namespace {

std::vector<uint32_t> ImageOf(const Patterns& patterns) {
  ImageWriter image;
  patterns.Write(image);
  return image.Take();
}

std::vector<uint32_t> Embedded() {
  const std::span<const uint32_t> image = EmbeddedPatterns();
  return {image.begin(), image.end()};
}

void ExpectSame(const std::vector<Example>& read, const std::vector<Example>& plain) {
  ASSERT_EQ(read.size(), plain.size());
  for (size_t i = 0; i < plain.size(); ++i) {
    EXPECT_EQ(read[i].text, plain[i].text);
    EXPECT_EQ(read[i].fact, plain[i].fact);
    EXPECT_EQ(read[i].value, plain[i].value);
    EXPECT_EQ(read[i].line, plain[i].line);
  }
}

void ExpectSame(const Rule& read, const Rule& plain) {
  EXPECT_EQ(read.name, plain.name);
  EXPECT_EQ(read.pattern, plain.pattern);
  EXPECT_EQ(read.compiled->groups(), plain.compiled->groups());
  EXPECT_EQ(read.file, plain.file);
  EXPECT_EQ(read.line, plain.line);
  ExpectSame(read.finds, plain.finds);
  ExpectSame(read.leaves, plain.leaves);
}

void ExpectSame(const Lexicon& read, const Lexicon& plain) {
  EXPECT_EQ(read.file(), plain.file());
  ASSERT_TRUE(std::ranges::equal(read.columns(), plain.columns()));
  ASSERT_EQ(read.entries().size(), plain.entries().size());
  for (size_t i = 0; i < plain.entries().size(); ++i) {
    const Lexicon::Entry &entry = read.entries()[i], &same = plain.entries()[i];
    EXPECT_EQ(entry.line, same.line);
    EXPECT_TRUE(std::ranges::equal(entry.fields, same.fields)) << same.fields[0];
    const Lexicon::Entry* const found = plain.Find(same.fields[0]);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(read.Find(same.fields[0]), &read.entries()[static_cast<size_t>(found - &plain.entries()[0])]);
  }
}

class PatternsImageTest : public testing::Test {
 protected:
  // Files are named from the root of the tree, as in the build.
  PatternsImageTest() { std::filesystem::current_path(VIETFACTS_SOURCE_DIR); }
  ~PatternsImageTest() override { std::filesystem::current_path(before_); }

 private:
  const std::filesystem::path before_ = std::filesystem::current_path();
};

TEST_F(PatternsImageTest, TheLibraryHoldsWhatIsReadFromTheFolder) {
  const Patterns read = Patterns::BuiltIn(), plain = Patterns::Load("patterns");
  ASSERT_EQ(read.lexicons().size(), plain.lexicons().size());
  for (const auto& [name, lexicon] : plain.lexicons()) ExpectSame(read.lexicon(name), lexicon);
  ASSERT_EQ(read.all_rules().size(), plain.all_rules().size());
  for (const auto& [kind, rules] : plain.all_rules()) {
    ASSERT_EQ(read.rules(kind).size(), rules.size()) << kind;
    for (size_t i = 0; i < rules.size(); ++i) ExpectSame(read.rules(kind)[i], rules[i]);
  }
  ASSERT_EQ(read.vocabulary().size(), plain.vocabulary().size());
  for (uint32_t id = 1; id <= plain.vocabulary().size(); ++id) {
    EXPECT_EQ(read.vocabulary().Spelling(id), plain.vocabulary().Spelling(id));
    EXPECT_EQ(read.vocabulary().Find(plain.vocabulary().Spelling(id)), id);
  }
}

TEST_F(PatternsImageTest, IsTheSameWheneverItIsWritten) {
  EXPECT_EQ(ImageOf(Patterns::Load("patterns")), Embedded());
  EXPECT_EQ(ImageOf(Patterns::BuiltIn()), Embedded());
}

TEST(ImageTest, IsReadInTheOrderItWasWrittenIn) {
  struct Pair {
    uint16_t a, b;
  };
  const std::vector<Pair> pairs = {{1, 2}, {3, 4}, {5, 6}};
  ImageWriter writer;
  writer.Text("");
  writer.Text("năm chữ");
  writer.Array(std::span(pairs));
  writer.Number(0xFFFFFFFF);
  writer.Array(std::span<const Pair>());
  const std::vector<uint32_t> image = writer.Take();
  ImageReader reader(image);
  EXPECT_EQ(reader.Text(), "");
  EXPECT_EQ(reader.Text(), "năm chữ");
  const std::span<const Pair> read = reader.Array<Pair>();
  ASSERT_EQ(read.size(), 3u);
  EXPECT_EQ(read[2].b, 6);
  EXPECT_EQ(reader.Number(), 0xFFFFFFFF);
  EXPECT_TRUE(reader.Array<Pair>().empty());
}

}  // namespace
}  // namespace vietfacts
