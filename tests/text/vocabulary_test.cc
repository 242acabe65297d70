#include "extractor/text/vocabulary.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

TEST(VocabularyTest, EachWordHasANumberOfItsOwn) {
  Vocabulary vocabulary;
  EXPECT_EQ(vocabulary.Find("đảng"), kUnknownWord);
  std::set<uint32_t> ids;
  for (int i = 0; i < 5000; ++i) ids.insert(vocabulary.Add("từ" + std::to_string(i)));
  EXPECT_EQ(ids.size(), 5000u);
  EXPECT_EQ(*ids.begin(), 1u);
  EXPECT_EQ(*ids.rbegin(), vocabulary.size());
  for (int i = 0; i < 5000; ++i) EXPECT_EQ(vocabulary.Add("từ" + std::to_string(i)), vocabulary.Find("từ" + std::to_string(i)));
  EXPECT_EQ(vocabulary.size(), 5000u);
  EXPECT_EQ(vocabulary.Find("từ5000"), kUnknownWord);
}

TEST(VocabularyTest, MarksTheWordsOfAText) {
  Vocabulary vocabulary;
  const uint32_t id = vocabulary.Add("viên");
  const std::string lower = "đảng viên mới";
  auto words = SplitWords(lower);
  EXPECT_EQ(words[1].id, kUnmarkedWord);
  vocabulary.Mark(lower, words);
  EXPECT_EQ(words[0].id, kUnknownWord);
  EXPECT_EQ(words[1].id, id);
}

}  // namespace
}  // namespace vietfacts
