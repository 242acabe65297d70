// Reads FOLDER as Patterns::Load does and writes OUTPUT, a C++ file that holds it as an image:
//   embed_patterns FOLDER OUTPUT
// What is wrong in the folder is said, each file's first mistake by file, line and rule, and stops
// the build.
#include <cinttypes>
#include <cstdio>
#include <exception>
#include <memory>

#include "extractor/patterns/patterns.h"

namespace {

constexpr const char* kBegin = R"(// Made by embed_patterns.cc.
#include "extractor/patterns/embedded.h"

namespace vietfacts {
namespace {
constexpr uint32_t kImage[] = {)";

constexpr const char* kEnd = R"(
};
}  // namespace

std::span<const uint32_t> EmbeddedPatterns() { return kImage; }
}  // namespace vietfacts
)";

bool WriteSource(const std::vector<uint32_t>& image, const char* path) {
  std::FILE* const file = std::fopen(path, "w");
  if (file == nullptr) return false;
  std::fputs(kBegin, file);
  constexpr size_t kInLine = 12;
  for (size_t i = 0; i < image.size(); ++i) {
    std::fprintf(file, "%s%" PRIu32 ",", i % kInLine == 0 ? "\n" : "", image[i]);
  }
  std::fputs(kEnd, file);
  const bool written = std::ferror(file) == 0;
  return std::fclose(file) == 0 && written;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: embed_patterns FOLDER OUTPUT\n");
    return 2;
  }
  try {
    const auto errors = vietfacts::Patterns::ErrorsIn(argv[1]);
    for (const auto& error : errors) std::fprintf(stderr, "%s\n", error.what());
    if (!errors.empty()) return 1;
    vietfacts::ImageWriter image;
    vietfacts::Patterns::Load(argv[1]).Write(image);
    if (WriteSource(image.Take(), argv[2])) return 0;
    std::perror(argv[2]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
  }
  return 1;
}
