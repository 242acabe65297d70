#include "extractor/text/encoding_tables.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <string_view>

namespace vietfacts {
namespace {

// Each table: what the bytes from 0x80 on stand for, sixteen a line.

// TCVN 5712:1993, VN1 (from 0xA0 on also VN2 and VN3).
constexpr std::u32string_view kTcvn5712High =
    U"ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ"
    U"ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ"
    U"\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ"
    U"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
    U"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
    U"éẹềểễếệìỉỄẾỒĩíịò"
    U"Ổỏõóọồổỗốộờởỡớợù"
    U"ỖủũúụừửữứựỳỷỹýỵỐ";

// RFC 1456.
constexpr std::u32string_view kVisciiHigh =
    U"ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"
    U"ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"
    U"Õắằặấầẩậẽẹếềểễệố"
    U"ồổỗỠƠộờởịỰỨỪỬơớƯ"
    U"ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"
    U"ĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    U"àáâãảăữẫèéêẻìíĩỉ"
    U"đựòóôõỏọụùúũủýợỮ";

// The VPS fonts of the Vietnamese Professionals Society; the table agrees with that of GNU recode,
// which lacks 0x99, and with the fonts. The quotation marks, and the Western letters between, are
// those of windows-1252.
constexpr std::u32string_view kVpsHigh =
    U"ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"
    U"Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ"
    U"\u00A0ắằẳẵặỠớÙờởỡŨỨợỪ"
    U"ổỬỲỸÍÌộỈĨÓửữÒỎÕự"
    U"ầÁÂấẩẫậđẻÉÊẹỉễịỹ"
    U"ƯỦồốÔỏơÈừứÚũưÝẺß"
    U"àáâãảạăçèéêẽìíîĩ"
    U"ẴĐòóôõöƠụùúủüỶẼỳ";

struct LowLetter {
  unsigned char byte;
  char32_t letter;
};
// Letters in place of control characters, from the same sources.
constexpr LowLetter kTcvn5712Low[] = {{0x01, U'Ú'}, {0x02, U'Ụ'}, {0x04, U'Ừ'}, {0x05, U'Ử'},
                                      {0x06, U'Ữ'}, {0x11, U'Ứ'}, {0x12, U'Ự'}, {0x13, U'Ỳ'},
                                      {0x14, U'Ỷ'}, {0x15, U'Ỹ'}, {0x16, U'Ý'}, {0x17, U'Ỵ'}};
constexpr LowLetter kVisciiLow[] = {{0x02, U'Ẳ'}, {0x05, U'Ẵ'}, {0x06, U'Ẫ'},
                                    {0x14, U'Ỷ'}, {0x19, U'Ỹ'}, {0x1E, U'Ỵ'}};
constexpr LowLetter kVpsLow[] = {{0x02, U'Ạ'}, {0x03, U'Ậ'}, {0x04, U'Ặ'}, {0x05, U'Ẹ'},
                                 {0x06, U'Ệ'}, {0x10, U'Ị'}, {0x11, U'Ọ'}, {0x12, U'Ộ'},
                                 {0x13, U'Ợ'}, {0x14, U'Ụ'}, {0x15, U'Ự'}, {0x19, U'Ỵ'},
                                 {0x1C, U'Ẫ'}, {0x1D, U'Ữ'}};

ByteTable Ascii() {
  ByteTable table{};
  for (char32_t c = 0; c < 0x80; ++c) table[c] = c;
  for (size_t byte = 0x80; byte < 0x100; ++byte) table[byte] = kUndefinedByte;
  return table;
}

template <size_t N>
ByteTable WithLetters(std::u32string_view high, const LowLetter (&low)[N]) {
  ByteTable table = Ascii();
  for (size_t i = 0; i < high.size(); ++i) table[0x80 + i] = high[i];
  for (const auto& [byte, letter] : low) table[byte] = letter;
  return table;
}

// A code page of ICU's, byte by byte. ICU gives C1 controls for bytes that Microsoft leaves
// undefined.
ByteTable FromIcu(const char* name) {
  ByteTable table = Ascii();
  UErrorCode status = U_ZERO_ERROR;
  UConverter* const converter = ucnv_open(name, &status);
  for (size_t byte = 0x80; byte < 0x100 && U_SUCCESS(status); ++byte) {
    const char in = static_cast<char>(byte);
    UChar out[4];
    const int32_t length = ucnv_toUChars(converter, out, 4, &in, 1, &status);
    if (length == 1 && !(out[0] >= 0x80 && out[0] < 0xA0)) table[byte] = out[0];
  }
  ucnv_close(converter);
  return table;
}

ByteTable Tcvn3() {
  ByteTable table = FromIcu("windows-1252");
  for (size_t i = 0x20; i < kTcvn5712High.size(); ++i) table[0x80 + i] = kTcvn5712High[i];
  return table;
}

}  // namespace

const ByteTable& TableOf(Encoding encoding) {
  static const ByteTable windows1252 = FromIcu("windows-1252");
  static const ByteTable windows1258 = FromIcu("windows-1258");
  static const ByteTable tcvn3 = Tcvn3();
  static const ByteTable tcvn5712 = WithLetters(kTcvn5712High, kTcvn5712Low);
  static const ByteTable viscii = WithLetters(kVisciiHigh, kVisciiLow);
  static const ByteTable vps = WithLetters(kVpsHigh, kVpsLow);
  switch (encoding) {
    case Encoding::kWindows1258:
      return windows1258;
    case Encoding::kTcvn3:
      return tcvn3;
    case Encoding::kTcvn5712:
      return tcvn5712;
    case Encoding::kViscii:
      return viscii;
    case Encoding::kVps:
      return vps;
    default:
      return windows1252;
  }
}

}  // namespace vietfacts
