#include "extractor/read/read_bytes.h"

#include <sys/stat.h>
#include <unicode/unistr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace vietfacts {
namespace {

// For what does not know its size beforehand: pipes, and the files of /proc.
constexpr size_t kFirstGuess = 64 * 1024;

size_t ExpectedSize(int descriptor) {
  struct stat status;
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size <= 0) {
    return kFirstGuess;
  }
  return static_cast<size_t>(status.st_size);
}

ExtractError TooLarge() {
  return {"text.too_large", "an article may have 1 GiB at most", std::nullopt};
}

}  // namespace

std::optional<ExtractError> ReadToEnd(int descriptor, std::string& bytes) {
  const size_t expected = ExpectedSize(descriptor);
  bytes.clear();
  if (expected > kMaxArticleBytes) return TooLarge();
  size_t have = 0;
  bytes.resize(expected +
               1);  // one more, so that a file of the expected size shows its end at once
  while (true) {
    if (have == bytes.size()) bytes.resize(std::min(2 * have, kMaxArticleBytes + 1));
    const ssize_t got = ::read(descriptor, bytes.data() + have, bytes.size() - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      bytes.clear();
      return ExtractError{"file.unreadable", SystemMessage(errno), std::nullopt};
    }
    if (got == 0) break;
    have += static_cast<size_t>(got);
    if (have > kMaxArticleBytes) {
      bytes = std::string();
      return TooLarge();
    }
  }
  bytes.resize(have);
  return std::nullopt;
}

bool IsSameFile(const std::string& a, const std::string& b) {
  struct stat first, second;
  return ::stat(a.c_str(), &first) == 0 && ::stat(b.c_str(), &second) == 0 &&
         S_ISREG(first.st_mode) && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

std::string SystemMessage(int error) { return std::generic_category().message(error); }

std::string PrintableName(std::string_view name) {
  std::string printable;
  icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())})
      .toUTF8String(printable);
  return printable;
}

}  // namespace vietfacts
