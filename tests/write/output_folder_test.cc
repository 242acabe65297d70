#include "extractor/write/output_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

#include "extractor/write/output.h"
#include "tests/read/folder.h"

namespace vietfacts {
namespace {

namespace fs = std::filesystem;

bool Owned(std::string_view name) { return name == "a" || name == "b"; }

void Add(const OutputFolder& folder, const std::string& name) {
  Output output(folder.part() + '/' + name, 0, Output::Growth::kInPlace);
  output.Write(name);
  output.Commit();
}

std::string ErrorOf(const std::string& path) {
  try {
    OutputFolder folder(path, Owned, false);
  } catch (const OutputError& error) {
    return error.what();
  }
  return "no error";
}

TEST(OutputFolderTest, AppearsWhenItIsWhole) {
  Folder folder;
  const std::string path = folder.At("out");
  OutputFolder output(path + "/", Owned, false);
  Add(output, "a");
  EXPECT_FALSE(fs::exists(path));
  output.Commit();
  EXPECT_TRUE(fs::exists(path + "/a"));
  EXPECT_FALSE(fs::exists(path + ".part"));
}

TEST(OutputFolderTest, TakesThePlaceOfAnOlderOneAtOnce) {
  Folder folder;
  const std::string path = folder.At("out");
  folder.Write("out/b", "old");
  {
    OutputFolder output(path, Owned, false);
    Add(output, "a");
  }
  EXPECT_TRUE(fs::exists(path + "/b"));  // since there was no Commit
  OutputFolder output(path, Owned, false);
  Add(output, "a");
  output.Commit();
  EXPECT_TRUE(fs::exists(path + "/a"));
  EXPECT_FALSE(fs::exists(path + "/b"));
  EXPECT_FALSE(fs::exists(path + ".part"));
}

TEST(OutputFolderTest, LeavesWhatIsNotItsOwn) {
  Folder folder;
  folder.Write("out/diary", "mine");
  EXPECT_NE(ErrorOf(folder.At("out")).find("'diary'"), std::string::npos);
  folder.Write("new.part/diary", "mine");
  EXPECT_NE(ErrorOf(folder.At("new")).find("'diary'"), std::string::npos);
  EXPECT_TRUE(fs::exists(folder.At("out/diary")));
  EXPECT_TRUE(fs::exists(folder.At("new.part/diary")));
  folder.Write("file", "");
  EXPECT_NE(ErrorOf(folder.At("file")).find("Not a directory"), std::string::npos);
}

TEST(OutputFolderTest, OneRunAtATime) {
  Folder folder;
  const OutputFolder first(folder.At("out"), Owned, false);
  EXPECT_NE(ErrorOf(folder.At("out")).find("another run"), std::string::npos);
  EXPECT_TRUE(fs::exists(first.part()));
}

TEST(OutputFolderTest, IsKeptAndGoneOnWith) {
  Folder folder;
  {
    OutputFolder output(folder.At("out"), Owned, false);
    Add(output, "a");
    output.Keep();
  }
  OutputFolder output(folder.At("out"), Owned, true);
  Add(output, "b");
  output.Commit();
  EXPECT_TRUE(fs::exists(folder.At("out/a")));
  EXPECT_TRUE(fs::exists(folder.At("out/b")));
}

}  // namespace
}  // namespace vietfacts
