// What a caller may say of the inputs.
#ifndef VIETFACTS_READ_INPUT_OPTIONS_H_
#define VIETFACTS_READ_INPUT_OPTIONS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vietfacts {

enum class InputFormat { kAuto, kText, kJsonLines, kCsv, kTsv, kWarc };

// What was met and is no article by its name or kind, so that nothing goes unsaid.
struct PassedOver {
  size_t number = 0;
  std::string first;  // a path or member

  void Add(std::string_view name) {
    if (number++ == 0) first = name;
  }
  void Add(const PassedOver& more) {
    if (number == 0) first = more.first;
    number += more.number;
  }
};

struct InputOptions {
  // What is below the compression; kAuto finds out for each file and member.
  InputFormat format = InputFormat::kAuto;

  // Names of fields in JSON Lines and of columns in CSV; empty: the first sensible one that is
  // there.
  std::string text_field;
  std::string id_field;
  std::string published_field;
  std::string url_field;
  std::vector<std::string> keep;  // fields that go to Origin::kept

  // The most that one article may have; unless given, 1 GiB for a file and kMaxRecordBytes for a
  // record or member of a dump.
  std::optional<size_t> max_article_bytes;

  // Counts, where it is given: files of folders and members of archives whose names are not those
  // of articles or dumps, and responses in WARC that are no page. Used by one thread at a time.
  PassedOver* passed_over = nullptr;

  size_t max_nesting = 4;    // archives within archives
  size_t max_ratio = 1000;  // bytes unpacked from a byte of a file, beyond the first 64 MiB
};

inline constexpr size_t kMaxRecordBytes = size_t{64} << 20;

}  // namespace vietfacts

#endif  // VIETFACTS_READ_INPUT_OPTIONS_H_
