#include "extractor/read/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/read/records_of.h"

namespace vietfacts {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

using Files = std::vector<std::pair<std::string, std::string>>;
using Setting = int (*)(struct archive*);

std::string Packed(Setting format, Setting filter, const Files& files) {
  const std::unique_ptr<struct archive, int (*)(struct archive*)> writer(archive_write_new(),
                                                                         archive_write_free);
  format(writer.get());
  filter(writer.get());
  std::string bytes(8 << 20, '\0');
  size_t used = 0;
  archive_write_set_bytes_in_last_block(writer.get(), 1);
  archive_write_open_memory(writer.get(), bytes.data(), bytes.size(), &used);
  const std::unique_ptr<archive_entry, void (*)(archive_entry*)> entry(archive_entry_new(),
                                                                       archive_entry_free);
  for (const auto& [name, content] : files) {
    archive_entry_clear(entry.get());
    archive_entry_set_pathname(entry.get(), name.c_str());
    archive_entry_set_size(entry.get(), static_cast<int64_t>(content.size()));
    archive_entry_set_filetype(entry.get(), name.ends_with('/') ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    EXPECT_EQ(archive_write_header(writer.get(), entry.get()), ARCHIVE_OK);
    archive_write_data(writer.get(), content.data(), content.size());
  }
  archive_write_close(writer.get());
  bytes.resize(used);
  return bytes;
}

std::string Tar(const Files& files) {
  return Packed(archive_write_set_format_pax_restricted, archive_write_add_filter_none, files);
}

TEST(ArchiveTest, EveryFormatAndCompression) {
  const Files files = {{"folder/", ""}, {"folder/a.txt", "một"}, {"b.html", "<p>hai</p>"}};
  const auto expected = ElementsAre("folder/a.txt: một", "b.html: <p>hai</p>");
  for (const Setting format : {archive_write_set_format_pax_restricted, archive_write_set_format_ustar,
                               archive_write_set_format_gnutar, archive_write_set_format_v7tar}) {
    for (const Setting filter : {archive_write_add_filter_none, archive_write_add_filter_gzip,
                                 archive_write_add_filter_bzip2, archive_write_add_filter_xz,
                                 archive_write_add_filter_zstd, archive_write_add_filter_lz4}) {
      EXPECT_THAT(Told(RecordsOf(Packed(format, filter, files))), expected);
    }
  }
  EXPECT_THAT(Told(RecordsOf(Packed(archive_write_set_format_zip, archive_write_add_filter_none, files))),
              expected);
}

TEST(ArchiveTest, AFileThatIsCompressedByItself) {
  const auto packed = [](const std::string& content) {
    return Packed(archive_write_set_format_raw, archive_write_add_filter_xz, {{"x", content}});
  };
  EXPECT_THAT(Told(RecordsOf(packed("một tin"), "a.txt.xz")), ElementsAre(": một tin"));
  EXPECT_THAT(Told(RecordsOf(packed("id,text\n1,a\n"), "a.csv.xz")), ElementsAre("1: a"));
  EXPECT_THAT(Told(RecordsOf(packed("{\"text\": \"a\"}\n"), "x")), ElementsAre("line 1: a"));
}

TEST(ArchiveTest, DumpsAndArchivesWithin) {
  const std::string inner = Tar({{"z.txt", "a"}, {"d.jsonl", "{\"id\": 5, \"text\": \"b\"}\n"}});
  EXPECT_THAT(Told(RecordsOf(Tar({{"in.tar", inner}, {"c.txt", "c"}}))),
              ElementsAre("in.tar/z.txt: a", "in.tar/d.jsonl#5: b", "c.txt: c"));
}

TEST(ArchiveTest, WhatIsNotNamedLikeAnArticleIsCounted) {
  PassedOver passed_over;
  InputOptions options;
  options.passed_over = &passed_over;
  const std::string tar = Tar({{"in.tar", Tar({{"logo.png", "x"}, {"a.txt", "a"}})}, {"page", "x"}});
  EXPECT_THAT(Told(RecordsOf(tar, "t.tar", options)), ElementsAre("in.tar/a.txt: a"));
  EXPECT_EQ(passed_over.number, 2u);
  EXPECT_EQ(passed_over.first, "in.tar/logo.png");
  EXPECT_THAT(Told(RecordsOf(Tar({{"logo.png", "x"}}), "t.tar", options)), ElementsAre("! archive.empty"));
}

TEST(ArchiveTest, NestingIsLimited) {
  InputOptions options;
  options.max_nesting = 2;
  const std::string two = Tar({{"in.tar", Tar({{"a.txt", "a"}})}, {"b.txt", "b"}});
  EXPECT_THAT(Told(RecordsOf(two, "t.tar", options)), ElementsAre("in.tar/a.txt: a", "b.txt: b"));
  EXPECT_THAT(Told(RecordsOf(Tar({{"x.tar", two}, {"c.txt", "c"}}), "t.tar", options)),
              ElementsAre("x.tar/in.tar! archive.too_deep", "x.tar/b.txt: b", "c.txt: c"));
}

TEST(ArchiveTest, AMemberOverTheLimitCostsThatMember) {
  InputOptions options;
  options.max_article_bytes = 1000;
  EXPECT_THAT(Told(RecordsOf(Tar({{"a.txt", std::string(5000, 'x')}, {"b.txt", "b"}}), "t.tar", options)),
              ElementsAre("a.txt! text.too_large", "b.txt: b"));
}

// Wherever it is cut: members up to there, and then that it is damaged.
TEST(ArchiveTest, EveryCutIsTold) {
  Files files;
  for (int i = 0; i < 5; ++i) files.emplace_back(std::to_string(i) + ".txt", std::string(600, 'a'));
  for (const Setting filter : {archive_write_add_filter_none, archive_write_add_filter_gzip,
                               archive_write_add_filter_zstd}) {
    const std::string whole = Packed(archive_write_set_format_ustar, filter, files);
    ASSERT_THAT(RecordsOf(whole), SizeIs(5));
    // The zeros at the end of a tar are no loss.
    const size_t needed = filter == archive_write_add_filter_none ? 5 * 1536 : whole.size();
    for (size_t size = 520; size < needed; size += 1 + size / 9) {
      const auto items = RecordsOf(whole.substr(0, size), "t.tar");
      ASSERT_FALSE(items.empty());
      // At a border between members nothing shows that there were more.
      if (filter == archive_write_add_filter_none && size % 1536 < 512) continue;
      EXPECT_TRUE(items.back().error) << "cut at " << size << " of " << whole.size();
    }
  }
}

TEST(ArchiveTest, TextIsNoArchive) {
  for (const std::string text : {"BZh là viết tắt của", "PK", "7z", "ustar", "BZh9 tin"}) {
    EXPECT_THAT(Told(RecordsOf(text)), ElementsAre(": " + text));
  }
}

}  // namespace
}  // namespace vietfacts
