// Where an article came from, as the output names it.
#ifndef VIETFACTS_ORIGIN_H_
#define VIETFACTS_ORIGIN_H_

#include <optional>
#include <string>

namespace vietfacts {

// Every string is valid UTF-8, also where the file's name is not.
struct Origin {
  std::optional<std::string> path;    // as the caller named it; empty for standard input
  std::optional<std::string> member;  // within the file, where one file holds many articles
  std::optional<std::string> url;     // where the file says from which page the article is
  std::string kept;  // fields passed through, a JSON object; empty where none were asked for
};

}  // namespace vietfacts

#endif  // VIETFACTS_ORIGIN_H_
