#include "extractor/read/warc.h"

#include <brotli/encode.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>

#include "tests/read/records_of.h"

namespace vietfacts {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr char kPage[] = "<html><body><p>Tin</p></body></html>";

std::string Record(const std::string& type, const std::string& block,
                   const std::string& headers = {}) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + headers + "Content-Length: " +
         std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string Response(const std::string& body, const std::string& headers = {}) {
  return Record("response", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + headers + "\r\n" + body);
}

// As gzip (31), as zlib (15) or without a frame (-15).
std::string Packed(const std::string& bytes, int window) {
  z_stream deflater = {};
  deflateInit2(&deflater, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&deflater, bytes.size()) + 32, '\0');
  deflater.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  deflater.avail_in = static_cast<uInt>(bytes.size());
  deflater.next_out = reinterpret_cast<Bytef*>(packed.data());
  deflater.avail_out = static_cast<uInt>(packed.size());
  deflate(&deflater, Z_FINISH);
  packed.resize(packed.size() - deflater.avail_out);
  deflateEnd(&deflater);
  return packed;
}

std::string Brotli(const std::string& bytes) {
  std::string packed(BrotliEncoderMaxCompressedSize(bytes.size()), '\0');
  size_t size = packed.size();
  BrotliEncoderCompress(5, 22, BROTLI_MODE_TEXT, bytes.size(),
                        reinterpret_cast<const uint8_t*>(bytes.data()), &size,
                        reinterpret_cast<uint8_t*>(packed.data()));
  packed.resize(size);
  return packed;
}

std::string PageOf(const std::string& warc) {
  const auto items = RecordsOf(warc);
  if (items.size() != 1) return std::to_string(items.size()) + " items";
  return items[0].error ? items[0].error->code : items[0].bytes;
}

TEST(WarcTest, PagesAndTextsComeOut) {
  const auto items = RecordsOf(
      Record("warcinfo", "x") + Record("request", "GET / HTTP/1.1\r\n\r\n") +
      Record("response", std::string("HTTP/1.1 200 OK\r\n\r\n") + kPage,
             "WARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: <https://a.vn/1>\r\n") +
      Record("conversion", "Tin", "warc-target-uri: https://a.vn/2\r\n") +
      Record("resource", "a", "Content-Type: text/plain\r\n") +
      Record("resource", "b", "Content-Type: image/png\r\n"));
  EXPECT_THAT(Told(items), ElementsAre(std::string("urn:uuid:1: ") + kPage, "record 4: Tin",
                                       "record 5: a"));
  EXPECT_EQ(items[0].origin.url, "https://a.vn/1");
  EXPECT_EQ(items[1].origin.url, "https://a.vn/2");
  EXPECT_FALSE(items[0].known.published);
}

TEST(WarcTest, WhatIsNoPageIsCounted) {
  PassedOver passed_over;
  InputOptions options;
  options.passed_over = &passed_over;
  EXPECT_TRUE(RecordsOf(Record("response", "HTTP/1.1 404 Not Found\r\n\r\nx") +
                            Record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/gif\r\n\r\nx"),
                        "dump", options)
                  .empty());
  EXPECT_EQ(passed_over.number, 2u);
  EXPECT_EQ(passed_over.first, "record 1");
}

TEST(WarcTest, PagesAreUnpacked) {
  EXPECT_EQ(PageOf(Response(Packed(kPage, 31), "Content-Encoding: gzip\r\n")), kPage);
  EXPECT_EQ(PageOf(Response(Packed("<html>", 31) + Packed("Tin", 31), "Content-Encoding: x-gzip\r\n")),
            "<html>Tin");
  EXPECT_EQ(PageOf(Response(Packed(kPage, 15), "Content-Encoding: deflate\r\n")), kPage);
  EXPECT_EQ(PageOf(Response(Packed(kPage, -15), "Content-Encoding: deflate\r\n")), kPage);
  EXPECT_EQ(PageOf(Response(Brotli(kPage), "Content-Encoding: br\r\n")), kPage);
  // The crawler unpacked it and kept the header.
  for (const char* packing : {"gzip", "deflate", "br", "zstd"}) {
    EXPECT_EQ(PageOf(Response(kPage, "Content-Encoding: " + std::string(packing) + "\r\n")), kPage);
  }
  EXPECT_EQ(PageOf(Response("\x01\x02", "Content-Encoding: compress\r\n")), "record.encoding");
}

