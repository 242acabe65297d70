// What is known of an article beside its text.
#ifndef VIETFACTS_ARTICLE_STATED_H_
#define VIETFACTS_ARTICLE_STATED_H_

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace vietfacts {

struct Stated {
  std::string title;  // empty where unknown
  std::optional<std::chrono::year_month_day> published;
  std::vector<std::string> authors;
};

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_STATED_H_
