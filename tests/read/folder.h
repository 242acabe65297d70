// A folder of a test's own, gone when the test is.
#ifndef VIETFACTS_TESTS_READ_FOLDER_H_
#define VIETFACTS_TESTS_READ_FOLDER_H_

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace vietfacts {

class Folder {
 public:
  Folder() {
    std::string name = testing::TempDir() + "vietfacts-XXXXXX";
    path_ = ::mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string At(const std::string& name) const { return path_ + "/" + name; }

  // Folders on the way are made.
  void Write(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories(std::filesystem::path(At(name)).parent_path());
    std::ofstream(At(name), std::ios::binary) << content;
  }

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_TESTS_READ_FOLDER_H_
