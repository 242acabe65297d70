#include "extractor/text/name_case.h"

#include <algorithm>
#include <vector>

#include <unicode/utf8.h>

#include "extractor/text/normalize.h"
#include "extractor/text/words.h"

namespace vietfacts {

std::string NameCase(std::string_view name) {
  std::string result(name);
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (std::any_of(name.begin(), name.end(), small)) return result;  // as nearly all have
  const std::vector<Word> words = SplitWords(name);
  const auto in_capitals = [](const Word& word) { return word.letter_case == Word::Case::kUpper || !word.is_word(); };
  if (words.size() < 2 || !std::all_of(words.begin(), words.end(), in_capitals)) return result;
  for (const Word& word : words) {
    if (!word.is_word()) continue;
    size_t second = word.span.begin;
    U8_FWD_1(reinterpret_cast<const uint8_t*>(result.data()), second, result.size());
    const Span rest{second, word.span.end};
    result.replace(rest.begin, rest.size(), LowerInStep(rest.Of(name)));
  }
  return result;
}

}  // namespace vietfacts
