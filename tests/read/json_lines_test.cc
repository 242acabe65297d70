#include "extractor/read/json_lines.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/records_of.h"

namespace vietfacts {
namespace {

using testing::ElementsAre;

TEST(JsonLinesReaderTest, IsKnownByItsFirstLine) {
  EXPECT_THAT(Told(RecordsOf("{\"text\": \"a\"}\n{\"text\": \"b\"}")), ElementsAre("line 1: a", "line 2: b"));
  EXPECT_THAT(Told(RecordsOf("\xEF\xBB\xBF\n {\"content\": \"a\"}\r\n")), ElementsAre("line 2: a"));
  // Neither of these tells of a text.
  EXPECT_THAT(Told(RecordsOf("{\"x\": 1}\n")), ElementsAre(": {\"x\": 1}\n"));
  EXPECT_THAT(Told(RecordsOf("{ghi chú}\n")), ElementsAre(": {ghi chú}\n"));
  EXPECT_THAT(Told(RecordsOf("{\"x\": 1}\n", "a.jsonl")), ElementsAre("line 1! record.no_text"));
}

TEST(JsonLinesReaderTest, IdsAreStringsNumbersOrThoseOfMongo) {
  EXPECT_THAT(Told(RecordsOf(R"({"id": "x/1", "text": "a"}
{"id": 12, "text": "b"}
{"_id": {"$oid": "65f0"}, "text": "c"}
{"id": null, "text": "d"}
{"id": "đ", "text": "e"}
)")),
              ElementsAre("x/1: a", "12: b", "65f0: c", "line 4: d", "đ: e"));
}

TEST(JsonLinesReaderTest, FieldsGoWhereTheyBelong) {
  InputOptions options;
  options.keep = {"tags", "none"};
  const auto items = RecordsOf(
      R"({"url": "https://a.vn/1", "date": "29/07/2024 08:00", "text": "a", "tags": ["x", {"y": 1.5}]})",
      "dump", options);
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(items[0].origin.url, "https://a.vn/1");
  EXPECT_EQ(items[0].origin.kept, R"({"tags":["x",{"y":1.5}],"none":null})");
  using namespace std::chrono;
  EXPECT_EQ(items[0].known.published, 2024y / July / 29);
  EXPECT_TRUE(items[0].known.utf8);
}

TEST(JsonLinesReaderTest, ALineThatIsNoRecordIsAnError) {
  EXPECT_THAT(Told(RecordsOf("{\"text\": \"a\"\n[]\n1\n{\"text\": 5}\n{\"text\": \"\\ud800\"}\n\n"
                             "{\"text\": \"\xFF\"}\n{\"text\": \"a\"}}\n{\"text\": \"z\"}",
                             "a.jsonl")),
              ElementsAre("line 1! record.malformed", "line 2! record.malformed",
                          "line 3! record.malformed", "line 4! record.no_text",
                          "line 5! record.malformed", "line 7! record.malformed",
                          "line 8! record.malformed", "line 9: z"));
}

TEST(JsonLinesReaderTest, ALineOverTheLimitIsPassedOver) {
  InputOptions options;
  options.max_article_bytes = 40;
  const std::string large = "{\"text\": \"" + std::string(300000, 'x') + "\"}\n";
  EXPECT_THAT(Told(RecordsOf("{\"text\": \"a\"}\n" + large + "{\"text\": \"b\"}\n", "a.jsonl", options)),
              ElementsAre("line 1: a", "line 2! text.too_large", "line 3: b"));
}

TEST(JsonLinesReaderTest, DeepNestingIsAnErrorAndNoCrash) {
  const std::string deep = "{\"text\": " + std::string(100000, '[') + "\n";
  EXPECT_THAT(Told(RecordsOf(deep + "{\"text\": \"b\"}\n", "a.jsonl")),
              ElementsAre("line 1! record.malformed", "line 2: b"));
}

}  // namespace
}  // namespace vietfacts
