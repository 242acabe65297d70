// The names in a byline.
#ifndef VIETFACTS_ARTICLE_BYLINE_H_
#define VIETFACTS_ARTICLE_BYLINE_H_

#include <string>
#include <string_view>
#include <vector>

namespace vietfacts {

// "THU HÀ - Văn Nam" → "Thu Hà", "Văn Nam". `names` is cleaned text.
std::vector<std::string> SplitAuthors(std::string_view names);

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_BYLINE_H_
