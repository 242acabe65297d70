// Which lines the page put around the article, as far as the lines themselves say so.
#ifndef VIETFACTS_ARTICLE_FURNITURE_LINES_H_
#define VIETFACTS_ARTICLE_FURNITURE_LINES_H_

#include <string_view>
#include <vector>

#include "extractor/article/line_rules.h"

namespace vietfacts {

// `readings` has one element for each of `lines`. A head such as "Tin liên quan" makes furniture of
// the lines that follow, until one is long and ends as sentences do.
std::vector<bool> FindFurnitureLines(const std::vector<std::string_view>& lines,
                                     const std::vector<LineReading>& readings);

// Whether a line ends as sentences and quotations do.
bool EndsSentence(std::string_view line);

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_FURNITURE_LINES_H_
