#include "extractor/text/detect_encoding.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "extractor/text/characters.h"
#include "extractor/text/encoding_tables.h"
#include "extractor/text/from_encoding.h"
#include "extractor/text/language.h"
#include "extractor/text/utf8.h"
#include "extractor/text/viqr.h"

namespace vietfacts {
namespace {

constexpr size_t kSample = 8192;  // bytes that are read in each encoding

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsAsciiLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsBeyondAscii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// From the line of the first byte that is not plain text on.
std::string_view SampleOf(std::string_view bytes) {
  const auto special = std::find_if(bytes.begin(), bytes.end(), IsBeyondAscii);
  size_t begin = static_cast<size_t>(special - bytes.begin());
  constexpr size_t kBefore = 200;  // bytes; enough for the words beside the first
  const size_t line = bytes.substr(0, begin).rfind('\n');
  if (line != std::string_view::npos && begin - line < kBefore) {
    begin = line + 1;
  } else {
    begin -= std::min(begin, kBefore);
  }
  return bytes.substr(begin, kSample);
}

// In the order in which they are preferred where two read the same.
constexpr Encoding kEightBit[] = {Encoding::kTcvn3,  Encoding::kVni, Encoding::kWindows1258,
                                  Encoding::kViscii, Encoding::kVps, Encoding::kTcvn5712};

struct Reading {
  Encoding encoding;
  std::string text;
  WordCounts counts;
  long score() const {
    return static_cast<long>(counts.marked) - static_cast<long>(counts.not_ours);
  }
};

// Bytes that are a capital in TCVN 5712, and in windows-1252, whose punctuation TCVN3 has, a
// character that news hardly needs.
size_t CountCapitalsOfTcvn(std::string_view bytes) {
  constexpr std::string_view kPunctuation = "\x85\x91\x92\x93\x94\x95\x96\x97";
  const ByteTable& tcvn = TableOf(Encoding::kTcvn5712);
  size_t capitals = 0;
  for (size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte >= 0xA0 || tcvn[byte] < 0x80 || kPunctuation.find(bytes[at]) != std::string_view::npos)
      continue;
    // "5‰", "10 €", "Office™" have something before them, "€5" a number behind.
    const char before = at > 0 ? bytes[at - 1] : '\n',
               after = at + 1 < bytes.size() ? bytes[at + 1] : '\n';
    const char second_before = at > 1 && before == ' ' ? bytes[at - 2] : '\n';
    const bool sign = byte == 0x80 || byte == 0x89 || byte == 0x99;
    const bool number_near = IsDigit(after) || IsDigit(before) || IsDigit(second_before);
    const bool behind_word = IsAsciiLetter(before) || IsBeyondAscii(before);
    capitals += !(sign && (number_near || behind_word));
  }
  return capitals;
}

bool IsVietnamese(const WordCounts& counts) {
  // Of words with letters beyond ASCII nearly all are syllables; French, by chance, has one in
  // five.
  return counts.marked >= 1 && counts.marked * 10 >= (counts.marked + counts.not_ours) * 6 &&
         counts.marked * 5 >= counts.words;
}

// How sure `best` is, by how much more of it is Vietnamese than of any other reading but `twin`.
Detected Sure(const Reading& best, Encoding twin, const std::vector<Reading>& readings) {
  long second = 0;
  for (const Reading& reading : readings) {
    if (reading.encoding != twin && reading.text != best.text)
      second = std::max(second, reading.score());
  }
  const double share = static_cast<double>(best.counts.marked) /
                       static_cast<double>(best.counts.marked + best.counts.not_ours);
  return {best.encoding,
          share * (1 - std::exp2(-static_cast<double>(std::max(1L, best.score() - second))))};
}

// Letters that are capitals where the text was read as TCVN3, which has no code for them, and small
// as TCVN5712-1 has it.
size_t CountRestored(std::string_view tcvn3, std::string_view tcvn5712) {
  size_t restored = 0;
  for (size_t a = 0, b = 0; a < tcvn3.size() && b < tcvn5712.size();) {
    const char32_t in_tcvn3 = NextCharacter(tcvn3, a), other = NextCharacter(tcvn5712, b);
    restored += in_tcvn3 != other && InfoOf(in_tcvn3).lower == other;
  }
  return restored;
}

// TCVN3 and TCVN5712-1 differ in what is rare: the capitals of the latter have the codes of the
// punctuation of the former. TCVN3 was in wide use, so that one syllable more for the other proves
// nothing: "R" with an apostrophe may be one.
Detected WhichTcvn(std::string_view bytes, const std::vector<Reading>& readings) {
  const auto of = [&](Encoding encoding) -> const Reading& {
    return *std::find_if(readings.begin(), readings.end(),
                         [&](const Reading& each) { return each.encoding == encoding; });
  };
  const Reading& tcvn3 = of(Encoding::kTcvn3);
  const Reading& tcvn5712 = of(Encoding::kTcvn5712);
  const auto apostrophes = std::count(bytes.begin(), bytes.end(), '\x92');
  // Among small letters that should be capitals, a byte or two are wrong ones, and no capitals.
  const bool capitals = CountCapitalsOfTcvn(bytes) > CountRestored(tcvn3.text, tcvn5712.text);
  const long needed = capitals ? 0 : 2 + static_cast<long>(apostrophes);
  if (tcvn5712.score() >= tcvn3.score() + needed) return Sure(tcvn5712, Encoding::kTcvn3, readings);
  return Sure(tcvn3, Encoding::kTcvn5712, readings);
}

}  // namespace

