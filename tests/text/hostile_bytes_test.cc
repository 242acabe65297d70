// Whatever the bytes and the encoding: an extraction comes to its end, says what was wrong, and
// its places name what they say they do.
#include <gtest/gtest.h>

#include <cctype>
#include <map>
#include <memory>
#include <random>

#include "extractor/extractor.h"
#include "extractor/text/encoding.h"
#include "extractor/text/to_encoding.h"

namespace vietfacts {
namespace {

constexpr char kArticle[] =
    "Đảng bộ xã Tân Hòa 😀 kết nạp 12 đảng viên\n\n29/07/2024 08:15\n\n"
    "Chiều 26/5, ông Lê Văn Đức 𠀋 – Bí thư Đảng ủy – nói n\u0308\u0301 theo Nghị quyết số "
    "21-NQ/TW: “Mọi chi bộ đều đạt 98,5% kế hoạch”, ở Ấn Độ x\u0331\u0302 cũng thế. 👩‍👩‍👧 Có "
    "55 "
    "đảng viên dự.\nẢnh: Thu Hà\n";

std::string NameForTest(const testing::TestParamInfo<Encoding>& info) {
  std::string name;
  for (const char c : NameOf(info.param))
    name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  return name;
}

class AnyEncodingTest : public testing::TestWithParam<Encoding> {
 protected:
  static const Extractor& ExtractorFor(Encoding encoding) {
    static std::map<Encoding, std::unique_ptr<Extractor>> extractors;
    auto& extractor = extractors[encoding];
    if (!extractor) {
      Options options;
      options.with_text = true;
      options.encoding = NameOf(encoding);
      extractor = std::make_unique<Extractor>(options);
    }
    return *extractor;
  }

  static void CheckPlaces(const Extraction& extraction) {
    ASSERT_TRUE(extraction.text);
    std::vector<std::string> points;
    for (const char c : *extraction.text) {
      if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) points.emplace_back();
      points.back() += c;
    }
    const auto check = [&](const Place& place) {
      ASSERT_LE(place.end, points.size());
      std::string slice;
      for (size_t i = place.start; i < place.end; ++i) slice += points[i];
      EXPECT_EQ(slice, place.text);
    };
    for (const auto& fact : extraction.facts.decrees) check(fact.place);
    for (const auto& fact : extraction.facts.dates) check(fact.place);
    for (const auto& fact : extraction.facts.counts) check(fact.place);
    for (const auto& fact : extraction.facts.percentages) check(fact.place);
    for (const auto& person : extraction.facts.people) {
      for (const auto& mention : person.mentions) check(mention.place);
    }
    for (const auto& warning : extraction.facts.warnings) check(warning.place);
  }
};

TEST_P(AnyEncodingTest, PlacesAreExactBesideEmojiSurrogatesAndForeignMarks) {
  LackingCharacters lacking;
  const Extraction extraction =
      ExtractorFor(GetParam()).Extract(ToEncoding(kArticle, GetParam(), lacking));
  ASSERT_FALSE(extraction.error);
  CheckPlaces(extraction);
  EXPECT_FALSE(extraction.facts.dates.empty());
  EXPECT_FALSE(extraction.facts.percentages.empty());
}

TEST_P(AnyEncodingTest, RandomBytesComeToAnEnd) {
  std::mt19937 random(99);
  for (int round = 0; round < 60; ++round) {
    std::string bytes(random() % 400, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % (round % 3 == 0 ? 128 : 256));
    const Extraction extraction = ExtractorFor(GetParam()).Extract(bytes);
    ASSERT_FALSE(extraction.error);
    CheckPlaces(extraction);
  }
}

TEST_P(AnyEncodingTest, TruncatedTextComesToAnEnd) {
  LackingCharacters lacking;
  const std::string bytes = ToEncoding(kArticle, GetParam(), lacking);
  for (size_t length = 0; length < bytes.size(); length += 3) {
    const Extraction extraction = ExtractorFor(GetParam()).Extract(bytes.substr(0, length));
    ASSERT_FALSE(extraction.error);
    CheckPlaces(extraction);
  }
}

TEST_P(AnyEncodingTest, EveryReplacementIsToldInAWarning) {
  LackingCharacters lacking;
  std::string bytes = ToEncoding(kArticle, GetParam(), lacking);
  std::mt19937 random(5);
  for (int i = 0; i < 8; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
  const Extraction extraction = ExtractorFor(GetParam()).Extract(bytes);
  size_t replaced = 0, told = 0;
  for (size_t at = 0; (at = extraction.text->find("\uFFFD", at)) != std::string::npos; ++at)
    ++replaced;
  for (const Warning& warning : extraction.facts.warnings) told += warning.place.text == "\uFFFD";
  EXPECT_EQ(told, replaced);
}

INSTANTIATE_TEST_SUITE_P(All, AnyEncodingTest,
                         testing::ValuesIn(AllEncodings().begin(), AllEncodings().end()),
                         NameForTest);

TEST(HostileBytesTest, BytesOfNoKnownEncodingComeToAnEndToo) {
  Options options;
  options.with_text = true;
  const Extractor extractor(options);
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 300, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    const Extraction extraction = extractor.Extract(bytes);
    EXPECT_TRUE(extraction.error || extraction.text);
  }
}

}  // namespace
}  // namespace vietfacts
