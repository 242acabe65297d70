#include "extractor/read/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/records_of.h"

namespace vietfacts {
namespace {

using testing::ElementsAre;

TEST(CsvReaderTest, TheHeaderTellsTheSeparatorAndTheColumns) {
  EXPECT_THAT(Told(RecordsOf("id,text\n1,a\n", "a.csv")), ElementsAre("1: a"));
  EXPECT_THAT(Told(RecordsOf("text;id\r\na,b;2\r\n", "a.csv")), ElementsAre("2: a,b"));
  EXPECT_THAT(Told(RecordsOf("\xEF\xBB\xBFid\tcontent\n3\ta,b\n", "A.TSV")), ElementsAre("3: a,b"));
  EXPECT_THAT(Told(RecordsOf("\"id\",\"text\"\n4,a\n", "a.csv")), ElementsAre("4: a"));
}

TEST(CsvReaderTest, QuotesHoldLineEndsSeparatorsAndQuotes) {
  EXPECT_THAT(Told(RecordsOf("id,text\n1,\"Họp, \"\"nóng\"\"\r\nhai dòng\"\n2,b\n", "a.csv")),
              ElementsAre("1: Họp, \"nóng\"\r\nhai dòng", "2: b"));
  EXPECT_THAT(Told(RecordsOf("id,text\n1,a \"b\" c\n2,\"\"\n3,\"x\"y\n", "a.csv")),
              ElementsAre("1: a \"b\" c", "2: ", "3: xy"));
}

TEST(CsvReaderTest, RowsThatDoNotFitAreErrors) {
  EXPECT_THAT(Told(RecordsOf("id,text\n1\n\n1,a,b\n2,b\n3,\"c\n4,d\n", "a.csv")),
              ElementsAre("line 2! record.malformed", "line 4! record.malformed", "2: b",
                          "line 6! record.malformed"));
}

TEST(CsvReaderTest, WithoutAColumnOfTextNothingIsRead) {
  EXPECT_THAT(Told(RecordsOf("a,b\n1,2\n3,4\n", "a.csv")), ElementsAre("! record.no_text"));
  InputOptions options;
  options.text_field = "nd";
  EXPECT_THAT(Told(RecordsOf("text,nd\n1,2\n", "a.csv", options)), ElementsAre("line 2: 2"));
  EXPECT_THAT(Told(RecordsOf("text,id\n1,2\n", "a.csv", options)), ElementsAre("! record.no_text"));
}

TEST(CsvReaderTest, ARowOverTheLimitIsPassedOver) {
  InputOptions options;
  options.max_article_bytes = 40;
  const std::string large = "1,\"" + std::string(300000, 'x') + "\"\n";
  EXPECT_THAT(Told(RecordsOf("id,text\n" + large + "2,b\n", "a.csv", options)),
              ElementsAre("line 2! text.too_large", "2: b"));
}

TEST(CsvReaderTest, EmptyFilesAndHeadersAlone) {
  EXPECT_THAT(Told(RecordsOf("", "a.csv")), ElementsAre("! record.no_text"));
  EXPECT_TRUE(RecordsOf("id,text\n", "a.csv").empty());
}

}  // namespace
}  // namespace vietfacts
