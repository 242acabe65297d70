#include "extractor/article/read_article.h"

#include <gtest/gtest.h>

namespace vietfacts {
namespace {

class ReadArticleTest : public ::testing::Test {
 protected:
  Article Read(std::string text) const { return reader_.Read(Text(std::move(text)), std::nullopt); }
  static std::vector<std::string> Roles(const Article& article) {
    static constexpr const char* kNames[] = {"title", "body", "published", "byline", "furniture"};
    std::vector<std::string> roles;
    for (const Line& line : article.lines) roles.push_back(kNames[static_cast<int>(line.role)]);
    return roles;
  }
  using Names = std::vector<std::string>;

  const Patterns patterns_ = Patterns::BuiltIn();
  const ArticleReader reader_{patterns_};
};

TEST_F(ReadArticleTest, TheDayOfTheVisitIsNotThatOfTheArticle) {
  const Article article = Read(
      "Thứ sáu, ngày 5/7/2024\n\nĐảng bộ phường sơ kết sáu tháng\n\nThứ Ba 11/06/2024 09:15\n\nXem "
      "với cỡ chữ\nSáng nay, hội nghị đã khai mạc.\n");
  EXPECT_EQ(article.published, "2024-06-11");
  EXPECT_EQ(article.title, "Đảng bộ phường sơ kết sáu tháng");
  EXPECT_EQ(Roles(article), (Names{"furniture", "title", "published", "furniture", "body"}));
}

TEST_F(ReadArticleTest, TheTitleFollowsADateAtTheTop) {
  const Article article =
      Read("12/08/2023\nChi bộ thôn Đông họp định kỳ\nChiều qua, chi bộ đã họp.\n");
  EXPECT_EQ(article.published, "2023-08-12");
  EXPECT_EQ(article.title, "Chi bộ thôn Đông họp định kỳ");
}

TEST_F(ReadArticleTest, TheTitleIsTheLineBeforeTheDateRatherThanTheSection) {
  const Article article = Read(
      "Tin hoạt động\n\nĐảng ủy xã kiểm tra chi bộ trực thuộc.\n\n16-01-2024 17:15\nHôm qua, đoàn "
      "đã làm việc.\n");
  EXPECT_EQ(article.title, "Đảng ủy xã kiểm tra chi bộ trực thuộc.");
}

TEST_F(ReadArticleTest, ASentenceAtTheTopIsNoTitle) {
  EXPECT_EQ(Read("Đồng chí Lê An phát biểu tại hội nghị.\nHội nghị đã bế mạc.\n").title, "");
}

TEST_F(ReadArticleTest, BylinesGoToTheAuthors) {
  EXPECT_EQ(Read("Tít\nHội nghị đã bế mạc.\nTin & ảnh : Đoàn Mai\n").authors, Names{"Đoàn Mai"});
  EXPECT_EQ(Read("Tít\nHội nghị đã bế mạc.\n\nTHANH HẰNG\n\nTrả lời\n").authors,
            Names{"Thanh Hằng"});
  EXPECT_EQ(Read("Tít\nHội nghị đã bế mạc.\nLê Hoa - Ban Tuyên giáo Huyện ủy\n").authors,
            Names{"Lê Hoa"});
  EXPECT_EQ(Read("Tít\nHội nghị đã bế mạc.\nAn Bình - Thu Hà\n\nQuang cảnh hội nghị\n").authors,
            (Names{"An Bình", "Thu Hà"}));
}

// Papers print a picture's caption within the article and once more below it: both are the
// article's, and what stands before the second is still the byline.
TEST_F(ReadArticleTest, CaptionsThatRepeatHideNoByline) {
  const Article article = Read(
      "Tít\nBà Én trao quyết định. Ảnh: Đ. H\nHội nghị đã bế mạc.\nThu Hà (TTXVN/Vietnam+)\n"
      "Bà Én trao quyết định. Ảnh: Đ. H\nQuang cảnh hội nghị.\nQuang cảnh hội nghị.\n");
  EXPECT_EQ(article.authors, Names{"Thu Hà"});
  EXPECT_EQ(Roles(article), (Names{"title", "body", "body", "byline", "body", "body", "body"}));
}

TEST_F(ReadArticleTest, AHeadlineThatRepeatsIsOneTitle) {
  const Article article = Read("Xã họp\n12/08/2023\nXã họp\nChiều qua, xã đã họp.\n");
  EXPECT_EQ(article.title, "Xã họp");
  EXPECT_EQ(Roles(article), (Names{"title", "published", "body", "body"}));
}

TEST_F(ReadArticleTest, SourcesAndCaptionsAreNoBylines) {
  for (const char* line : {"Theo TTXVN", "Ông Lê An", "Ảnh: Thu Hà", "Quang cảnh hội nghị"}) {
    EXPECT_EQ(Read(std::string("Tít\nHội nghị đã bế mạc.\n") + line + "\n").authors, Names{})
        << line;
  }
}

TEST_F(ReadArticleTest, CreditsAndLinksMayStandBeforeTheByline) {
  for (const char* line : {"Xem thêm > > > Cầu mới thông xe", "Clip: Thu Hà", "(Theo TTXVN)",
                           "> > Tin cũ về cây cầu"}) {
    EXPECT_EQ(Read(std::string("Tít\nHội nghị đã bế mạc.\n") + line + "\nVăn Nam\n").authors,
              Names{"Văn Nam"})
        << line;
  }
}

TEST_F(ReadArticleTest, AgenciesAreNoAuthors) {
  for (const char* line :
       {"(TTXVN)", "TTXVN", "(TTXVN/Vietnam+)", "TTXVN/Vietnam+", "Theo TTXVN/Vietnam +",
        "(Theo Japan Times)", "(Nguồn: AFP/TTXVN)", "Nguồn: Reuters", "Theo Lao động",
        "Xã viên vào vụ - Ảnh: THU HÀ", "Ảnh: VGP/Nhật Minh", "Video: Reuters"}) {
    EXPECT_EQ(Read(std::string("Tít\nHội nghị đã bế mạc.\n") + line + "\n").authors, Names{})
        << line;
  }
}

TEST_F(ReadArticleTest, WhoRetoldAnAgencyIsTheAuthor) {
  EXPECT_EQ(Read("Tít\nHội nghị đã bế mạc.\nVũ Anh (Theo Reuters)\n\n\nTàu ra khơi.\n").authors,
            Names{"Vũ Anh"});
}

TEST_F(ReadArticleTest, ADatelineIsTheArticlesOwn) {
  for (const char* line :
       {"Hà Nội (TTXVN) - Sáng 2/9, hội nghị đã khai mạc.",
        "(TTXVN) Ngày 2/9, hội nghị đã khai mạc.", "TTO - Hội nghị đã khai mạc."}) {
    const Article article = Read(std::string("Tít\n") + line + "\nHội nghị đã bế mạc.\n");
    EXPECT_EQ(article.authors, Names{}) << line;
    EXPECT_EQ(article.published, "") << line;
    EXPECT_EQ(Roles(article), (Names{"title", "body", "body"})) << line;
  }
}

TEST_F(ReadArticleTest, APlaceIsNoAuthor) {
  EXPECT_EQ(Read("Tít\nHội nghị đã bế mạc.\nHà Nội\n").authors, Names{});
  EXPECT_EQ(Read("Tít\nHội nghị ở Vũng Tàu đã bế mạc.\nVũng Tàu\n").authors, Names{});
  EXPECT_EQ(Read("Tít\nHội nghị đã bế mạc.\nCửu Long\n").authors, Names{"Cửu Long"});
}

TEST_F(ReadArticleTest, APlaceMayStandBeforeTheDay) {
  EXPECT_EQ(Read("Hà Nội, ngày 12/8/2022\nHội nghị sơ kết\nHội nghị đã bế mạc.\n").published,
            "2022-08-12");
}

TEST_F(ReadArticleTest, ANameInMidTextIsNoByline) {
  const std::string body(400, 'a');
  EXPECT_EQ(Read("Tít\nHội nghị đã bế mạc.\nThu Hà\n" + body + ".\n").authors, Names{});
}

TEST_F(ReadArticleTest, WhatFollowsTheArticleIsFurniture) {
  const Article article = Read(
      "Tít bài\nHội nghị đã bế mạc.\nTruy cập\nHôm nay:\n1272\nHôm qua:\n2077\nCÁC BÀI VIẾT "
      "KHÁC:\nChi bộ A kết nạp 5 đảng viên\n");
  EXPECT_EQ(Roles(article), (Names{"title", "body", "furniture", "furniture", "furniture",
                                   "furniture", "furniture", "furniture", "furniture"}));
  EXPECT_FALSE(article.Readable(article.lines[4].span));
  EXPECT_TRUE(article.Readable(article.lines[1].span));
}

TEST_F(ReadArticleTest, ABoxOfOtherArticlesWithinTheTextEndsWhereTheTextGoesOn) {
  const std::string paragraph = "Hội nghị đã thảo luận " + std::string(250, 'a') + ".";
  const Article article =
      Read("Tít bài\n" + paragraph + "\nTin liên quan\nChi bộ A họp\n" + paragraph + "\n");
  EXPECT_EQ(Roles(article), (Names{"title", "body", "furniture", "furniture", "body"}));
}

TEST_F(ReadArticleTest, WhatTheCallerKnowsYieldsToWhatTheArticleSays) {
  const std::chrono::year_month_day known{std::chrono::year(2020), std::chrono::month(1),
                                          std::chrono::day(2)};
  EXPECT_EQ(reader_.Read(Text("Tít\nHội nghị đã bế mạc.\n"), known).published, "2020-01-02");
  EXPECT_EQ(reader_.Read(Text("12/08/2023\nTít\n"), known).published, "2023-08-12");
}

}  // namespace
}  // namespace vietfacts
