#include "extractor/text/to_encoding.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include <optional>
#include <unordered_map>

#include "extractor/text/characters.h"
#include "extractor/text/encoding_tables.h"
#include "extractor/text/syllable.h"
#include "extractor/text/tcvn3_capitals.h"
#include "extractor/text/utf8.h"
#include "extractor/text/viqr.h"
#include "extractor/text/vni.h"

namespace vietfacts {
namespace {

using ReverseTable = std::unordered_map<char32_t, char>;

const ReverseTable& ReverseOf(Encoding encoding) {
  static const auto* const tables = [] {
    auto* all = new std::unordered_map<Encoding, ReverseTable>;
    for (const Encoding each : AllEncodings()) {
      const ByteTable& table = TableOf(each);
      for (size_t byte = 0; byte < table.size(); ++byte) {
        if (table[byte] != kUndefinedByte)
          (*all)[each].emplace(table[byte], static_cast<char>(byte));
      }
    }
    return all;
  }();
  return tables->at(encoding);
}

// Looks like `c`, in ASCII; empty where nothing does.
std::string_view LookAlike(char32_t c) {
  if (c >= 0x2010 && c <= 0x2015) return "-";
  if (InfoOf(c).blank) return " ";
  switch (c) {
    case 0x2212:
      return "-";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0xAB:
    case 0xBB:
      return "\"";
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0xB4:
      return "'";
    case 0x2026:
      return "...";
    case 0x2028:
    case 0x2029:
    case 0x85:
      return "\n";
    default:
      return "";
  }
}

// Writes the text's characters one by one.
class Writer {
 public:
  Writer(std::string_view text, Encoding encoding, LackingCharacters& lacking)
      : text_(text), encoding_(encoding), lacking_(lacking), reverse_(ReverseOf(encoding)) {
    out_.reserve(text.size());
  }

  std::string Run() {
    for (size_t at = 0; at < text_.size();) {
      begin_ = at;
      const char32_t c = NextCharacter(text_, at);
      if (Put(c)) continue;
      ++lacking_[c];
      PutInstead(c);
    }
    return std::move(out_);
  }

 private:
  // Appends `c`; false where the encoding lacks it.
  bool Put(char32_t c) {
    if (c < 0x80) return PutAscii(static_cast<char>(c));
    if (encoding_ == Encoding::kViqr) return PutViqr(c);
    if (encoding_ == Encoding::kVni) {
      if (const auto bytes = VniBytesOf(c)) {
        out_ += *bytes;
        return true;
      }
      // A byte that is part of a letter has its meaning in windows-1252 only where no letter reads
      // it.
      if (c >= 0xC0 && InfoOf(c).letter) return false;
    }
    if (encoding_ == Encoding::kTcvn3 && PutCapital(c)) return true;
    return PutByte(c) || (encoding_ == Encoding::kWindows1258 && PutComposed(c));
  }

  bool PutAscii(char c) {
    // A mark behind a letter that it would change is escaped, as the RFC asks.
    if (encoding_ == Encoding::kViqr && begin_ > 0 && ChangesLetterBefore(c)) out_ += '\\';
    if (encoding_ != Encoding::kViqr && static_cast<unsigned char>(c) < 0x20 &&
        !reverse_.contains(static_cast<char32_t>(c))) {
      return false;  // a letter has the place of this control character
    }
    out_ += c;
    return true;
  }

  bool ChangesLetterBefore(char c) const {
    if (c == 'd' || c == 'D') return !out_.empty() && (out_.back() | 0x20) == 'd';
    if (c == '\\') return true;
    if (std::string_view("`'?~.^(+*").find(c) == std::string_view::npos || out_.empty())
      return false;
    const char written = out_.back();  // what a reader would see before `c`
    return std::string_view("aeiouyAEIOUY^(+").find(written) != std::string_view::npos;
  }

  bool PutViqr(char32_t c) {
    // A "d" right before "dd" would be taken for its first half.
    const bool after_d = begin_ > 0 && (text_[begin_ - 1] | 0x20) == 'd';
    const bool escaped = out_.size() > 1 && out_[out_.size() - 2] == '\\';
    if (InfoOf(c).lower == U'đ' && after_d && !escaped) out_.insert(out_.size() - 1, 1, '\\');
    return AppendViqr(out_, c);
  }

  bool PutByte(char32_t c) {
    const auto found = reverse_.find(c);
    if (found == reverse_.end()) return false;
    out_ += found->second;
    return true;
  }

