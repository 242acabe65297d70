// How alike two headlines are.
#ifndef VIETFACTS_ARTICLE_LIKENESS_H_
#define VIETFACTS_ARTICLE_LIKENESS_H_

#include <string>
#include <string_view>
#include <vector>

namespace vietfacts {

// The words of a text in lower case, folded as for matching, each once, sorted; marks left out.
std::vector<std::string> DistinctWords(std::string_view text);

// The share of the words of the longer one that both have, 0 to 1; 0 as well where the shorter one
// says something else, or less than three words of a longer one. Arguments as DistinctWords gives
// them.
double Likeness(const std::vector<std::string>& one, const std::vector<std::string>& other);

}  // namespace vietfacts

#endif  // VIETFACTS_ARTICLE_LIKENESS_H_
