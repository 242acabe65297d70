#include "extractor/text/source_map.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

TEST(SourceMapTest, WithoutEditsEveryPlaceIsItsOwn) {
  const SourceMap map;
  EXPECT_EQ(map.ToOriginal({3, 9}), (Span{3, 9}));
}

// "ab---cd" became "ab-cd": the three dashes are one.
TEST(SourceMapTest, PlacesBehindAnEditMove) {
  SourceMap map;
  map.AddEdit({2, 5}, {2, 3});
  EXPECT_EQ(map.ToOriginal({0, 2}), (Span{0, 2}));
  EXPECT_EQ(map.ToOriginal({0, 3}), (Span{0, 5}));
  EXPECT_EQ(map.ToOriginal({2, 3}), (Span{2, 5}));
  EXPECT_EQ(map.ToOriginal({3, 5}), (Span{5, 7}));
}

TEST(SourceMapTest, ABoundaryInsideAnEditMovesOutwards) {
  SourceMap map;
  map.AddEdit({2, 4}, {2, 6});
  EXPECT_EQ(map.ToOriginal({3, 5}), (Span{2, 4}));
}

// "a·b" became "ab": what was deleted belongs to neither side.
TEST(SourceMapTest, DeletedBytesStayOutsideTheSpanTheyBorder) {
  SourceMap map;
  map.AddEdit({1, 3}, {1, 1});
  EXPECT_EQ(map.ToOriginal({0, 1}), (Span{0, 1}));
  EXPECT_EQ(map.ToOriginal({1, 2}), (Span{3, 4}));
  EXPECT_EQ(map.ToOriginal({0, 2}), (Span{0, 4}));
}

TEST(CodePointIndexTest, CountsInAnyScript) {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "aĐả😀";
  const CodePointIndex index(text);
  for (size_t group = 0; group <= 500; ++group) EXPECT_EQ(index.At(text, group * 10), group * 4);
  EXPECT_EQ(index.At(text, 1), 1u);
  EXPECT_EQ(index.At(text, 3), 2u);
  EXPECT_EQ(index.At(text, 6), 3u);
}

TEST(CodePointIndexTest, AsciiCountsItself) {
  const std::string text(1000, 'x');
  EXPECT_EQ(CodePointIndex(text).At(text, 777), 777u);
}

}  // namespace
}  // namespace vietfacts
