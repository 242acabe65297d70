// Whole articles through the front door, and what must hold for any of them.
#include "extractor/extractor.h"

#include <gtest/gtest.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <thread>

#include "extractor/text/characters.h"
#include "extractor/text/text.h"

namespace vietfacts {
namespace {

std::string Nfd(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::Normalizer2::getNFDInstance(status)->normalizeUTF8(0, icu::StringPiece(text), sink, nullptr,
                                                          status);
  EXPECT_TRUE(U_SUCCESS(status));
  return out;
}

// "hòa" → "hoà", "thủy" → "thuỷ": what a text in the other tone-mark style looks like.
std::string NewToneStyle(std::string text) {
  static const std::pair<const char*, const char*> kPairs[] = {
      {"òa", "oà"}, {"óa", "oá"}, {"ỏa", "oả"}, {"õa", "oã"}, {"ọa", "oạ"}, {"òe", "oè"},
      {"óe", "oé"}, {"ỏe", "oẻ"}, {"õe", "oẽ"}, {"ọe", "oẹ"}, {"ùy", "uỳ"}, {"úy", "uý"},
      {"ủy", "uỷ"}, {"ũy", "uỹ"}, {"ụy", "uỵ"}, {"Ủy", "Uỷ"}};
  for (const auto& [from, to] : kPairs) {
    for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + 1)) {
      const size_t end = at + std::string(from).size();
      size_t behind = end;
      if (end < text.size() && InfoOf(NextCharacter(text, behind)).letter) continue;
      text.replace(at, end - at, to);
    }
  }
  return text;
}

// Everything that an extraction says, without the places, which depend on how the text is written.
std::string Describe(const Extraction& e) {
  std::ostringstream out;
  const auto folded = [](const Place& place) { return std::string(Text(place.text).matching()); };
  const auto optional = [](const std::optional<std::string>& value) {
    return value ? "=" + *value : "-";
  };
  out << e.title << '|' << e.published;
  for (const auto& author : e.authors) out << '|' << author;
  for (const auto& d : e.facts.decrees) {
    out << "\ndecree " << folded(d.place) << '|' << d.type << optional(d.code) << optional(d.name)
        << optional(d.issued) << optional(d.issuer) << optional(d.subject) << optional(d.resolved)
        << d.rule;
  }
  for (const auto& d : e.facts.dates)
    out << "\ndate " << folded(d.place) << optional(d.value) << d.granularity << d.rule;
  for (const auto& p : e.facts.people) {
    out << "\nperson " << optional(p.name) << p.rule;
    for (const auto& t : p.titles)
      out << "\n  title " << t.text << '|' << t.role << optional(t.organization);
    for (const auto& m : p.mentions)
      out << "\n  mention " << folded(m.place) << optional(m.honorific);
  }
  for (const auto& c : e.facts.counts) {
    out << "\ncount " << folded(c.place) << '|' << c.value << '|' << c.max.value_or(-1) << '|'
        << c.total.value_or(-1) << '|' << QualifierName(c.qualifier) << c.unit << c.unit_class
        << optional(c.action) << optional(c.holder) << c.rule;
  }
  for (const auto& p : e.facts.percentages) {
    out << "\npercentage " << folded(p.place) << '|' << p.value << '|' << p.max.value_or(-1)
        << p.unit << QualifierName(p.qualifier) << optional(p.of) << p.rule;
  }
  for (const auto& w : e.facts.warnings) out << "\nwarning " << w.code;
  return out.str();
}

// Every article of corpus/, by file name.
std::map<std::string, std::string> Articles() {
  std::map<std::string, std::string> articles;
  const std::filesystem::path folder =
      std::filesystem::path(VIETFACTS_SOURCE_DIR) / "corpus/articles";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    articles[entry.path().filename().string()] = bytes.str();
  }
  return articles;
}

class ExtractorTest : public ::testing::Test {
 protected:
  const Extractor extractor_;
  const std::map<std::string, std::string> articles_ = Articles();
};

TEST_F(ExtractorTest, TheCorpusIsThere) { EXPECT_GE(articles_.size(), 15u); }

TEST_F(ExtractorTest, DecomposedTextGivesTheSameFacts) {
  for (const auto& [name, text] : articles_) {
    EXPECT_EQ(Describe(extractor_.Extract(Nfd(text))), Describe(extractor_.Extract(text))) << name;
  }
}

TEST_F(ExtractorTest, TheOtherToneMarkStyleGivesTheSameFacts) {
  for (const auto& [name, text] : articles_) {
    const std::string other = NewToneStyle(text);
    EXPECT_EQ(Describe(extractor_.Extract(other)), Describe(extractor_.Extract(text))) << name;
  }
}

TEST_F(ExtractorTest, EverySliceIsWhatItsOffsetsName) {
  for (const auto& [name, text] : articles_) {
    for (const std::string& form : {text, Nfd(text)}) {
      std::vector<std::string> points;  // the text by code points
      for (size_t at = 0; at < form.size();) {
        const size_t begin = at;
        NextCharacter(form, at);
        points.push_back(form.substr(begin, at - begin));
      }
      const auto check = [&](const Place& place) {
        ASSERT_LE(place.end, points.size());
        std::string slice;
        for (size_t i = place.start; i < place.end; ++i) slice += points[i];
        EXPECT_EQ(slice, place.text) << name;
      };
      const Extraction e = extractor_.Extract(form);
      for (const auto& fact : e.facts.decrees) check(fact.place);
      for (const auto& fact : e.facts.dates) check(fact.place);
      for (const auto& fact : e.facts.counts) check(fact.place);
      for (const auto& fact : e.facts.percentages) check(fact.place);
      for (const auto& person : e.facts.people) {
        for (const auto& mention : person.mentions) check(mention.place);
      }
    }
  }
}