  // A letter and its tone mark, each with a byte of its own.
  bool PutComposed(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString parts;
    if (!icu::Normalizer2::getNFCInstance(status)->getRawDecomposition(static_cast<UChar32>(c),
                                                                       parts))
      return false;
    const auto base = static_cast<char32_t>(parts.char32At(0));
    const int32_t second = parts.moveIndex32(0, 1);
    if (second >= parts.length()) return false;
    const auto mark = static_cast<char32_t>(parts.char32At(second));
    const auto found = reverse_.find(mark);
    if (found == reverse_.end()) return PutCircumflexOutside(base, mark);
    const size_t size = out_.size();
    if (!Put(base) || out_.size() > size + 1) {
      out_.resize(size);
      return false;
    }
    out_ += found->second;
    return true;
  }

  // ICU takes "ậ" apart as "ạ" and a circumflex; the encoding has "â" and a dot.
  bool PutCircumflexOutside(char32_t base, char32_t mark) {
    const VietnameseLetter parts = TakeApart(InfoOf(base).lower);
    if (parts.tone == 0 || (mark != 0x302 && mark != 0x306 && mark != 0x31B)) return false;
    constexpr char32_t kToneMarks[] = {0, 0x300, 0x301, 0x309, 0x303, 0x323};
    UErrorCode status = U_ZERO_ERROR;
    const char32_t plain = InfoOf(base).lower == base
                               ? parts.base
                               : static_cast<char32_t>(u_toupper(static_cast<UChar32>(parts.base)));
    const UChar32 letter = icu::Normalizer2::getNFCInstance(status)->composePair(
        static_cast<UChar32>(plain), static_cast<UChar32>(mark));
    return letter > 0 && PutByte(static_cast<char32_t>(letter)) && PutByte(kToneMarks[parts.tone]);
  }

  // In TCVN3, of a capital with a tone mark: the code of the small letter. (TCVN 5712 has codes for
  // some of the capitals beside the small letters, but ABC fonts have no glyphs there.)
  bool PutCapital(char32_t c) {
    const char32_t small = InfoOf(c).lower;
    if (small == c || TakeApart(small).tone == 0) return false;
    return PutByte(small);
  }

  void PutInstead(char32_t c) {
    // Icelandic and African letters that look like Đ, and are typed for it.
    if (c == 0xD0 || c == 0x189) return void(Put(U'Đ'));
    if (c == 0xF0 || c == 0x256) return void(Put(U'đ'));
    for (const char each : LookAlike(c)) PutAscii(each);
    if (!LookAlike(c).empty()) return;
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString parts;
    icu::Normalizer2::getNFKDInstance(status)->normalize(
        icu::UnicodeString(static_cast<UChar32>(c)), parts, status);
    const auto base = static_cast<char32_t>(parts.char32At(0));
    const bool is_letter = InfoOf(base).letter && u_getCombiningClass(parts.char32At(0)) == 0;
    if (base == c || !is_letter || !Put(base)) PutAscii('?');
  }

  const std::string_view text_;
  const Encoding encoding_;
  LackingCharacters& lacking_;
  const ReverseTable& reverse_;
  std::string out_;
  size_t begin_ = 0;  // of the character that is written now
};

// Notes the capitals with a tone mark that TCVN3 has no code for and that reading does not give
// back.
void NoteLostCapitals(std::string_view text, LackingCharacters& lacking) {
  std::string read(text);
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t small = InfoOf(NextCharacter(text, at)).lower;
    if (small < 0x80 || TakeApart(small).tone == 0) continue;
    std::string letter;
    AppendUtf8(letter, small);
    if (letter.size() == at - begin) read.replace(begin, letter.size(), letter);
  }
  RestoreCapitals(read);
  if (read.size() != text.size()) return;
  for (size_t at = 0; at < text.size();) {
    size_t in_read = at;
    const char32_t c = NextCharacter(text, at);
    if (c != NextCharacter(read, in_read) && InfoOf(c).upper) ++lacking[c];
  }
}

std::string ToUtf16(std::string_view text, bool big_endian) {
  std::string out;
  out.reserve(2 * text.size());
  const auto put = [&](char32_t unit) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCharacter(text, at);
    if (c < 0x10000) {
      put(c);
    } else {
      put(U16_LEAD(c));
      put(U16_TRAIL(c));
    }
  }
  return out;
}

}  // namespace

std::string ToEncoding(std::string_view text, Encoding encoding, LackingCharacters& lacking) {
  switch (encoding) {
    case Encoding::kUtf8:
      return std::string(text);
    case Encoding::kUtf16Le:
      return ToUtf16(text, false);
    case Encoding::kUtf16Be:
      return ToUtf16(text, true);
    case Encoding::kTcvn3:
      NoteLostCapitals(text, lacking);
      [[fallthrough]];
    default:
      return Writer(text, encoding, lacking).Run();
  }
}

}  // namespace vietfacts
