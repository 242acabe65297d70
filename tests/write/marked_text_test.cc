#include "extractor/write/marked_text.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

FactSheet Sheet(FactKind kind, std::vector<std::pair<size_t, size_t>> places) {
  FactSheet sheet;
  sheet.kind = kind;
  for (const auto& [start, end] : places) {
    Place& place = sheet.places.emplace_back();
    place.start = start;
    place.end = end;
  }
  return sheet;
}

std::string Mark(std::string_view text, const std::vector<FactSheet>& sheets, bool color = false,
                 const std::vector<Place>& furniture = {}) {
  WrappedText out(80);
  AddMarkedText(text, sheets, furniture, color, out);
  return out.Finish();
}

TEST(MarkedTextTest, MarksByCodePoints) {
  EXPECT_EQ(Mark("Ngày 16/6, \U0001F600 100%",
                 {Sheet(FactKind::kDate, {{0, 9}}), Sheet(FactKind::kPercentage, {{13, 17}})}),
            "[1|Ngày 16/6], \U0001F600 [2|100%]\n");
}

TEST(MarkedTextTest, TextWithoutFactsStaysAsItIs) { EXPECT_EQ(Mark("một hai", {}), "một hai\n"); }

TEST(MarkedTextTest, FactsMayTouchLieWithinOrOverlapEachOther) {
  EXPECT_EQ(Mark("abcdef", {Sheet(FactKind::kDate, {{0, 3}}), Sheet(FactKind::kCount, {{3, 6}})}),
            "[1|abc][2|def]\n");
  EXPECT_EQ(Mark("abcdef", {Sheet(FactKind::kDecree, {{0, 6}}), Sheet(FactKind::kDate, {{2, 4}})}),
            "[1|ab[2|cd]ef]\n");
  EXPECT_EQ(Mark("abcdef", {Sheet(FactKind::kDecree, {{1, 6}}), Sheet(FactKind::kDate, {{1, 4}})}),
            "a[1|[2|bcd]ef]\n");
  EXPECT_EQ(Mark("abcdef", {Sheet(FactKind::kDecree, {{0, 4}}), Sheet(FactKind::kDate, {{2, 6}})}),
            "[1|ab[2|cd]ef]\n");
}

TEST(MarkedTextTest, EveryMentionOfAPersonHasOneNumber) {
  EXPECT_EQ(Mark("ông An và An", {Sheet(FactKind::kPerson, {{4, 6}, {10, 12}})}),
            "ông [1|An] và [1|An]\n");
}

TEST(MarkedTextTest, WhatBelongsToThePageIsMarkedToo) {
  const std::vector<Place> furniture = Sheet(FactKind::kDate, {{4, 8}}).places;
  EXPECT_EQ(Mark("Tin\nXem: 5", {}, false, furniture), "Tin\n[-|Xem:] 5\n");
  EXPECT_EQ(Mark("Tin Xem: 5", {}, true, furniture), "Tin \x1b[0m\x1b[2mXem:\x1b[0m 5\n");
}

TEST(MarkedTextTest, ColoursEndWhereTheFactDoes) {
  EXPECT_EQ(Mark("a 5% b", {Sheet(FactKind::kPercentage, {{2, 4}})}, true),
            "a \x1b[0m\x1b[1;36m5%¹\x1b[0m b\n");
  const std::string nested =
      Mark("abcd", {Sheet(FactKind::kDecree, {{0, 4}}), Sheet(FactKind::kDate, {{1, 2}})}, true);
  EXPECT_EQ(nested, "\x1b[0m\x1b[1;34ma\x1b[0m\x1b[1;32mb²\x1b[0m\x1b[1;34mcd¹\x1b[0m\n");
}

}  // namespace
}  // namespace vietfacts
