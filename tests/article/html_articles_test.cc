// The pages of tests/data/html, written in the manners of real sites, through the front door.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "extractor/extractor.h"

namespace vietfacts {
namespace {

namespace fs = std::filesystem;

std::string ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::vector<fs::path> Pages() {
  std::vector<fs::path> pages;
  for (const auto& entry : fs::directory_iterator(VIETFACTS_SOURCE_DIR "/tests/data/html")) {
    if (entry.path().extension() == ".html") pages.push_back(entry.path());
  }
  std::sort(pages.begin(), pages.end());
  return pages;
}

const Extractor& WithText() {
  static const Extractor extractor([] {
    Options options;
    options.with_text = true;
    return options;
  }());
  return extractor;
}

std::string OrEmpty(const rapidjson::Value& value) {
  return value.IsString() ? value.GetString() : "";
}

std::vector<std::string> Strings(const rapidjson::Value& array) {
  std::vector<std::string> strings;
  for (const auto& each : array.GetArray()) strings.emplace_back(each.GetString());
  return strings;
}

std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

class HtmlArticlesTest : public testing::TestWithParam<fs::path> {};

TEST_P(HtmlArticlesTest, TextAndMetadataAreRight) {
  fs::path expected_path = GetParam();
  expected_path.replace_extension(".expected.json");
  rapidjson::Document expected;
  expected.Parse(ReadFile(expected_path).c_str());
  ASSERT_FALSE(expected.HasParseError()) << expected_path;

  const Extraction extraction = WithText().Extract(ReadFile(GetParam()));
  EXPECT_EQ(extraction.media_type, "text/html");
  EXPECT_EQ(extraction.language, "vi");
  EXPECT_EQ(extraction.title, OrEmpty(expected["title"]));
  EXPECT_EQ(extraction.published, OrEmpty(expected["published"]));
  EXPECT_EQ(extraction.authors, Strings(expected["authors"]));
  ASSERT_TRUE(extraction.text);
  EXPECT_THAT(LinesOf(*extraction.text), testing::ElementsAreArray(Strings(expected["text"])));
}

// Offsets are those of the text that was drawn out of the page.
TEST_P(HtmlArticlesTest, EachFactIsASliceOfTheText) {
  const Extraction extraction = WithText().Extract(ReadFile(GetParam()));
  std::vector<std::string> characters;
  for (char c : *extraction.text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) characters.emplace_back();
    characters.back() += c;
  }
  const auto check = [&](const Place& place) {
    ASSERT_LE(place.end, characters.size());
    std::string slice;
    for (size_t i = place.start; i < place.end; ++i) slice += characters[i];
    EXPECT_EQ(slice, place.text);
  };
  for (const auto& fact : extraction.facts.decrees) check(fact.place);
  for (const auto& fact : extraction.facts.dates) check(fact.place);
  for (const auto& fact : extraction.facts.counts) check(fact.place);
  for (const auto& fact : extraction.facts.percentages) check(fact.place);
  for (const auto& person : extraction.facts.people) {
    for (const auto& mention : person.mentions) check(mention.place);
  }
}

INSTANTIATE_TEST_SUITE_P(Pages, HtmlArticlesTest, testing::ValuesIn(Pages()), [](const auto& info) {
  std::string name = info.param.stem().string();
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
});

TEST(HtmlArticlesTest, ThereAreThirtyPages) { EXPECT_GE(Pages().size(), 30u); }

TEST(HtmlArticlesTest, TextWithTagsLeftOverIsText) {
  const std::string soup =
      "<p class=title>Họp bàn việc xã< / p><p class=ngay>24-01-2006 00: 46: 33 GMT +7< / p>\n"
      "Chiều 23/1, xã họp bàn việc làm đường.\n";
  const Extraction extraction = WithText().Extract(soup);
  EXPECT_EQ(extraction.media_type, "text/plain");
  EXPECT_EQ(extraction.text, soup);
}

}  // namespace
}  // namespace vietfacts