TEST(WarcTest, PagesThatAreDamagedOrTooLargeAreErrors) {
  const auto cut = [](const std::string& bytes) { return bytes.substr(0, bytes.size() - 9); };
  EXPECT_EQ(PageOf(Response(cut(Packed(kPage, 31)), "Content-Encoding: gzip\r\n")), "record.damaged");
  EXPECT_EQ(PageOf(Response(cut(Packed(kPage, 15)), "Content-Encoding: deflate\r\n")), "record.damaged");
  EXPECT_EQ(PageOf(Response(cut(Brotli(kPage)), "Content-Encoding: br\r\n")), "record.damaged");
  EXPECT_EQ(PageOf(Response("\xFF\xFF\xFF", "Content-Encoding: br\r\n")), "record.damaged");
  const std::string much(1 << 20, 'x');
  InputOptions options;
  options.max_article_bytes = 1000;
  const std::string warc = Response(Packed(much, 31), "Content-Encoding: gzip\r\n") +
                           Response(Packed(much, 15), "Content-Encoding: deflate\r\n") +
                           Response(Brotli(much), "Content-Encoding: br\r\n") + Response(much);
  for (const Item& item : RecordsOf(warc, "dump", options)) {
    EXPECT_EQ(item.error.value().code, "text.too_large");
    EXPECT_TRUE(item.bytes.empty());
  }
}

TEST(WarcTest, Chunks) {
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  EXPECT_EQ(PageOf(Response("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n", chunked)), "abcde");
  EXPECT_EQ(PageOf(Response(kPage, chunked)), kPage);
  EXPECT_EQ(PageOf(Response("3\r\nabc\r\n9\r\nde", chunked)), "record.damaged");
  EXPECT_EQ(PageOf(Response("3\r\nabc\r\n", chunked)), "record.damaged");
  EXPECT_EQ(PageOf(Response("ffffffffffffffff\r\nabc", chunked)), "record.damaged");
}

TEST(WarcTest, ADamagedRecordIsAnErrorAndTheNextIsRead) {
  const std::string good = Response(kPage);
  EXPECT_EQ(RecordsOf(good + "rubbish\r\n" + good).size(), 3u);
  EXPECT_THAT(Told(RecordsOf("WARC/1.0\r\nWARC-Type: response\r\n\r\n" + Record("conversion", "a"))),
              ElementsAre("record 1! record.malformed", "record 2: a"));
  EXPECT_THAT(Told(RecordsOf("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\n")),
              ElementsAre("record 1! record.malformed"));
  EXPECT_THAT(Told(RecordsOf(good.substr(0, good.size() - 20))), ElementsAre("record 1! record.damaged"));
}

TEST(GzippedWarcTest, ADamagedMemberCostsItsRecord) {
  const auto member = [](const std::string& text) { return Packed(Record("conversion", text), 31); };
  const std::string all = member("a") + member("b").substr(12) + member("c");
  const auto items = RecordsOf(all);
  EXPECT_THAT(Told(items), ElementsAre("record 1: a", "record 2! archive.damaged", "record 2: c"));
  EXPECT_THAT(items[1].error->message,
              HasSubstr(std::to_string(member("b").size() - 12) + " packed bytes are lost"));
  EXPECT_THAT(Told(RecordsOf(member("a") + std::string(1000, '\0'))), ElementsAre("record 1: a"));
  EXPECT_THAT(Told(RecordsOf(member("a") + member("b").substr(0, 30))),
              ElementsAre("record 1: a", "record 2! archive.damaged"));
}

TEST(GzippedWarcTest, OneMemberForAllWillDo) {
  EXPECT_THAT(Told(RecordsOf(Packed(Record("conversion", "a") + Record("conversion", "b"), 31))),
              ElementsAre("record 1: a", "record 2: b"));
}

TEST(GzippedWarcTest, ABombIsStopped) {
  InputOptions options;
  options.max_article_bytes = 1 << 30;
  const std::string record = Record("conversion", std::string(100 << 20, 'x'));
  EXPECT_THAT(Told(RecordsOf(Packed(Packed(record, 31), 31), "dump", options)),
              ElementsAre("! archive.too_much"));
}

}  // namespace
}  // namespace vietfacts
