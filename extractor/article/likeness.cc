#include "extractor/article/likeness.h"

#include <algorithm>
#include <iterator>

#include "extractor/text/text.h"
#include "extractor/text/words.h"

namespace vietfacts {

std::vector<std::string> DistinctWords(std::string_view text) {
  const Text folded{std::string(text)};
  std::vector<std::string> words;
  for (const Word& word : SplitWords(folded.matching())) {
    if (word.is_word() || word.is_number()) words.emplace_back(folded.Lower(word.span));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

double Likeness(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  constexpr double kSame = 0.75;   // of the shorter one's words
  constexpr size_t kFewWords = 3;  // prove nothing, unless they are all there is
  std::vector<std::string> shared;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(shared));
  const size_t shorter = std::min(one.size(), other.size());
  const size_t longer = std::max(one.size(), other.size());
  if (shorter == 0 || static_cast<double>(shared.size()) < kSame * static_cast<double>(shorter)) {
    return 0;
  }
  if (shorter < kFewWords && shorter != longer) return 0;
  return static_cast<double>(shared.size()) / static_cast<double>(longer);
}

}  // namespace vietfacts
