#include "extractor/text/vocabulary.h"

#include <iterator>
#include <set>
#include <string>
#include <vector>

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

TEST(VocabularyTest, WordsOfAnyLengthAreKnownApart) {
  Vocabulary vocabulary;
  std::vector<std::string> spellings;
  for (size_t size = 1; size <= 40; ++size) {
    for (const char last : {'a', 'b'}) {
      spellings.push_back(std::string(size - 1, 'x') + last);
      spellings.push_back(last + std::string(size - 1, 'y') + "1");
    }
  }
  std::string text;
  for (const std::string& spelling : spellings) {
    vocabulary.Add(spelling);
    text += spelling + ' ';
  }
  std::vector<Word> words = SplitWords(text);
  vocabulary.Mark(text, words);
  ASSERT_EQ(words.size(), spellings.size());
  for (size_t i = 0; i < words.size(); ++i) {
    EXPECT_EQ(words[i].id, vocabulary.Find(spellings[i]));
    EXPECT_EQ(words[i].id, i + 1) << spellings[i];
    EXPECT_EQ(vocabulary.Find(spellings[i] + "c"), kUnknownWord);
  }
}

TEST(VocabularyTest, TellsWhichLexiconsMayHaveAFormThatBeginsHere) {
  Vocabulary vocabulary;
  const uint64_t units = vocabulary.AddLexicon(), titles = vocabulary.AddLexicon();
  const uint32_t party = vocabulary.Add("đảng"), member = vocabulary.Add("viên"), secretary = vocabulary.Add("bí");
  vocabulary.AddPlaces(party, {0, units, 0});
  vocabulary.AddPlaces(member, {0, 0, units});
  vocabulary.AddPlaces(secretary, {titles, 0, 0});
  const std::string lower = "đảng viên bí đảng bí\nviên đảng";
  auto words = SplitWords(lower);
  vocabulary.Mark(lower, words);
  const uint64_t expected[] = {units, 0, titles, 0, titles, 0, 0, 0};
  ASSERT_EQ(words.size(), std::size(expected));
  for (size_t i = 0; i < words.size(); ++i) EXPECT_EQ(words[i].opens, expected[i]) << i;
  for (int i = 0; i < 100; ++i) EXPECT_NE(vocabulary.AddLexicon(), 0u);
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
