#include "extractor/duplicates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "extractor/extractor.h"
#include "extractor/name_store.h"

namespace vietfacts {
namespace {

// Sixty sentences that tell different things.
std::string Report(int first = 0, int sentences = 60) {
  std::string text = "Chi bộ thôn họp phiên thường kỳ\n\n";
  for (int i = first; i < first + sentences; ++i) {
    const std::string n = std::to_string(i);
    text += "Tổ " + n + " trồng được " + std::to_string(i * 37 % 101) + " cây ở xóm " +
            std::to_string(i * 53 % 97) + ".\n";
  }
  return text;
}

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  for (size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
  return text;
}

class DuplicatesTest : public testing::Test {
 protected:
  static Fingerprint Print(const std::string& text) {
    static const Extractor extractor([] {
      Options options;
      options.with_fingerprint = true;
      return options;
    }());
    return extractor.Extract(text).fingerprint.value();
  }

  std::optional<Duplicate> Compare(const std::string& text) {
    Origin origin;
    origin.path = "dump.jsonl";
    origin.member = "id" + std::to_string(++number_);
    return duplicates_.Compare(origin, Print(text));
  }

  Duplicates duplicates_;
  int number_ = 0;
};

TEST_F(DuplicatesTest, NamesTheEarlierArticle) {
  EXPECT_FALSE(Compare(Report()));
  EXPECT_FALSE(Compare(Report(500)));
  const auto found = Compare(Report(500));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->number, 2u);
  EXPECT_EQ(found->path, "dump.jsonl");
  EXPECT_EQ(found->member, "id2");
  EXPECT_TRUE(found->exact);
  EXPECT_EQ(found->similarity, 1);
}

TEST_F(DuplicatesTest, CaseBlanksMarksAndMarkupDoNotMatter) {
  EXPECT_FALSE(Compare(Report()));
  EXPECT_TRUE(Compare(Replaced(Report(), " ", "  ")).value().exact);
  EXPECT_TRUE(Compare(Replaced(Report(), "Tổ", "TỔ")).value().exact);
  EXPECT_TRUE(Compare(Replaced(Report(), ".", " …")).value().exact);
  const std::string page = "<html><body><article><h1>" + Replaced(Report(), "\n", "</h1><p>") +
                           "</article></body></html>";
  EXPECT_TRUE(Compare(page));
}

TEST_F(DuplicatesTest, ACopyThatWasTouchedIsNearAndAnotherArticleIsNone) {
  EXPECT_FALSE(Compare(Report()));
  const auto found = Compare(Replaced(Report(), "Tổ 17 trồng", "Đội 17 đã chăm"));
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->exact);
  EXPECT_GT(found->similarity, 0.8);
  EXPECT_FALSE(Compare(Report(30)));
  EXPECT_FALSE(Compare(Replaced(Report(), "trồng được", "phải chặt mất")));
}

TEST_F(DuplicatesTest, ADuplicateIsNeverNamed) {
  EXPECT_FALSE(Compare(Report()));
  EXPECT_TRUE(Compare(Replaced(Report(), "Tổ 17 trồng", "Đội 17 đã chăm")));
  EXPECT_EQ(Compare(Replaced(Report(), "Tổ 17 trồng", "Đội 17 đã chăm")).value().number, 1u);
}

TEST_F(DuplicatesTest, ShortArticlesAreComparedAsWholes) {
  EXPECT_FALSE(Compare("Chi bộ họp sáng nay ở nhà văn hóa."));
  EXPECT_FALSE(Compare("Chi bộ họp chiều nay ở nhà văn hóa."));
  EXPECT_TRUE(Compare("Chi bộ họp sáng nay ở nhà văn hóa").value().exact);
}

TEST_F(DuplicatesTest, WhatHasNoWordsRepeatsNothing) {
  EXPECT_FALSE(Compare(""));
  EXPECT_FALSE(Compare(""));
  EXPECT_FALSE(Compare("…"));
}

TEST_F(DuplicatesTest, ArticlesThatCouldNotBeReadCount) {
  duplicates_.Pass();
  EXPECT_FALSE(Compare(Report()));
  EXPECT_EQ(Compare(Report()).value().number, 2u);
}

TEST_F(DuplicatesTest, WhatWasRememberedCanBeRestored) {
  Origin origin;
  origin.path = "other";
  const std::string records = Duplicates::RecordOf(1, origin, Print(Report())) +
                              Duplicates::RecordOf(4, origin, Print(Report(200)));
  Duplicates restored;
  ASSERT_TRUE(restored.Restore(records, 4));
  EXPECT_EQ(restored.Compare(origin, Print(Report(200))).value().number, 4u);
  EXPECT_FALSE(restored.Compare(origin, Print(Report(900))));
  EXPECT_EQ(restored.Compare(origin, Print(Report(900))).value().number, 6u);

  EXPECT_FALSE(Duplicates().Restore(records.substr(0, records.size() - 1), 4));
  EXPECT_FALSE(Duplicates().Restore(records, 3));
}

// Else a dump of articles with a common part would take time that is quadratic in their number.
TEST(FingerprintTableTest, FewOfManyThatAreAlikeAreCandidates) {
  FingerprintTable table;
  Fingerprint print;
  print.words = 1000;
  for (uint32_t i = 0; i < 1000; ++i) {
    print.whole = i;
    table.Add(i, print);
  }
  EXPECT_LE(table.Candidates(print).size(),
            (FingerprintTable::kBands + 1) * FingerprintTable::kMostAlike);
}

TEST(FingerprintTableTest, FindsAmongMany) {
  FingerprintTable table;
  const auto make = [](uint32_t i) {
    Fingerprint print;
    print.words = 1000;
    print.whole = i * uint64_t{0x9E3779B97F4A7C15};
    for (size_t k = 0; k < print.minima.size(); ++k) {
      print.minima[k] = static_cast<uint32_t>((i * 60 + k) * 2654435761u);
    }
    return print;
  };
  for (uint32_t i = 0; i < 20000; ++i) table.Add(i, make(i));
  for (uint32_t i = 0; i < 20000; i += 7) {
    const auto found = table.Candidates(make(i));
    EXPECT_EQ(std::count(found.begin(), found.end(), i), FingerprintTable::kBands + 1);
  }
}

TEST(NameStoreTest, GivesBackWhatItGotAndCutsLongNamesAtACharacter) {
  NameStore store;
  const uint64_t none = store.Add(std::nullopt);
  const uint64_t empty = store.Add("");
  const uint64_t last = store.Add(std::string(NameStore::kLongest - 1, 'a') + "đ");
  for (int i = 0; i < 200; ++i) store.Add(std::string(NameStore::kLongest, 'b'));
  const uint64_t behind = store.Add("c");
  EXPECT_EQ(store.Get(none), std::nullopt);
  EXPECT_EQ(store.Get(empty), "");
  EXPECT_EQ(store.Get(last), std::string(NameStore::kLongest - 1, 'a'));
  EXPECT_EQ(store.Get(behind), "c");
}

}  // namespace
}  // namespace vietfacts
