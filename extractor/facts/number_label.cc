#include "extractor/facts/number_label.h"

#include "extractor/facts/calendar.h"
#include "extractor/facts/phrase.h"

namespace vietfacts {
namespace {

constexpr int kMostDays = 31;

}  // namespace

bool LooksLikeYear(std::string_view number) {
  if (number.size() != 4) return false;
  const auto year = ParseDigits(number);
  return year && *year >= 1900 && *year <= 2100;
}

bool NumberLabels::Labelled(const Text& text, const std::vector<Word>& words, size_t at,
                            Span number) const {
  const auto hit = LongestBefore(lexicon_, text, words, at);
  if (!hit) return false;
  const std::string_view which = hit->entry->fields[which_];
  if (which == "any") return true;
  const std::string_view first = text.Lower(words[at].span);
  if (which == "small") {
    const auto value = ParseDigits(first);
    return value && *value <= kMostDays &&
           (number.size() == first.size() || text.lower()[words[at].span.end] != '.');
  }
  if (which == "year") return LooksLikeYear(first);
  return which == text.Lower(number);
}

}  // namespace vietfacts
