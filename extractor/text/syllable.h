// Whether a word can be a Vietnamese syllable, by the language's own grammar of sounds: an initial,
// a rhyme, a tone.
#ifndef VIETFACTS_TEXT_SYLLABLE_H_
#define VIETFACTS_TEXT_SYLLABLE_H_

#include <cstdint>
#include <string_view>

namespace vietfacts {

enum class Syllable : uint8_t {
  kNone,    // no Vietnamese spelling
  kPlain,   // a spelling without any mark: "ban", which many languages have, also one that lost its
            // marks: "viec"
  kMarked,  // with đ, a tone mark or a vowel's own mark: "đảng"
};

// `word` has its letters in NFC and any case; a tone may stand on any vowel ("hoà" as "hòa").
Syllable ReadSyllable(std::u32string_view word);

// A letter of Vietnamese in lower case, taken apart.
struct VietnameseLetter {
  char32_t base;  // without its tone: "ấ" has "â"; 0 where the character is no letter that
                  // Vietnamese uses
  uint8_t tone;   // 0 level, 1 grave, 2 acute, 3 hook, 4 tilde, 5 dot
};
VietnameseLetter TakeApart(char32_t lower);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_SYLLABLE_H_
