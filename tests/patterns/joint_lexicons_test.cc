#include "extractor/patterns/joint_lexicons.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "extractor/patterns/patterns.h"

namespace vietfacts {
namespace {

constexpr std::string_view kNames[] = {"roles", "places", "title_stops", "organization_words"};

// Every lexicon's longest form at every word, asked for jointly and one by one; how many there are.
size_t ExpectSameForms(const Patterns& patterns, const std::string& source) {
  std::vector<const Lexicon*> lexicons;
  for (const std::string_view name : kNames) lexicons.push_back(&patterns.lexicon(name));
  const JointLexicons joint(lexicons);
  const Text text(source);
  std::vector<Word> words = SplitWords(text.matching());
  patterns.vocabulary().Mark(text.lower(), words);
  size_t found = 0;
  for (size_t at = 0; at < words.size(); ++at) {
    const JointLexicons::Way way = joint.WayFrom(words, at);
    for (size_t i = 0; i < lexicons.size(); ++i) {
      const auto alone = lexicons[i]->LongestAt(text, words, at);
      const Lexicon::Hit* const hit = joint.Longest(way, i);
      EXPECT_EQ(hit != nullptr, alone.has_value())
          << source << ", word " << at << ", " << kNames[i];
      if (hit == nullptr || !alone) continue;
      EXPECT_EQ(hit->entry, alone->entry) << source << ", word " << at << ", " << kNames[i];
      EXPECT_EQ(hit->words, alone->words) << source << ", word " << at << ", " << kNames[i];
      ++found;
    }
  }
  return found;
}

TEST(JointLexiconsTest, FormsAreThoseOfEachLexiconAlone) {
  const Patterns patterns = Patterns::BuiltIn();
  EXPECT_GT(ExpectSameForms(patterns, "Phó chủ tịch Hội đồng nhân dân thành phố Hà Nội, TP. HCM"),
            5u);
  EXPECT_GT(ExpectSameForms(patterns, "Chủ\ntịch Hội đồng nhân dân\nchủ tịch tỉnh Hà\nNam"), 1u);
  EXPECT_EQ(ExpectSameForms(patterns, "zzz 12 \n ,"), 0u);
}

// Texts made of pieces of forms, so that many begin and not all end.
TEST(JointLexiconsTest, FormsAreThoseOfEachLexiconAloneInMixedText) {
  const Patterns patterns = Patterns::BuiltIn();
  std::mt19937 random(6);
  size_t found = 0;
  for (int round = 0; round < 50; ++round) {
    std::string text;
    for (int piece = 0; piece < 40; ++piece) {
      const auto& entries = patterns.lexicon(kNames[random() % std::size(kNames)]).entries();
      const std::string_view form = entries[random() % entries.size()].fields[0];
      const size_t blank = form.find(' ');
      text += random() % 3 == 0 ? form.substr(0, blank) : form;
      text += random() % 9 == 0 ? "\n" : " ";
    }
    found += ExpectSameForms(patterns, text);
  }
  EXPECT_GT(found, 500u);
}

TEST(JointLexiconsTest, NoLexiconsHaveNoForms) {
  const JointLexicons joint({});
  std::vector<Word> words = SplitWords("Chủ tịch");
  EXPECT_EQ(joint.WayFrom(words, 0), JointLexicons::kNoWay);
  EXPECT_EQ(joint.Longest(JointLexicons::kNoWay, 0), nullptr);
}

}  // namespace
}  // namespace vietfacts
