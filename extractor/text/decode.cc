#include "extractor/text/decode.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>

#include "extractor/text/character_references.h"
#include "extractor/text/characters.h"
#include "extractor/text/detect_encoding.h"
#include "extractor/text/double_encoding.h"
#include "extractor/text/encoding_tables.h"
#include "extractor/text/from_encoding.h"
#include "extractor/text/html_page.h"
#include "extractor/text/language.h"
#include "extractor/text/rewrite.h"

namespace vietfacts {
namespace {

constexpr size_t kBytesPerWrongByte =
    20;  // a text with more wrong bytes than one in this many is none

bool IsValidUtf8(std::string_view bytes) {
  return simdjson::validate_utf8(bytes.data(), bytes.size()) &&
         bytes.find('\0') == std::string_view::npos;
}

std::string_view ByteOrderMarkOf(Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8:
      return "\xEF\xBB\xBF";
    case Encoding::kUtf16Le:
      return "\xFF\xFE";
    case Encoding::kUtf16Be:
      return "\xFE\xFF";
    default:
      return "";
  }
}

void Read(std::string_view bytes, Detected detected, Decoded& decoded) {
  decoded.encoding = detected.encoding;
  decoded.confidence = detected.confidence;
  const std::string_view mark = ByteOrderMarkOf(detected.encoding);
  const size_t skipped = !mark.empty() && bytes.starts_with(mark) ? mark.size() : 0;
  bytes.remove_prefix(skipped);
  if (detected.encoding == Encoding::kUtf8 && IsValidUtf8(bytes)) {
    decoded.text = bytes;
    return;
  }
  decoded.text = FromEncoding(bytes, detected.encoding, decoded.replacements);
  for (Replacement& replacement : decoded.replacements) {
    replacement.bytes.begin += skipped;
    replacement.bytes.end += skipped;
  }
}

// What of a text is UTF-8.
struct Utf8Share {
  size_t right = 0;        // characters beyond ASCII
  size_t stretches = 0;    // of wrong bytes
  size_t wrong = 0;        // bytes
  bool few_wrong = false;  // in proportion to the text

  double confidence() const {
    return static_cast<double>(right + 1) / static_cast<double>(right + 1 + wrong);
  }
  bool Clear() const { return few_wrong && right >= 4 * stretches; }
  bool Likely() const { return few_wrong && right >= stretches; }
};

Utf8Share ShareOf(std::string_view bytes, const Decoded& decoded) {
  Utf8Share share;
  share.stretches = decoded.replacements.size();
  for (const auto& replacement : decoded.replacements) share.wrong += replacement.bytes.size();
  const auto leads = std::count_if(decoded.text.begin(), decoded.text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) >= 0xC0; });
  share.right = static_cast<size_t>(leads) - share.stretches;  // U+FFFD has a lead as well
  share.few_wrong =
      share.wrong * kBytesPerWrongByte <= bytes.size() || share.right >= 3 * share.wrong;
  return share;
}

// Whether the eight-bit reading has more of Vietnamese than the other.
bool IsBetter(const Decoded& eight_bit, const Decoded& other) {
  const auto score = [](const Decoded& decoded) {
    const WordCounts counts = CountWords(decoded.text);
    return static_cast<long>(counts.marked) - static_cast<long>(counts.not_ours);
  };
  return score(eight_bit) > score(other);
}

// Bytes that are no valid UTF-8.
void DetectAndRead(std::string_view bytes, Decoded& decoded) {
  if (const auto utf16 = DetectUtf16(bytes)) return Read(bytes, *utf16, decoded);
  Read(bytes, {Encoding::kUtf8, 1}, decoded);
  const Utf8Share share = ShareOf(bytes, decoded);
  decoded.confidence = share.confidence();
  if (share.Clear()) return;
  if (const auto eight_bit = DetectEightBit(bytes)) {
    Decoded other;
    Read(bytes, *eight_bit, other);
    if (!share.Likely() || IsBetter(other, decoded)) decoded = std::move(other);
    return;
  }
  if (share.Likely()) return;
  if (const auto viqr = share.few_wrong ? DetectViqr(decoded.text) : std::nullopt) {
    decoded = {};
    return Read(bytes, {viqr->encoding, viqr->confidence}, decoded);
  }
  if (const auto western = DetectWestern(bytes)) {
    Decoded other;
    Read(bytes, *western, other);
    decoded = std::move(other);
    return;
  }
  if (share.wrong * kBytesPerWrongByte <= bytes.size()) return;  // ASCII with a few wrong bytes
  const size_t first_wrong = decoded.replacements.front().bytes.begin;
  decoded = {};
  decoded.undecodable_at = first_wrong;
}

