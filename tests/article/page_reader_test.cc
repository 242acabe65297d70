#include "extractor/article/page_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extractor/article/json_ld.h"
#include "extractor/article/page_date.h"

namespace vietfacts {
namespace {

using std::chrono::year;
using testing::ElementsAre;
using testing::IsEmpty;

Page Read(std::string_view html) {
  static const Patterns patterns = Patterns::BuiltIn();
  static const PageReader reader(patterns);
  return reader.Read(html);
}

TEST(PageReaderTest, DrawsParagraphsAsLines) {
  EXPECT_EQ(Read("<body><p>Một câu  dài\n hơn.<p>Hai<br>ba.</body>").text,
            "Một câu dài hơn.\nHai\nba.\n");
}

TEST(PageReaderTest, AnEmptyPageHasNoText) {
  EXPECT_EQ(Read("").text, "");
  EXPECT_EQ(Read("<html><script>x</script></html>").text, "");
}

TEST(PageReaderTest, AListOfLinksAloneIsNoArticle) {
  EXPECT_EQ(Read("<body><ul><li><a href=/1>Một</a><li><a href=/2>Hai</a></ul></body>").text, "");
}

TEST(PageReaderTest, ACaptionThatIsPrintedAndAnAttributeIsOneLine) {
  EXPECT_EQ(
      Read("<figure><img data-caption='Cây đa.'><figcaption>Cây đa.</figcaption></figure>").text,
      "Cây đa.\n");
}

// Two pictures may well have the same words under them, and each is a mention.
TEST(PageReaderTest, ACaptionThatIsPrintedTwiceStaysTwice) {
  EXPECT_EQ(Read("<p>Cây đa.</p><p>Cây đa.</p>").text, "Cây đa.\nCây đa.\n");
}

TEST(PageReaderTest, RowsOfDataAreLines) {
  EXPECT_EQ(Read("<table><tr><td>A<td>1<tr><td>B<td>2</table>").text, "A | 1\nB | 2\n");
}

TEST(PageReaderTest, ThePrintedHeadlineGoesBeforeTheMetadatas) {
  const Page page = Read(
      "<meta property=og:title content='Làng hoa vào vụ Tết'><h1>Làng hoa Sa Đéc vào vụ Tết</h1>"
      "<p>Người trồng hoa bắt đầu xuống giống từ tháng Chín.</p>");
  EXPECT_EQ(page.stated.title, "Làng hoa Sa Đéc vào vụ Tết");
}

TEST(PageReaderTest, NoPersonIsNoAuthor) {
  for (const std::string name :
       {"admin", "Ban Biên tập", "https://fb.example/a", "Báo Làng", "a@b.vn"}) {
    EXPECT_THAT(Read("<meta name=author content='" + name + "'><p>Một câu.</p>").stated.authors,
                IsEmpty())
        << name;
  }
}

TEST(PageReaderTest, TheSiteIsNoAuthor) {
  EXPECT_THAT(
      Read("<meta property=og:site_name content='Làng Ta'><meta name=author content='Làng Ta'>")
          .stated.authors,
      IsEmpty());
}

TEST(PageDateTest, ReadsWhatPagesSay) {
  const auto day = year(2024) / 7 / 29;
  for (const char* stated :
       {"2024-07-29", "20240729", "2024-07-29T17:30:00+07:00", "2024-07-29T17:30:00+0700",
        "2024-07-28T22:00:00Z", "2024-07-28T22:00:00.000Z", "2024-07-29 17:30",
        "Mon, 29 Jul 2024 10:00:00 GMT", "29/07/2024", "29-7-2024 17:30", "7/29/2024 5:30:00 PM",
        "17:30 29/07/2024", "29/07/2024 17:30 GMT+7"}) {
    EXPECT_EQ(ReadPageDate(stated), day) << stated;
  }
  EXPECT_EQ(ReadPageDate("5/7/2024"), year(2024) / 7 / 5);
  EXPECT_EQ(ReadPageDate("7/5/2024 5:30:00 PM"), year(2024) / 7 / 5);
}

TEST(PageDateTest, LeavesWhatIsNoDay) {
  for (const char* stated :
       {"", "hôm nay", "2024-02-30", "0001-01-01T00:00:00", "1970-01-01", "31/31/2024", "2024"}) {
    EXPECT_EQ(ReadPageDate(stated), std::nullopt) << stated;
  }
}

TEST(JsonLdTest, FindsTheArticleInAGraphAndItsAuthorByReference) {
  const auto article = ReadJsonLd(
      R"({"@graph":[{"@type":"Person","@id":"#p","name":"Lê An"},{"@type":["NewsArticle"],
          "headline":"Tin
          làng","datePublished":"2020-01-02","author":[{"@id":"#p"},"Vũ Bình",
          {"@type":"Organization","name":"Báo Làng"}]}]})");
  EXPECT_EQ(article.headline, "Tin           làng");
  EXPECT_EQ(article.published, "2020-01-02");
  EXPECT_THAT(article.authors, ElementsAre("Lê An", "Vũ Bình"));
}

TEST(JsonLdTest, TakesAnythingElse) {
  for (const char* json : {"", "{", "null", "[1,[2]]", R"({"@type":"Article","author":null})",
                           R"({"@type":{},"@graph":{"@graph":[]}})"}) {
    EXPECT_THAT(ReadJsonLd(json).authors, IsEmpty()) << json;
  }
}

}  // namespace
}  // namespace vietfacts
