// Writing UTF-8.
#ifndef VIETFACTS_TEXT_UTF8_H_
#define VIETFACTS_TEXT_UTF8_H_

#include <string>

namespace vietfacts {

// `c` is a Unicode scalar value.
inline void AppendUtf8(std::string& out, char32_t c) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0 | c >> 6);
  } else {
    if (c < 0x10000) {
      put(0xE0 | c >> 12);
    } else {
      put(0xF0 | c >> 18);
      put(0x80 | (c >> 12 & 0x3F));
    }
    put(0x80 | (c >> 6 & 0x3F));
  }
  put(0x80 | (c & 0x3F));
}

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_UTF8_H_
