// Whether a text is Vietnamese, by the share of its words that are Vietnamese syllables.
#ifndef VIETFACTS_TEXT_LANGUAGE_H_
#define VIETFACTS_TEXT_LANGUAGE_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vietfacts {

// The words of a text, counted.
struct WordCounts {
  size_t words = 0;
  size_t marked = 0;    // Vietnamese syllables of two letters and more with a mark: "đảng"
  size_t plain = 0;     // Vietnamese syllables without: "ban", "to"
  size_t not_ours = 0;  // words with a letter beyond ASCII that are no syllable: "été", and what a
                        // wrong encoding makes
};

// `text` is valid UTF-8 in any normalization form. Letters with a symbol between them are no
// syllable.
WordCounts CountWords(std::string_view text);

// A glance at the first kilobyte: true for all ordinary Vietnamese text in Unicode.
bool IsObviouslyVietnamese(std::string_view text);

// "vi", "other", or "" where the text has too few words to tell. Reads the beginning of the text
// only.
std::string LanguageOf(std::string_view text);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_LANGUAGE_H_
