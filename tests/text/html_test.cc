// Pages told from text, their tags, their tree; and that no page costs more than its length.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "extractor/article/page_reader.h"
#include "extractor/text/html_page.h"
#include "extractor/text/html_tags.h"
#include "extractor/text/html_tree.h"

namespace vietfacts {
namespace {

TEST(HtmlPageTest, KnowsPages) {
  for (const char* page :
       {"<!DOCTYPE html><p>a", "\n <HTML>", "<!-- saved --><html>", "<?xml version='1.0'?><html>",
        "<title>a</title>", "<meta charset=utf-8>", "<p>Một.</p>", "<div class=a><p>b</div>",
        "HTTP/1.1 200 OK\n\n<html><head>"}) {
    EXPECT_TRUE(IsHtmlPage(page)) << page;
  }
}

TEST(HtmlPageTest, KnowsText) {
  for (const char* text : {"", "Một câu.", "a < b", "<", "<p>Một", "<p class=title>Một< / p>",
                           "Thẻ <b>đậm</b> trong bài", "<Ảnh: Lê An>", "<<Trang trước",
                           "Trang bắt đầu bằng thẻ <html>, rồi đến nội dung"}) {
    EXPECT_FALSE(IsHtmlPage(text)) << text;
  }
}

TEST(HtmlPageTest, FindsTheDeclaredEncoding) {
  EXPECT_EQ(DeclaredEncoding("<html><meta charset=\"windows-1258\">"), "windows-1258");
  EXPECT_EQ(DeclaredEncoding("<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=viscii'>"),
            "viscii");
  EXPECT_EQ(DeclaredEncoding("<meta name=a content=b>"), "");
  EXPECT_EQ(DeclaredEncoding("charset=utf-8"), "");
}

TEST(HtmlTagsTest, WritesTagsAnew) {
  EXPECT_EQ(RewriteTags("<P CLASS=a onclick='x' class=b>1 < 2 & <B>3</B></P >"),
            "<p class=\"a\">1 &lt; 2 & 3</p>");
  EXPECT_EQ(RewriteTags("a<!-- <p> -->b<style>p</style>c<svg><p></svg>d<script>'<p>'</script>e"),
            "abcde");
  EXPECT_EQ(RewriteTags("<a title='say \"a\" > b'>"), "<a title=\"say &quot;a&quot; > b\">");
  EXPECT_EQ(RewriteTags("<script type=application/ld+json>\"<b>\"</script>"),
            "<script type=\"application/ld+json\">\"\\u003cb>\"</script>");
  EXPECT_EQ(RewriteTags("x<a href='"), "x");
}

TEST(HtmlTreeTest, MakesATree) {
  const auto nodes = ParseHtml("<p>a<p>b&amp;c");
  std::vector<std::string> names;
  for (const auto& node : nodes) names.push_back(node.is_text() ? '"' + node.text : node.element);
  EXPECT_EQ(names, (std::vector<std::string>{"html", "head", "body", "p", "\"a", "p", "\"b&c"}));
  EXPECT_EQ(nodes[3].end, 5u);
  EXPECT_EQ(nodes[2].end, nodes.size());
}

size_t DepthOf(const std::vector<HtmlNode>& nodes) {
  std::vector<size_t> depth(nodes.size());
  for (size_t i = 1; i < nodes.size(); ++i) depth[i] = depth[nodes[i].parent] + 1;
  return nodes.empty() ? 0 : *std::max_element(depth.begin(), depth.end());
}

std::string Repeat(std::string_view part, size_t bytes) {
  std::string whole;
  while (whole.size() < bytes) whole += part;
  return whole;
}

constexpr size_t kMaxDepth = 5 * kMaxOpenElements;

class HostileHtmlTest : public testing::TestWithParam<std::string> {};

// A megabyte of one thing: read within seconds even where sanitizers watch (what is not linear
// takes minutes), and no deeper than it may be.
TEST_P(HostileHtmlTest, IsReadToItsEndWithoutDepth) {
  static const Patterns patterns = Patterns::BuiltIn();
  static const PageReader reader(patterns);
  constexpr size_t kMegabyte = 1000 * 1000;
  const std::string page = "<html><body>" + Repeat(GetParam(), kMegabyte);
  reader.Read(page);
  EXPECT_LE(DepthOf(ParseHtml(page)), kMaxDepth);
}

INSTANTIATE_TEST_SUITE_P(
    Megabyte, HostileHtmlTest,
    testing::Values("<div>", "<div><p>a", "<span>x</div>", "<ul><li>", "<a href=x>y", "<a><div>",
                    "<table><tr><td>", "<table>a", "<tr><td>1<td>2", "<table><caption>", "<svg>",
                    "<math>", "<script>", "<!--", "<!-- -- ", "<title>", "<textarea>",
                    "<button><p>", "<object><a>", "<template><p>", "<select><title></select><div>",
                    "<", "<a href=\"x ", "</b></span></p>", "<frameset>", "<h1><h2>", "&am",
                    "&nbsp;", "<p title='<div>'>", "<form><div>", "<div class='entry-content'>",
                    "<p>Một câu.", "<p>1/1/2020</p>", "<meta name=a content=b>",
                    "<font color=red><p>", "<dd><p><dt>", "<x-y>", "<plaintext>", "<body class=a>",
                    "<marquee><td>", "<sup><a href='#1'>", "<option><div>",
                    "<figure data-caption='a'>", "<article><h1>a</h1>"));

TEST(HostileHtmlTest, ItemsOfListsThatAreTooDeepStandOnLinesOfTheirOwn) {
  std::string lists;
  for (size_t i = 0; i < kMaxOpenElements; ++i) lists += "<ul>";
  EXPECT_EQ(RewriteTags(lists + "<li>a</li></ul><li>b"), lists + "<li>a</li></ul><li>b");
  EXPECT_EQ(RewriteTags(lists + "<ul><li class=x>a</li><li>b</ul><li>c"),
            lists + "<br><br>a<br><br>b<br><li>c");
}

TEST(HostileHtmlTest, ManyAttributesInOneTag) {
  std::string tag = "<p ";
  for (int i = 0; i < 100000; ++i) tag += "a" + std::to_string(i) + "=1 ";
  EXPECT_EQ(RewriteTags(tag + ">x"), "<p>x");
}

// Tags, ends, text and rubbish in any order.
std::string Soup(std::mt19937& random) {
  static const std::vector<std::string> kParts = {"<div>",
                                                  "</div>",
                                                  "<p>",
                                                  "</p>",
                                                  "<table>",
                                                  "</table>",
                                                  "<tr>",
                                                  "<td>",
                                                  "</td>",
                                                  "</tr>",
                                                  "<b>",
                                                  "</i>",
                                                  "<a href=x>",
                                                  "</a>",
                                                  "<h1>",
                                                  "</h2>",
                                                  "<ul>",
                                                  "<li>",
                                                  "</ul>",
                                                  "<span class=author>",
                                                  "</span>",
                                                  "<br/>",
                                                  "<script>",
                                                  "</script>",
                                                  "<!--",
                                                  "-->",
                                                  "<style>",
                                                  "</style>",
                                                  "<svg>",
                                                  "</svg>",
                                                  "<select>",
                                                  "<option>",
                                                  "</select>",
                                                  "<form>",
                                                  "</form>",
                                                  "<button>",
                                                  "</button>",
                                                  "<object>",
                                                  "</object>",
                                                  "<template>",
                                                  "</template>",
                                                  "<title>",
                                                  "</title>",
                                                  "<textarea>",
                                                  "</textarea>",
                                                  "<caption>",
                                                  "<tbody>",
                                                  "<body>",
                                                  "<html>",
                                                  "<head>",
                                                  "</body>",
                                                  "</html>",
                                                  "<frameset>",
                                                  "<article>",
                                                  "</article>",
                                                  "<noscript>",
                                                  "<iframe>",
                                                  "</iframe>",
                                                  "<math>",
                                                  "<dd>",
                                                  "<dt>",
                                                  "<pre>\n",
                                                  "<figure data-caption='Ảnh'>",
                                                  "\"",
                                                  "'",
                                                  ">",
                                                  "<",
                                                  "&",
                                                  "&#7843;",
                                                  "&#x110000;",
                                                  "&#0;",
                                                  "Đảng bộ xã. ",
                                                  "29/07/2024 ",
                                                  " ",
                                                  "\n",
                                                  "\xEF\xBF\xBD",
                                                  "=",
                                                  "/",
                                                  "<a b='",
                                                  "<p style='display:none'>",
                                                  "<div class=entry-content>",
                                                  "<div class='share related'>",
                                                  "<x>",
                                                  "</x>"};
  std::uniform_int_distribution<size_t> part(0, kParts.size() - 1), length(0, 300);
  std::string soup;
  for (size_t i = length(random); i-- > 0;) soup += kParts[part(random)];
  return soup;
}

TEST(HostileHtmlTest, AnySoupIsRead) {
  static const Patterns patterns = Patterns::BuiltIn();
  static const PageReader reader(patterns);
  std::mt19937 random(20240729);
  for (int round = 0; round < 1500; ++round) {
    const std::string soup = Soup(random);
    const auto nodes = ParseHtml(soup);
    ASSERT_LE(DepthOf(nodes), kMaxDepth) << soup;
    for (size_t i = 0; i < nodes.size(); ++i) {
      ASSERT_GT(nodes[i].end, i) << soup;
      if (i > 0) {
        ASSERT_LE(nodes[i].end, nodes[nodes[i].parent].end) << soup;
      }
    }
    const Page page = reader.Read(soup);
    ASSERT_TRUE(page.text.empty() || page.text.ends_with('\n')) << soup;
    ASSERT_EQ(page.text.find("\n\n"), std::string::npos) << soup;
  }
}

}  // namespace
}  // namespace vietfacts
