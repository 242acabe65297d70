#include "extractor/write/output.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/read/folder.h"

namespace vietfacts {
namespace {

std::string Content(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

std::string ErrorOf(const std::string& path, const std::string& bytes = "") {
  try {
    Output output(path);
    output.Write(bytes);
    output.Commit();
  } catch (const OutputError& error) {
    return error.what();
  }
  return "no error";
}

TEST(OutputTest, AFileAppearsWhenItIsWhole) {
  Folder folder;
  const std::string path = folder.At("out");
  {
    Output output(path);
    output.Write("một ");
    output.Flush();
    EXPECT_FALSE(std::filesystem::exists(path));
    EXPECT_EQ(Content(path + ".part"), "một ");
    output.Write("hai");
    output.Commit();
    EXPECT_EQ(Content(path), "một hai");
  }
  EXPECT_EQ(Content(path), "một hai");
  EXPECT_FALSE(std::filesystem::exists(path + ".part"));
}

TEST(OutputTest, WithoutCommitTheOldFileStays) {
  Folder folder;
  folder.Write("out", "old");
  {
    Output output(folder.At("out"));
    output.Write("new");
    output.Flush();
  }
  EXPECT_EQ(Content(folder.At("out")), "old");
  EXPECT_FALSE(std::filesystem::exists(folder.At("out.part")));
}

TEST(OutputTest, TheNewFileHasTheRightsOfTheOldOne) {
  Folder folder;
  folder.Write("out", "old");
  std::filesystem::permissions(folder.At("out"), std::filesystem::perms(0640));
  EXPECT_EQ(ErrorOf(folder.At("out"), "new"), "no error");
  EXPECT_EQ(Content(folder.At("out")), "new");
  EXPECT_EQ(std::filesystem::status(folder.At("out")).permissions(), std::filesystem::perms(0640));
}

TEST(OutputTest, ALinkStaysALink) {
  Folder folder;
  folder.Write("real", "old");
  std::filesystem::create_symlink("real", folder.At("link"));
  EXPECT_EQ(ErrorOf(folder.At("link"), "new"), "no error");
  EXPECT_TRUE(std::filesystem::is_symlink(folder.At("link")));
  EXPECT_EQ(Content(folder.At("real")), "new");
}

TEST(OutputTest, WhatAKilledRunLeftIsOverwritten) {
  Folder folder;
  folder.Write("out.part", "a long line that was never finished");
  EXPECT_EQ(ErrorOf(folder.At("out"), "new"), "no error");
  EXPECT_EQ(Content(folder.At("out")), "new");
}

TEST(OutputTest, TwoRunsDoNotWriteOneFile) {
  Folder folder;
  Output first(folder.At("out"));
  EXPECT_EQ(ErrorOf(folder.At("out")), folder.At("out") + ": another run is writing this file");
  first.Write("x");
  first.Commit();
  EXPECT_EQ(Content(folder.At("out")), "x");
}

TEST(OutputTest, SaysWhatIsWrong) {
  Folder folder;
  EXPECT_EQ(ErrorOf(folder.path()), folder.path() + ": Is a directory");
  EXPECT_EQ(ErrorOf(folder.At("no/out")),
            folder.At("no/out") + ": there is no folder '" + folder.At("no") + "'");
  EXPECT_EQ(ErrorOf(""), "'': an empty path names no file");
  EXPECT_EQ(ErrorOf("/dev/full", "x"), "/dev/full: No space left on device");
  EXPECT_EQ(ErrorOf("/dev/null", "x"), "no error");
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

}  // namespace
}  // namespace vietfacts
