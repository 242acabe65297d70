#include "extractor/write/article_writer.h"

#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <sstream>

#include "tests/read/folder.h"

namespace vietfacts {
namespace {

const Origin kOrigin{"dump/000.txt", std::nullopt, std::nullopt};

Extraction Empty() {
  Extraction extraction;
  extraction.encoding = "UTF-8";
  extraction.encoding_confidence = 0.98765;
  extraction.language = "vi";
  extraction.bytes = 12;
  extraction.sha256 = std::string(64, 'a');
  return extraction;
}

std::string Write(std::string_view format, const std::vector<Extraction>& extractions,
                  const Origin& origin = kOrigin) {
  Folder folder;
  for (const OutputFormat& known : OutputFormats()) {
    if (known.name != format) continue;
    const auto writer = known.make(folder.At("out"));
    for (const Extraction& extraction : extractions) {
      writer->Write(origin, extraction, writer->Render(origin, extraction));
    }
    writer->Commit();
  }
  std::ifstream stream(folder.At("out"), std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

Place At(std::string text, size_t start, size_t end) {
  Place place;
  place.text = std::move(text);
  place.start = start;
  place.end = end;
  return place;
}

std::string Line(const Extraction& extraction) { return Write("jsonl", {extraction}); }

TEST(JsonLinesTest, AnArticleWithoutFactsHasEmptyArrays) {
  EXPECT_EQ(
      Line(Empty()),
      R"({"format":"vietfacts/1","source":{"path":"dump/000.txt","member":null,"url":null,)"
      R"("encoding":"UTF-8","encoding_confidence":0.988,"language":"vi","media_type":"text/plain","bytes":12,"sha256":")" +
          std::string(64, 'a') +
          R"("},"article":{"title":null,"published":null,"authors":[]},"decrees":[],"dates":[],)"
          R"("people":[],"counts":[],"percentages":[],"warnings":[]})"
          "\n");
}

TEST(JsonLinesTest, AnErrorRecordHasNoFacts) {
  Extraction extraction = Empty();
  extraction.error = ExtractError{"text.not_utf8", "no text", 7};
  EXPECT_EQ(
      Line(extraction),
      R"({"format":"vietfacts/1","source":{"path":"dump/000.txt","member":null,"url":null,)"
      R"("encoding":null,"encoding_confidence":null,"language":null,"media_type":null,"bytes":12,"sha256":")" +
          std::string(64, 'a') +
          R"("},"error":{"code":"text.not_utf8","message":"no text","byte":7}})"
          "\n");
}

TEST(JsonLinesTest, WhatWasNeverReadHasNoSize) {
  Extraction extraction;
  extraction.error = ExtractError{"file.unreadable", "gone", std::nullopt};
  EXPECT_EQ(
      Write("jsonl", {extraction}, {}),
      R"({"format":"vietfacts/1","source":{"path":null,"member":null,"url":null,"encoding":null,)"
      R"("encoding_confidence":null,"language":null,"media_type":null,"bytes":null,"sha256":null},"error":{"code":"file.unreadable","message":"gone","byte":null}})"
      "\n");
}

TEST(JsonLinesTest, WritesEveryFieldOfADecree) {
  Extraction extraction = Empty();
  Decree& decree = extraction.facts.decrees.emplace_back();
  decree.place = At("NQ 21", 3, 8);
  decree.type = "Nghị quyết";
  decree.number = "21";
  decree.symbol = "NQ/TW";
  decree.code = "21-NQ/TW";
  decree.issuer = "Ban Chấp hành Trung ương";
  decree.issued = "2022-06-16";
  decree.subject = "củng cố";
  decree.inferred = {"issuer"};
  decree.rule = "decree.coded";
  EXPECT_NE(
      Line(extraction)
          .find(
              R"("decrees":[{"text":"NQ 21","start":3,"end":8,"type":"Nghị quyết","number":"21","year":null,)"
              R"("symbol":"NQ/TW","code":"21-NQ/TW","name":null,"issuer":"Ban Chấp hành Trung ương",)"
              R"("issued":"2022-06-16","subject":"củng cố","pinpoint":null,"resolved":null,)"
              R"("inferred":["issuer"],"rule":"decree.coded"}])"),
      std::string::npos)
      << Line(extraction);
}

TEST(JsonLinesTest, NamesTheCalendarOnlyWhereItIsLunar) {
  Extraction extraction = Empty();
  Date& first = extraction.facts.dates.emplace_back();
  first.place = At("26/5", 0, 4);
  first.value = "XXXX-05-26";
  first.granularity = "day";
  first.calendar = "gregorian";
  first.rule = "date.day_month";
  Date& second = extraction.facts.dates.emplace_back();
  second.place = At("mùng 3", 5, 11);
  second.granularity = "day";
  second.calendar = "lunar";
  second.inferred = {"year"};
  second.rule = "date.lunar";
  EXPECT_NE(
      Line(extraction)
          .find(
              R"("dates":[{"text":"26/5","start":0,"end":4,"value":"XXXX-05-26","granularity":"day","inferred":[],)"
              R"("rule":"date.day_month"},{"text":"mùng 3","start":5,"end":11,"value":null,"granularity":"day",)"
              R"("calendar":"lunar","inferred":["year"],"rule":"date.lunar"}])"),
      std::string::npos)
      << Line(extraction);
}

