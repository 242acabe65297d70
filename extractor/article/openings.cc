#include "extractor/article/openings.h"

namespace vietfacts {

Openings::Openings(const Patterns& patterns) {
  for (const char* name :
       {"date_openers", "decree_types", "law_heads", "number_words", "percent_signs"}) {
    const auto lexicon = patterns.lexicons().find(name);
    if (lexicon != patterns.lexicons().end()) openers_ |= lexicon->second.bit();
  }
}

std::vector<uint32_t> Openings::Find(std::string_view matching,
                                     const std::vector<Word>& words) const {
  std::vector<uint32_t> openings(words.size());
  const uint64_t openers = openers_;
  const char* const text = matching.data();
  uint32_t* next = openings.data();
  uint32_t at = 0;
  for (const Word& word : words) {
    const bool digit = static_cast<unsigned char>(text[word.span.end - 1] - '0') < 10;
    // Written without a branch, which no processor could foresee.
    *next = at++;
    next += static_cast<int>(digit) | static_cast<int>((word.opens & openers) != 0);
  }
  openings.resize(static_cast<size_t>(next - openings.data()));
  return openings;
}

}  // namespace vietfacts
