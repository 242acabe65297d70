// Where a syllable that ends in "oa", "oe" or "uy" carries its tone mark.
#ifndef VIETFACTS_TEXT_TONE_MARKS_H_
#define VIETFACTS_TEXT_TONE_MARKS_H_

#include <optional>

namespace vietfacts {

// Vietnamese print has two styles: the old one puts the mark on the first vowel (hòa, khỏe, thủy),
// the new one on the second (hoà, khoẻ, thuỷ). They differ in these three open rhymes alone. We
// write the old one, as most of the press does.
struct VowelPair {
  char32_t first;
  char32_t second;
};

// The old-style spelling of `first` + `second` where they are a pair in the new style; nullopt for
// any other two characters. Whether the rhyme is open, and whether a "q" before it makes the "u"
// part of the consonant ("quý"), is for the caller to check.
std::optional<VowelPair> OldToneStyle(char32_t first, char32_t second);

// The same the other way round: the new-style spelling of a pair in the old style.
std::optional<VowelPair> NewToneStyle(char32_t first, char32_t second);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_TONE_MARKS_H_