// Takes over the text that `rewrite` makes, and carries the places of what is known of the old one.
void TakeOver(Rewrite& rewrite, Repair::Kind kind, Decoded& decoded) {
  if (rewrite.empty()) return;
  std::string text = rewrite.Finish();
  std::vector<Span*> spans;
  for (auto& replacement : decoded.replacements) spans.push_back(&replacement.text);
  rewrite.Forward(spans);
  for (auto& repair : decoded.repairs) rewrite.Forward({&repair.first});
  const auto same = std::find_if(decoded.repairs.begin(), decoded.repairs.end(),
                                 [&](const Repair& each) { return each.kind == kind; });
  if (same == decoded.repairs.end())
    decoded.repairs.push_back({kind, rewrite.count(), rewrite.first(), ""});
  decoded.text = std::move(text);
}

void RepairDamage(Decoded& decoded) {
  // Those of a web page are no damage: its parser reads them.
  if (decoded.text.find('&') != std::string::npos && !IsHtmlPage(decoded.text)) {
    Rewrite rewrite(decoded.text);
    ReadCharacterReferences(decoded.text, rewrite);
    TakeOver(rewrite, Repair::Kind::kCharacterReferences, decoded);
  }
  constexpr int kTimes = 3;  // a text was stored wrongly at most
  for (int time = 0; time < kTimes && MayBeDoubleEncoded(decoded.text); ++time) {
    Rewrite rewrite(decoded.text);
    RepairDoubleEncoding(decoded.text, rewrite);
    if (rewrite.empty()) break;
    TakeOver(rewrite, Repair::Kind::kDoubleEncoding, decoded);
  }
}

// The bytes that windows-1252 reads as `text`; empty where it reads none so.
std::string ToWindows1252(std::string_view text) {
  const ByteTable& table = TableOf(Encoding::kWindows1252);
  std::string bytes;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, at);
    if (c < 0x100) {
      bytes += static_cast<char>(c);
      continue;
    }
    const auto* const found = std::find(table.begin() + 0x80, table.begin() + 0xA0, c);
    if (c == kUndefinedByte || found == table.begin() + 0xA0) return "";
    bytes += static_cast<char>(found - table.begin());
  }
  return bytes;
}

// What has no letters beyond ASCII may be VIQR.
void ReadIfViqr(Decoded& decoded) {
  if (!decoded.replacements.empty()) return;
  for (size_t at = 0; at < decoded.text.size();) {
    const char32_t c = NextCharacter(decoded.text, at);
    if (c >= 0x80 && InfoOf(c).letter) return;
  }
  const auto viqr = DetectViqr(decoded.text);
  if (!viqr) return;
  const std::string bytes = std::move(decoded.text);
  Read(bytes, *viqr, decoded);
}

// Text that is not Vietnamese as it stands may be another encoding that was taken for windows-1252.
void ReadIfMislabelled(Decoded& decoded) {
  if (!decoded.replacements.empty() || LanguageOf(decoded.text) == "vi") return;
  const std::string bytes = ToWindows1252(decoded.text);
  const auto detected = bytes.empty() ? std::nullopt : DetectEightBit(bytes);
  constexpr double kSure = 0.8;
  if (!detected || detected->confidence < kSure) return;
  Decoded other;
  Read(bytes, *detected, other);
  if (!other.replacements.empty()) return;
  decoded.text = std::move(other.text);
  decoded.repairs.push_back(
      {Repair::Kind::kMislabelled, 1, {0, 0}, std::string(NameOf(detected->encoding))});
}

}  // namespace

Decoded Decode(std::string_view bytes, std::optional<Encoding> encoding, Damage damage) {
  Decoded decoded;
  if (encoding) {
    Read(bytes, {*encoding, 1}, decoded);
  } else if (IsValidUtf8(bytes)) {
    Read(bytes, {Encoding::kUtf8, 1}, decoded);
  } else {
    DetectAndRead(bytes, decoded);
  }
  if (decoded.undecodable_at) return decoded;
  if (damage == Damage::kRepair) RepairDamage(decoded);
  if (IsObviouslyVietnamese(decoded.text)) {
    decoded.language = "vi";
    return decoded;
  }
  if (!encoding && decoded.encoding == Encoding::kUtf8) ReadIfViqr(decoded);
  const bool unicode = decoded.encoding == Encoding::kUtf8 ||
                       decoded.encoding == Encoding::kUtf16Le ||
                       decoded.encoding == Encoding::kUtf16Be;
  if (unicode && damage == Damage::kRepair) ReadIfMislabelled(decoded);
  decoded.language = LanguageOf(decoded.text);
  return decoded;
}

}  // namespace vietfacts