std::optional<Detected> DetectUtf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Detected{Encoding::kUtf16Le, 1};
  if (bytes.starts_with("\xFE\xFF")) return Detected{Encoding::kUtf16Be, 1};
  const std::string_view sample = bytes.substr(0, kSample);
  size_t even = 0, odd = 0;
  for (size_t at = 0; at + 1 < sample.size(); at += 2) {
    even += sample[at] == '\0';
    odd += sample[at + 1] == '\0';
  }
  const size_t units = sample.size() / 2;
  // Blanks, digits and the letters without marks are ASCII: half of Vietnamese text and more.
  if (std::max(even, odd) * 4 < units || std::min(even, odd) * 50 > units) return std::nullopt;
  const Encoding encoding = odd > even ? Encoding::kUtf16Le : Encoding::kUtf16Be;
  std::vector<Replacement> replacements;
  const WordCounts counts =
      CountWords(FromEncoding(sample.substr(0, 2 * units), encoding, replacements));
  if (replacements.size() * 20 > units || counts.words == 0) return std::nullopt;
  return Detected{encoding, 0.95};
}

std::optional<Detected> DetectEightBit(std::string_view bytes) {
  const std::string_view sample = SampleOf(bytes);
  std::vector<Reading> readings;
  for (const Encoding encoding : kEightBit) {
    Reading& reading = readings.emplace_back();
    reading.encoding = encoding;
    std::vector<Replacement> replacements;
    reading.text = FromEncoding(sample, encoding, replacements);
    reading.counts = CountWords(reading.text);
    reading.counts.not_ours += replacements.size();
  }
  const Reading& best =
      *std::max_element(readings.begin(), readings.end(),
                        [](const Reading& a, const Reading& b) { return a.score() < b.score(); });
  if (!IsVietnamese(best.counts)) return std::nullopt;
  if (best.encoding == Encoding::kTcvn3 || best.encoding == Encoding::kTcvn5712)
    return WhichTcvn(bytes, readings);
  return Sure(best, best.encoding, readings);
}

std::optional<Detected> DetectViqr(std::string_view text) {
  const ViqrEvidence evidence = LookForViqr(text.substr(0, kSample));
  const bool found = evidence.syllables >= 1 && evidence.others * 4 <= evidence.syllables &&
                     evidence.syllables * 5 >= evidence.words;
  if (!found) return std::nullopt;
  const double share = static_cast<double>(evidence.syllables) /
                       static_cast<double>(evidence.syllables + evidence.others);
  return Detected{Encoding::kViqr,
                  share * (1 - std::exp2(-static_cast<double>(evidence.syllables)))};
}

std::optional<Detected> DetectWestern(std::string_view bytes) {
  const ByteTable& table = TableOf(Encoding::kWindows1252);
  size_t fitting = 0, all = 0, controls = 0;
  for (size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    controls += byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f';
    if (byte < 0x80) continue;
    ++all;
    const char before = at > 0 ? bytes[at - 1] : ' ',
               after = at + 1 < bytes.size() ? bytes[at + 1] : ' ';
    const bool alone = !IsBeyondAscii(before) && !IsBeyondAscii(after);
    const bool punctuation = (byte >= 0x80 && byte < 0xC0 && table[byte] != kUndefinedByte &&
                              byte != 0xAF && byte != 0xB8);
    const bool letter = byte >= 0xC0 && byte != 0xD7 && byte != 0xF7 &&
                        (IsAsciiLetter(before) || IsAsciiLetter(after) || before == ' ');
    fitting += punctuation ? alone : letter && (alone || byte >= 0xE0);
  }
  if (all < 2 || fitting * 5 < all * 4 || controls * 100 > bytes.size()) return std::nullopt;
  return Detected{Encoding::kWindows1252,
                  0.7 * static_cast<double>(fitting) / static_cast<double>(all)};
}

}  // namespace vietfacts
