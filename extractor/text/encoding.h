// The encodings that Vietnamese text has been stored in.
#ifndef VIETFACTS_TEXT_ENCODING_H_
#define VIETFACTS_TEXT_ENCODING_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace vietfacts {

enum class Encoding : uint8_t {
  kUtf8,
  kUtf16Le,
  kUtf16Be,
  kWindows1252,  // Western text, and where bytes of no Vietnamese encoding are put
  kWindows1258,  // base letter and combining tone mark
  kTcvn3,        // ABC fonts: the small letters of TCVN 5712:1993, punctuation of windows-1252
  kTcvn5712,     // TCVN 5712:1993 VN1 in full, with capitals below 0x20 and from 0x80 on
  kVni,          // VNI fonts for Windows: a letter, then a byte for its marks
  kVps,          // Vietnamese Professionals Society
  kViscii,       // RFC 1456
  kViqr,         // RFC 1456, ASCII: "Vie^.t Nam"
};

// The name that the output gives: IANA's where it has one.
std::string_view NameOf(Encoding encoding);

// By name or a common other name ("utf8", "ABC", "cp1258", "VNI-Win"), whatever its case, "-", "_"
// and blanks.
std::optional<Encoding> EncodingNamed(std::string_view name);

// Every encoding, in the order above.
std::span<const Encoding> AllEncodings();

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_ENCODING_H_
