#include "extractor/read/open_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/read/folder.h"

namespace vietfacts {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class OpenSourceTest : public testing::Test {
 protected:
  std::unique_ptr<Source> Open(const std::string& path) { return OpenSource(path, notes_); }

  // Every item below the folder as "NAME=BYTES", or "NAME!CODE" for one with an error.
  std::vector<std::string> ReadFolder() {
    const auto source = Open(folder_.path());
    std::vector<std::string> items;
    for (Item item; source->Next(item);) {
      const std::string name = item.origin.path->substr(folder_.path().size() + 1);
      items.push_back(item.error ? name + "!" + item.error->code : name + "=" + item.bytes);
    }
    EXPECT_EQ(source->size(), items.size());
    return items;
  }

  std::string ErrorOf(const std::string& path) {
    try {
      Open(path);
    } catch (const InputError& error) {
      return error.what();
    }
    return "no error";
  }

  Folder folder_;
  std::vector<std::string> notes_;
};

TEST_F(OpenSourceTest, ReadsAFileOfAnyName) {
  folder_.Write("bytes", std::string("a\0\xff\r\n", 5));
  const auto source = Open(folder_.At("bytes"));
  Item item;
  item.error = ExtractError{};
  ASSERT_TRUE(source->Next(item));
  EXPECT_EQ(item.origin.path, folder_.At("bytes"));
  EXPECT_EQ(item.bytes, std::string("a\0\xff\r\n", 5));
  EXPECT_FALSE(item.error);
  EXPECT_FALSE(source->Next(item));
}

TEST_F(OpenSourceTest, ReadsFilesThatDoNotKnowTheirSize) {
  const auto source = Open("/proc/self/status");
  Item item;
  ASSERT_TRUE(source->Next(item));
  EXPECT_THAT(item.bytes, HasSubstr("VmRSS"));
}

TEST_F(OpenSourceTest, AnEmptyFileIsAnArticleWithoutBytes) {
  folder_.Write("empty.txt", "");
  EXPECT_THAT(ReadFolder(), ElementsAre("empty.txt="));
}

TEST_F(OpenSourceTest, SortsByTheBytesOfThePath) {
  for (const char* name :
       {"b.txt", "a/z.txt", "a.txt", "B.txt", "a/b/c.txt", "đ.txt", "10.txt", "9.txt"}) {
    folder_.Write(name, "x");
  }
  EXPECT_THAT(ReadFolder(), ElementsAre("10.txt=x", "9.txt=x", "B.txt=x", "a.txt=x", "a/b/c.txt=x",
                                        "a/z.txt=x", "b.txt=x", "đ.txt=x"));
}

TEST_F(OpenSourceTest, TakesOnlyTextFilesOfAFolder) {
  for (const char* name : {"a.txt", "B.TXT", "a.facts", "README", "txt", "a.txt.bak"})
    folder_.Write(name, "x");
  std::filesystem::create_directory(folder_.At("folder.txt"));
  EXPECT_THAT(ReadFolder(), ElementsAre("B.TXT=x", "a.txt=x"));
  EXPECT_THAT(notes_, IsEmpty());
}

TEST_F(OpenSourceTest, NeverOpensANamedPipeInAFolder) {
  folder_.Write("a.txt", "x");
  ASSERT_EQ(::mkfifo(folder_.At("pipe.txt").c_str(), 0600), 0);
  ASSERT_EQ(::mkfifo(folder_.At("pipe").c_str(), 0600), 0);
  EXPECT_THAT(ReadFolder(), ElementsAre("a.txt=x"));
  EXPECT_THAT(notes_, ElementsAre(HasSubstr("pipe.txt: passed over, since it is a named pipe")));
}

TEST_F(OpenSourceTest, EntersNoFolderTwice) {
  folder_.Write("real/a.txt", "x");
  std::filesystem::create_directory_symlink("real", folder_.At("again"));
  std::filesystem::create_directory_symlink("..", folder_.At("real/up"));
  std::filesystem::create_directory_symlink(".", folder_.At("self"));
  EXPECT_THAT(ReadFolder(), ElementsAre("real/a.txt=x"));
}

TEST_F(OpenSourceTest, FollowsLinksToFoldersElsewhereButNotUpwards) {
  Folder elsewhere;
  elsewhere.Write("deep/b.txt", "y");
  folder_.Write("a.txt", "x");
  std::filesystem::create_directory_symlink(elsewhere.path(), folder_.At("link"));
  std::filesystem::create_directory_symlink(elsewhere.path(), folder_.At("second"));
  std::filesystem::create_directory_symlink("/", folder_.At("root"));
  std::filesystem::create_directory_symlink(folder_.path() + "/..", folder_.At("parent"));
  EXPECT_THAT(ReadFolder(), ElementsAre("a.txt=x", "link/deep/b.txt=y"));
}

TEST_F(OpenSourceTest, ALinkToNothingIsAnArticleThatCannotBeRead) {
  std::filesystem::create_symlink("nothing", folder_.At("a.txt"));
  folder_.Write("b.txt", "x");
  EXPECT_THAT(ReadFolder(), ElementsAre("a.txt!file.unreadable", "b.txt=x"));
}

TEST_F(OpenSourceTest, AFileThatWentAwaySinceItWasListedIsAnError) {
  folder_.Write("a.txt", "x");
  folder_.Write("b.txt", "y");
  const auto source = Open(folder_.path());
  std::filesystem::remove(folder_.At("a.txt"));
  Item item;
  ASSERT_TRUE(source->Next(item));
  ASSERT_TRUE(item.error);
  EXPECT_EQ(item.error->code, "file.unreadable");
  ASSERT_TRUE(source->Next(item));
  EXPECT_FALSE(item.error);
  EXPECT_EQ(item.bytes, "y");
}

TEST_F(OpenSourceTest, RefusesTooLargeAFileWithoutReadingIt) {
  folder_.Write("large.txt", "");
  std::filesystem::resize_file(folder_.At("large.txt"), kMaxArticleBytes + 1);
  EXPECT_THAT(ReadFolder(), ElementsAre("large.txt!text.too_large"));
}

TEST_F(OpenSourceTest, NamesThatAreNoUtf8BecomeUtf8) {
  folder_.Write("b\xff.txt", "x");
  EXPECT_THAT(ReadFolder(), ElementsAre("b\uFFFD.txt=x"));
}

TEST_F(OpenSourceTest, SaysWhatIsWrongWithAPath) {
  EXPECT_EQ(ErrorOf(folder_.At("missing")), folder_.At("missing") + ": No such file or directory");
  EXPECT_EQ(ErrorOf(folder_.path()),
            folder_.path() + ": this folder holds no article (no file *.txt, *.html, *.htm) "
                "and no dump of them");
  EXPECT_EQ(ErrorOf(""), "'': an empty path names nothing");
  folder_.Write("file", "");
  EXPECT_EQ(ErrorOf(folder_.At("file/a.txt")), folder_.At("file/a.txt") + ": Not a directory");
}

}  // namespace
}  // namespace vietfacts
