// Vietnamese text in one style of tone marks.
#ifndef VIETFACTS_TEXT_TONE_STYLE_H_
#define VIETFACTS_TEXT_TONE_STYLE_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace vietfacts {

enum class ToneStyle : uint8_t {
  kOld,  // hòa, khỏe, thủy
  kNew,  // hoà, khoẻ, thuỷ
};

// `nfc` is valid UTF-8 in NFC. The styles differ in syllables that end in "oa", "oe" or "uy" alone
// (see tone_marks.h); "quý" is the same in both.
std::string InToneStyle(std::string_view nfc, ToneStyle style);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_TONE_STYLE_H_
