#include "extractor/text/decode.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

TEST(DecodeTest, ByteOrderMarkIsNoPartOfTheText) {
  const Decoded decoded = Decode("\xEF\xBB\xBFĐảng");
  EXPECT_EQ(decoded.text, "Đảng");
  EXPECT_FALSE(decoded.undecodable_at);
}

TEST(DecodeTest, ALoneWrongByteIsReplacedAndReported) {
  const std::string good = "Chi bộ có 23 đảng viên, kết nạp 2 quần chúng";
  const Decoded decoded = Decode(good + "\xFF" + good);
  EXPECT_EQ(decoded.text, good + "\uFFFD" + good);
  ASSERT_EQ(decoded.replacements.size(), 1u);
  EXPECT_EQ(decoded.replacements[0].bytes, (Span{good.size(), good.size() + 1}));
  EXPECT_EQ(decoded.replacements[0].text.Of(decoded.text), "\uFFFD");
}

TEST(DecodeTest, AStretchOfWrongBytesIsOneReplacement) {
  const std::string good(200, 'a');
  const Decoded decoded = Decode(good + "\xE1\xBA\xFF\xC0" + good);
  EXPECT_EQ(decoded.text, good + "\uFFFD" + good);
  ASSERT_EQ(decoded.replacements.size(), 1u);
  EXPECT_EQ(decoded.replacements[0].bytes.size(), 4u);
}

TEST(DecodeTest, SurrogatesAndOverlongFormsAreWrong) {
  const std::string good(200, 'a');
  EXPECT_EQ(Decode(good + "\xED\xA0\x80").replacements.size(), 1u);
  EXPECT_EQ(Decode(good + "\xC0\xAF").replacements.size(), 1u);
  EXPECT_EQ(Decode(good + "\xF4\x90\x80\x80").replacements.size(), 1u);
}

TEST(DecodeTest, BytesThatAreNoTextAreNotDecoded) {
  const Decoded decoded =
      Decode("\x89\x01\xC3\x02\x9D\xF3\x03\x81\xFF\x90\x04\xFE\x8F\x05\x8D\x06");
  ASSERT_TRUE(decoded.undecodable_at);
  EXPECT_EQ(*decoded.undecodable_at, 0u);
  EXPECT_TRUE(decoded.text.empty());
}

TEST(DecodeTest, ANulByteShowsThatItIsNoText) {
  const Decoded decoded = Decode(std::string_view("PK\x03\x04\0\0", 6));
  ASSERT_TRUE(decoded.undecodable_at);
  EXPECT_EQ(*decoded.undecodable_at, 4u);
}

}  // namespace
}  // namespace vietfacts