template <typename Fact>
void ExpectInOrderWithoutOverlap(const std::vector<Fact>& facts) {
  size_t end = 0;
  for (const Fact& fact : facts) {
    EXPECT_LE(end, fact.place.start) << fact.place.text;
    EXPECT_LT(fact.place.start, fact.place.end);
    end = fact.place.end;
  }
}

TEST_F(ExtractorTest, FactsOfOneKindAreInTextOrderAndNeverOverlap) {
  for (const auto& [name, text] : articles_) {
    SCOPED_TRACE(name);
    const Extraction e = extractor_.Extract(text);
    ExpectInOrderWithoutOverlap(e.facts.decrees);
    ExpectInOrderWithoutOverlap(e.facts.dates);
    ExpectInOrderWithoutOverlap(e.facts.counts);
    ExpectInOrderWithoutOverlap(e.facts.percentages);
    for (const auto& person : e.facts.people) {
      ASSERT_FALSE(person.mentions.empty());
      ExpectInOrderWithoutOverlap(person.mentions);
    }
  }
}

TEST_F(ExtractorTest, EightThreadsFindWhatOneFinds) {
  std::map<std::string, std::string> alone;
  for (const auto& [name, text] : articles_) alone[name] = Describe(extractor_.Extract(text));
  std::vector<std::map<std::string, std::string>> together(8);
  std::vector<std::thread> threads;
  for (auto& found : together) {
    threads.emplace_back([&] {
      for (int round = 0; round < 3; ++round) {
        for (const auto& [name, text] : articles_) found[name] = Describe(extractor_.Extract(text));
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& found : together) EXPECT_EQ(found, alone);
}

TEST_F(ExtractorTest, BytesThatAreNoTextAreAnError) {
  const Extraction e = extractor_.Extract(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16));
  ASSERT_TRUE(e.error);
  EXPECT_EQ(e.error->code, "text.undecodable");
  EXPECT_EQ(e.error->byte, 0u);
  EXPECT_EQ(e.bytes, 16u);
}

TEST_F(ExtractorTest, ALoneWrongByteIsAWarningWithItsPlace) {
  const Extraction e = extractor_.Extract(
      "Chi bộ thôn Đông có 23 đảng viên\xFF, trong đó 5 đảng viên dự bị, sinh hoạt đều.");
  ASSERT_FALSE(e.error);
  ASSERT_EQ(e.facts.warnings.size(), 1u);
  EXPECT_EQ(e.facts.warnings[0].code, "text.invalid_utf8");
  EXPECT_EQ(e.facts.warnings[0].place.start, 32u);
  EXPECT_EQ(e.facts.warnings[0].place.end, 33u);
  EXPECT_EQ(e.facts.warnings[0].place.text, "\uFFFD");
}

TEST_F(ExtractorTest, AWrongByteOfAPageHasItsPlaceInTheArticle) {
  const Extraction e = extractor_.Extract(
      "<html><head><title>H\xFF\xC3\xB4</title></head><body><ul><li><a href=/>Trang ch\xFE</a></ul>"
      "<h1>Chi bộ thôn Đông họp</h1><p>Chi bộ có 23 đảng viên\xFF, dấu \uFFFD có sẵn, trong đó 5 "
      "đảng viên dự bị, sinh hoạt đều hằng tháng.</p><p>Hai\xFE đoàn viên được kết nạp trong năm "
      "nay.</p></body></html>");
  ASSERT_FALSE(e.error);
  ASSERT_EQ(e.media_type, "text/html");
  std::vector<std::pair<size_t, std::string>> places;
  for (const Warning& warning : e.facts.warnings) {
    EXPECT_EQ(warning.code, "text.invalid_utf8");
    places.emplace_back(warning.place.start, warning.place.text);
  }
  using Places = std::vector<std::pair<size_t, std::string>>;
  EXPECT_EQ(places, (Places{{0, ""}, {0, ""}, {43, "\uFFFD"}, {117, "\uFFFD"}}));
}

TEST_F(ExtractorTest, AnEmptyArticleIsAnArticleWithoutFacts) {
  const Extraction e = extractor_.Extract("");
  EXPECT_FALSE(e.error);
  EXPECT_EQ(e.sha256, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  ASSERT_EQ(e.facts.warnings.size(), 1u);
  EXPECT_EQ(e.facts.warnings[0].code, "text.empty");
}

TEST(ExtractorOptionsTest, WhatIsKnownOfOneArticleGoesBeforeTheOptions) {
  using namespace std::chrono_literals;
  Options options;
  options.published = 2020y / 1 / 15;
  options.encoding = "TCVN3";
  const Extractor extractor(options);
  const std::string text = "Hội nghị họp ngày 26/5.";
  const KnownOfArticle known{2024y / 7 / 29, true};
  EXPECT_EQ(extractor.Extract(text, known).encoding, "UTF-8");
  EXPECT_EQ(extractor.Extract(text, known).facts.dates.at(0).value, "2024-05-26");
  EXPECT_EQ(extractor.Extract("ng\xB5y 26/5.").facts.dates.at(0).value, "2020-05-26");
}

TEST(ExtractorOptionsTest, AWrongPatternFolderIsToldAtOnce) {
  Options options;
  options.patterns = "/no/such/folder";
  EXPECT_THROW(Extractor{options}, std::runtime_error);
}

}  // namespace
}  // namespace vietfacts