TEST(JsonLinesTest, WritesPeopleWithTitlesAndMentions) {
  Extraction extraction = Empty();
  Person& person = extraction.facts.people.emplace_back();
  person.name = "Lê An";
  Title& title = person.titles.emplace_back();
  title.text = "UVBTV";
  title.role = "Ủy viên Ban Thường vụ";
  Mention& first = person.mentions.emplace_back();
  first.place = At("Lê An", 4, 9);
  first.honorific = "ông";
  person.mentions.emplace_back().place = At("An", 20, 22);
  person.rule = "person.title_before";
  EXPECT_NE(
      Line(extraction)
          .find(
              R"("people":[{"name":"Lê An","titles":[{"text":"UVBTV","role":"Ủy viên Ban Thường vụ",)"
              R"("organization":null}],"mentions":[{"text":"Lê An","start":4,"end":9,"honorific":"ông"},)"
              R"({"text":"An","start":20,"end":22,"honorific":null}],"rule":"person.title_before"}])"),
      std::string::npos)
      << Line(extraction);
}

TEST(JsonLinesTest, WritesWholeNumbersWithoutAPoint) {
  const auto value = [](double number) {
    Extraction extraction = Empty();
    extraction.facts.percentages.emplace_back().value = number;
    const std::string line = Line(extraction);
    const size_t begin = line.find(R"("value":)") + 8;
    return line.substr(begin, line.find(',', begin) - begin);
  };
  EXPECT_EQ(value(100), "100");
  EXPECT_EQ(value(0), "0");
  EXPECT_EQ(value(98.5), "98.5");
  EXPECT_EQ(value(0.1), "0.1");
  EXPECT_EQ(value(5600000), "5600000");
  EXPECT_EQ(value(1e12), "1000000000000");
  EXPECT_EQ(value(std::numeric_limits<double>::infinity()), "null");
}

TEST(JsonLinesTest, WritesCountsAndWarnings) {
  Extraction extraction = Empty();
  Count& count = extraction.facts.counts.emplace_back();
  count.place = At("12/15 chi bộ", 0, 12);
  count.value = 12;
  count.total = 15;
  count.qualifier = Qualifier::kOver;
  count.unit = "chi bộ";
  count.unit_class = "organization";
  count.action = "kiểm tra";
  count.rule = "count.digits";
  Warning& warning = extraction.facts.warnings.emplace_back();
  warning.code = "date.invalid";
  warning.message = "no such day";
  warning.place = At("31/2/2024", 20, 29);
  const std::string line = Line(extraction);
  EXPECT_NE(
      line.find(
          R"("counts":[{"text":"12/15 chi bộ","start":0,"end":12,"value":12,"max":null,"total":15,)"
          R"("qualifier":"over","unit":"chi bộ","class":"organization","action":"kiểm tra",)"
          R"("holder":null,"rule":"count.digits"}])"),
      std::string::npos)
      << line;
  EXPECT_NE(
      line.find(
          R"("warnings":[{"code":"date.invalid","message":"no such day","start":20,"end":29}])"),
      std::string::npos)
      << line;
}

TEST(JsonLinesTest, OneArticleIsOneLineWhateverItHolds) {
  Extraction extraction = Empty();
  extraction.title = "a\nb\r\"\\\t\x01";
  const std::string text = Write("jsonl", {extraction, extraction});
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  EXPECT_NE(text.find(R"("title":"a\nb\r\"\\\t\u0001")"), std::string::npos) << text;
}

TEST(OutputFormatsTest, TheExtensionTells) {
  const auto name = [](std::string_view path) {
    const OutputFormat* format = FormatOfPath(path);
    return format == nullptr ? "none" : std::string(format->name);
  };
  EXPECT_EQ(name("a/facts.jsonl"), "jsonl");
  EXPECT_EQ(name("facts.NDJSON"), "jsonl");
  EXPECT_EQ(name("facts.json"), "json");
  EXPECT_EQ(name("facts.js"), "none");
  EXPECT_EQ(name("a.json/facts"), "none");
  EXPECT_EQ(name("-"), "none");
  EXPECT_EQ(name(""), "none");
}

TEST(JsonTest, IsOneArray) {
  for (size_t articles : {0u, 1u, 3u}) {
    const std::string text = Write("json", std::vector<Extraction>(articles, Empty()));
    rapidjson::Document document;
    document.Parse(text.c_str());
    ASSERT_FALSE(document.HasParseError()) << text;
    ASSERT_TRUE(document.IsArray());
    EXPECT_EQ(document.Size(), articles);
    EXPECT_EQ(text.back(), '\n');
  }
  EXPECT_EQ(Write("json", {Empty()}).substr(0, 36), "[\n  {\n    \"format\": \"vietfacts/1\",\n ");
}

}  // namespace
}  // namespace vietfacts
