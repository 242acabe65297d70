#include "extractor/article/byline.h"

#include <algorithm>

#include "extractor/text/name_case.h"

namespace vietfacts {

std::vector<std::string> SplitAuthors(std::string_view names) {
  static constexpr std::string_view kJoints[] = {" - ", " – ", " — ", ", ", ",", " & ", "/", " và ", "-", "–"};
  std::vector<std::string> authors;
  for (size_t begin = 0; begin < names.size();) {
    size_t end = names.size(), next = end;
    for (std::string_view joint : kJoints) {
      const size_t at = names.find(joint, begin);
      if (at < end) {
        end = at;
        next = at + joint.size();
      }
    }
    if (end > begin) authors.push_back(NameCase(names.substr(begin, end - begin)));
    begin = next;
  }
  return authors;
}

}  // namespace vietfacts
