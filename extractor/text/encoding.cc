#include "extractor/text/encoding.h"

#include <string>

namespace vietfacts {
namespace {

using enum Encoding;

constexpr Encoding kAll[] = {kUtf8,     kUtf16Le, kUtf16Be, kWindows1252, kWindows1258, kTcvn3,
                             kTcvn5712, kVni,     kVps,     kViscii,      kViqr};

struct OtherName {
  std::string_view name;  // small letters and digits alone
  Encoding encoding;
};
constexpr OtherName kOtherNames[] = {
    {"utf16", kUtf16Le},      {"unicode", kUtf16Le},        {"cp1252", kWindows1252},
    {"latin1", kWindows1252}, {"iso88591", kWindows1252},   {"cp1258", kWindows1258},
    {"abc", kTcvn3},          {"tcvn3abc", kTcvn3},         {"tcvn", kTcvn5712},
    {"tcvn5712", kTcvn5712},  {"tcvn571211993", kTcvn5712}, {"vniwin", kVni},
    {"vniwindows", kVni},     {"viscii11", kViscii},        {"csviscii", kViscii},
    {"csviqr", kViqr},
};

std::string Simple(std::string_view name) {
  std::string simple;
  for (const char c : name) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) simple += c;
    if (c >= 'A' && c <= 'Z') simple += static_cast<char>(c | 0x20);
  }
  return simple;
}

}  // namespace

std::string_view NameOf(Encoding encoding) {
  switch (encoding) {
    case kUtf8:
      return "UTF-8";
    case kUtf16Le:
      return "UTF-16LE";
    case kUtf16Be:
      return "UTF-16BE";
    case kWindows1252:
      return "windows-1252";
    case kWindows1258:
      return "windows-1258";
    case kTcvn3:
      return "TCVN3";
    case kTcvn5712:
      return "TCVN5712-1";
    case kVni:
      return "VNI";
    case kVps:
      return "VPS";
    case kViscii:
      return "VISCII";
    case kViqr:
      return "VIQR";
  }
  return "";
}

std::optional<Encoding> EncodingNamed(std::string_view name) {
  const std::string simple = Simple(name);
  for (const Encoding encoding : kAll) {
    if (Simple(NameOf(encoding)) == simple) return encoding;
  }
  for (const auto& other : kOtherNames) {
    if (other.name == simple) return other.encoding;
  }
  return std::nullopt;
}

std::span<const Encoding> AllEncodings() { return kAll; }

}  // namespace vietfacts
