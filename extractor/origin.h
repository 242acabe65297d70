// Where an article came from, as the output names it.
#ifndef VIETFACTS_ORIGIN_H_
#define VIETFACTS_ORIGIN_H_

#include <cstddef>
#include <optional>
#include <string>

namespace vietfacts {

// The earlier article that one repeats.
struct Duplicate {
  size_t number = 0;                  // its place in the output, from 1
  std::optional<std::string> path;    // of its Origin
  std::optional<std::string> member;  // likewise
  bool exact = false;                 // word for word
  double similarity = 1;              // the share of shingles that both have, as it is estimated
};

// Every string is valid UTF-8, also where the file's name is not.
struct Origin {
  std::optional<std::string> path;    // as the caller named it; empty for standard input
  std::optional<std::string> member;  // within the file, where one file holds many articles
  std::optional<std::string> url;     // where the file says from which page the article is
  std::string kept;  // fields passed through, a JSON object; empty where none were asked for
  bool compared = false;                  // with the articles before it
  std::optional<Duplicate> duplicate_of;  // where it was compared and repeats one
};

}  // namespace vietfacts

#endif  // VIETFACTS_ORIGIN_H_
