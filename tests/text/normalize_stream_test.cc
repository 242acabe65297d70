#include "extractor/text/normalize_stream.h"

#include <gtest/gtest.h>

#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

std::string Normalize(std::string_view input, Normalization wanted, size_t piece = 1 << 16) {
  NormalizeStream stream(wanted);
  std::string out;
  for (size_t at = 0; at < input.size(); at += piece) stream.Add(input.substr(at, piece), out);
  stream.Finish(out);
  return out;
}

TEST(NormalizeStreamTest, FormsAndTones) {
  const std::string decomposed = "Đa\u0309ng ho\u0300a thu\u0309y";
  EXPECT_EQ(Normalize(decomposed, {}), "Đảng hòa thủy");
  EXPECT_EQ(Normalize("Đảng", {.form = Form::kNfd}), "Đa\u0309ng");
  EXPECT_EQ(Normalize("hòa HÒA Thủy khỏe quý hoàng òa giòa.", {.tones = ToneStyle::kNew}),
            "hoà HOÀ Thuỷ khoẻ quý hoàng oà gioà.");
  EXPECT_EQ(Normalize("hoà HOÀ Thuỷ khoẻ quý hoàng oà", {.tones = ToneStyle::kOld}),
            "hòa HÒA Thủy khỏe quý hoàng òa");
  EXPECT_EQ(Normalize("hoà hòa", {}), "hoà hòa");
}

TEST(NormalizeStreamTest, EachToneStyleIsTheWayBackOfTheOther) {
  for (const std::string rhyme : {"oa", "oe", "uy"}) {
    for (const std::string tone : {"\u0300", "\u0301", "\u0309", "\u0303", "\u0323"}) {
      for (const std::string initial : {"", "h", "th", "Kh"}) {
        SourceMap unused;
        const std::string with_old = initial + rhyme[0] + tone + rhyme[1];
        const std::string old_style = ToNfc(with_old, unused);
        const std::string new_style = ToNfc(initial + rhyme + tone, unused);
        EXPECT_EQ(InToneStyle(old_style, ToneStyle::kNew), new_style);
        EXPECT_EQ(InToneStyle(new_style, ToneStyle::kOld), old_style);
        EXPECT_EQ(InToneStyle(old_style + "n", ToneStyle::kNew), old_style + "n");
      }
    }
  }
}

TEST(NormalizeStreamTest, DamageIsKeptUnlessItIsToBeRepaired) {
  const std::string damaged = "Ä‘áº£ng bá»™ &#7843;";
  EXPECT_EQ(Normalize(damaged, {}), damaged);
  EXPECT_EQ(Normalize(damaged, {.damage = Damage::kRepair}), "đảng bộ ả");
}

TEST(NormalizeStreamTest, BlocksMakeNoDifference) {
  std::string text;
  while (text.size() < (3u << 20)) text += "Chi bộ kết nạp hai đảng viên, thủy lợi thông suốt.\n";
  for (const Encoding encoding : AllEncodings()) {
    if (encoding == Encoding::kWindows1252) continue;
    for (const size_t piece : {size_t{99999}, size_t{4} << 20}) {
      const std::string bytes = Normalize(text, {.to = encoding}, piece);
      EXPECT_TRUE(Normalize(bytes, {}, piece) == text) << NameOf(encoding);
    }
  }
}

TEST(NormalizeStreamTest, ABlockOfAsciiDoesNotTellTheEncoding) {
  const std::string ascii = std::string(700, 'x') + "\n";
  std::string bytes;
  while (bytes.size() < (2u << 20)) bytes += ascii;
  const size_t size = bytes.size();
  bytes += "\xA7\xB6ng b\xE9 x\xB7 T\xA9n H\xB5 k\xD5t n\xB9p";
  EXPECT_EQ(Normalize(bytes, {}).substr(size), "Đảng bộ xã Tân Hà kết nạp");
}

TEST(NormalizeStreamTest, ALineOfAnyLengthIsReadInPieces) {
  std::string line;
  while (line.size() < (40u << 20)) line += "đảng";
  EXPECT_TRUE(Normalize(line, {}) == line);
}

TEST(NormalizeStreamTest, ReportsWhatWasReplacedAndLacks) {
  NormalizeStream stream({.from = Encoding::kUtf8, .to = Encoding::kViscii});
  std::string out;
  stream.Add("Đảng “a”\n\xFF", out);
  stream.Finish(out);
  EXPECT_EQ(out, "\xD0\xE4ng \"a\"\n?");
  EXPECT_EQ(stream.report().replacements, 1u);
  EXPECT_EQ(stream.report().first_wrong_byte, 16u);
  EXPECT_EQ(stream.report().lacking, (LackingCharacters{{U'“', 1}, {U'”', 1}, {0xFFFD, 1}}));
}

TEST(NormalizeStreamTest, WhatIsNoTextIsNotWritten) {
  NormalizeStream stream({});
  std::string out;
  stream.Add("\x89\x01\xC3\x02\x9D\xF3\x03\x81\xFF\x90\x04\xFE\x8F\x05\x8D\x06", out);
  stream.Finish(out);
  EXPECT_EQ(out, "");
  EXPECT_TRUE(stream.report().undecodable);
}

}  // namespace
}  // namespace vietfacts
