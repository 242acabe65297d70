#include "extractor/text/normalize.h"

#include <array>

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/utf8.h>

#include "extractor/text/characters.h"
#include "extractor/text/tone_marks.h"

namespace vietfacts {
namespace {

const icu::Normalizer2& Nfc() {
  static const icu::Normalizer2* const nfc = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
  }();
  return *nfc;
}

void Append(std::string& out, char32_t c) {
  uint8_t buffer[4];
  size_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, c);
  out.append(reinterpret_cast<const char*>(buffer), length);
}

bool IsBlank(char32_t c) { return InfoOf(c).blank; }

bool IsLineEnd(char32_t c) { return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029; }

// Characters without a width of their own: the soft hyphen, zero-width spaces and joiners, direction marks, U+FEFF.
bool IsInvisible(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         c == 0xFEFF;
}

// Letters that look like Đ and are typed for it: Icelandic eth, African D.
char32_t LookAlike(char32_t c) {
  switch (c) {
    case 0x00D0: case 0x0189: return 0x0110;
    case 0x00F0: case 0x0256: return 0x0111;
    default: return c;
  }
}

char32_t FoldMark(char32_t c) {
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) return '-';
  switch (c) {
    case 0x201C: case 0x201D: case 0x201E: case 0x201F: case 0x2033: case 0xAB: case 0xBB: case 0xFF02: return '"';
    case 0x2018: case 0x2019: case 0x201A: case 0x201B: case 0x2032: case 0x60: case 0xB4: return '\'';
    default: return c;
  }
}

// What a byte that begins a character tells of it, for the fast way through text that needs no folding.
enum class ByteClass : uint8_t {
  kPlain,     // ASCII that is always kept
  kVowel,     // o, u: a tone mark may move to it from the next vowel
  kTwoBytes,  // a letter or mark of two bytes that is always kept
  kC3,        // U+00C0 to U+00FF
  kC6,        // U+0180 to U+01BF
  kE1,        // U+1000 to U+1FFF
  kOther,     // blanks, line ends, "`", punctuation beyond ASCII, anything rare
};

constexpr std::array<ByteClass, 256> kByteClass = [] {
  std::array<ByteClass, 256> classes{};
  for (int byte = 0; byte < 256; ++byte) {
    classes[byte] = byte > ' ' && byte < 0x7F        ? ByteClass::kPlain
                    : byte >= 0xC4 && byte <= 0xDF ? ByteClass::kTwoBytes
                                                   : ByteClass::kOther;
  }
  for (char vowel : {'o', 'u', 'O', 'U'}) classes[static_cast<unsigned char>(vowel)] = ByteClass::kVowel;
  classes['`'] = ByteClass::kOther;
  classes[0xC3] = ByteClass::kC3;
  classes[0xC6] = ByteClass::kC6;
  classes[0xC9] = ByteClass::kOther;  // ɖ is among them
  classes[0xE1] = ByteClass::kE1;
  return classes;
}();

constexpr char32_t kSomeLetter = 'x';  // for a letter beyond ASCII, where only "q" and blanks matter

// Walks an NFC text once and writes its folded form.
class Folder {
 public:
  Folder(std::string_view text, Fold fold, SourceMap& map, bool fast) : text_(text), fold_(fold), map_(map), fast_(fast) {
    out_.reserve(text.size());
  }

  std::string Run() {
    while (at_ < text_.size()) {
      if (fast_) CopyPlain();
      if (at_ < text_.size()) Step();
    }
    if (fold_ == Fold::kForOutput && out_.ends_with(' ')) out_.pop_back();
    return std::move(out_);
  }

 private:
  void Step() {
    const size_t begin = at_;
    const char32_t c = NextCharacter(text_, at_);
    if (fold_ != Fold::kTonesOnly && (IsBlank(c) || IsLineEnd(c) || IsInvisible(c))) {
      at_ = begin;
      FoldSpace();
      return;
    }
    if (c < 0x80 && c != '`' && c != 'o' && c != 'O' && c != 'u' && c != 'U') {
      Keep(begin, c);
      return;
    }
    if (at_ < text_.size() && FoldTone(begin, c)) return;
    const char32_t folded = fold_ == Fold::kForMatching ? FoldMark(LookAlike(c))
                            : fold_ == Fold::kForOutput ? LookAlike(c)
                                                        : c;
    if (folded == c) {
      Keep(begin, c);
    } else {
      Replace({begin, at_}, folded);
      last_ = folded;
    }
  }

  unsigned char Byte(size_t at) const { return static_cast<unsigned char>(text_[at]); }

  // Copies what no step would change, which is nearly all of an ordinary text.
  void CopyPlain() {
    const size_t begin = at_;
    bool visible = !out_.empty() && last_ != ' ';  // before at_
    while (at_ < text_.size()) {
      if (text_[at_] == ' ' && fold_ != Fold::kTonesOnly) {
        if (!visible || at_ + 1 == text_.size() || !BeginsVisible(at_ + 1)) break;
        visible = false;
        ++at_;
        continue;
      }
      const size_t length = PlainLength(at_);
      if (length == 0) break;
      at_ += length;
      visible = true;
    }
    if (at_ == begin) return;
    out_.append(text_, begin, at_ - begin);
    last_ = Byte(at_ - 1) < 0x80 ? Byte(at_ - 1) : kSomeLetter;
  }

  // The bytes of the character at `at` where it stays as it is, whatever stands around it; else 0.
  size_t PlainLength(size_t at) const {
    const unsigned char next = at + 1 < text_.size() ? Byte(at + 1) : 0;
    switch (kByteClass[Byte(at)]) {
      case ByteClass::kPlain: return 1;
      case ByteClass::kVowel: return next < 0x80 ? 1 : 0;
      case ByteClass::kTwoBytes: return 2;
      case ByteClass::kC3: return next == 0x90 || next == 0xB0 ? 0 : 2;  // Ð, ð
      case ByteClass::kC6: return next == 0x89 ? 0 : 2;                  // Ɖ
      case ByteClass::kE1: return next == 0xBA || next == 0xBB ? 3 : 0;  // U+1E80 to U+1EFF
      case ByteClass::kOther: return 0;
    }
    return 0;
  }

  // False where what begins at `at` may be a blank or invisible.
  bool BeginsVisible(size_t at) const { return PlainLength(at) > 0 || kByteClass[Byte(at)] == ByteClass::kVowel; }

  void Keep(size_t begin, char32_t c) {
    out_.append(text_, begin, at_ - begin);
    last_ = c;
  }

  void Replace(Span from, char32_t c) {
    const size_t begin = out_.size();
    Append(out_, c);
    map_.AddEdit(from, {begin, out_.size()});
  }

  // "hoà" → "hòa", from the "o" at `begin`, which has been read. False where there is no such pair.
  bool FoldTone(size_t begin, char32_t first) {
    size_t behind = at_;
    const char32_t second = NextCharacter(text_, behind);
    const auto pair = OldToneStyle(first, second);
    if (!pair) return false;
    if ((first == 'u' || first == 'U') && (last_ == 'q' || last_ == 'Q')) return false;
    if (behind < text_.size()) {
      size_t peek = behind;
      const char32_t next = NextCharacter(text_, peek);
      if (InfoOf(next).letter) return false;
    }
    Replace({begin, at_}, pair->first);
    Replace({at_, behind}, pair->second);
    at_ = behind;
    last_ = pair->second;
    return true;
  }

  // A run of blanks, line ends and invisible characters: one line end each for those in it, else one blank, else nothing.
  void FoldSpace() {
    const size_t begin = at_;
    bool blank = false;
    std::string ends;
    while (at_ < text_.size()) {
      const size_t before = at_;
      const char32_t c = NextCharacter(text_, at_);
      if (IsLineEnd(c)) {
        if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
        ends += '\n';
      } else if (IsBlank(c)) {
        blank = true;
      } else if (!IsInvisible(c)) {
        at_ = before;
        break;
      }
    }
    const bool outer = out_.empty() || at_ == text_.size();
    std::string_view folded = fold_ == Fold::kForMatching && !ends.empty() ? std::string_view(ends)
                              : (blank || !ends.empty()) && !outer         ? std::string_view(" ")
                                                                           : std::string_view();
    if (folded == text_.substr(begin, at_ - begin)) {
      out_ += folded;
    } else {
      const size_t to = out_.size();
      out_ += folded;
      map_.AddEdit({begin, at_}, {to, out_.size()});
    }
    if (!folded.empty()) last_ = ' ';
  }

  std::string_view text_;
  Fold fold_;
  SourceMap& map_;
  bool fast_;
  std::string out_;
  size_t at_ = 0;
  char32_t last_ = 0;  // the character written last
};

// True where `text` is certainly in NFC: no character of it is ever part of a composition. All of precomposed Vietnamese
// is such; a combining mark, or a script beyond Latin, is for ICU to judge.
bool IsSurelyNfc(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) {
      ++at;
    } else if (lead < 0xCC) {
      at += 2;  // up to U+02FF
    } else if ((lead == 0xE1 && (static_cast<unsigned char>(text[at + 1]) & 0xFE) == 0xBA) ||
               (lead == 0xE2 && text[at + 1] == '\x80' && static_cast<unsigned char>(text[at + 2]) > 0x81)) {
      at += 3;  // U+1E80 to U+1EFF; U+2002 to U+203F, dashes and quotation marks
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

std::string ToNfc(std::string_view text, SourceMap& map) {
  if (IsSurelyNfc(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  if (Nfc().isNormalizedUTF8(piece, status) && U_SUCCESS(status)) return std::string(text);
  std::string nfc;
  nfc.reserve(text.size());
  icu::StringByteSink<std::string> sink(&nfc);
  icu::Edits edits;
  status = U_ZERO_ERROR;
  Nfc().normalizeUTF8(0, piece, sink, &edits, status);
  if (U_FAILURE(status)) return std::string(text);
  auto iterator = edits.getFineChangesIterator();
  while (iterator.next(status)) {
    const auto from = static_cast<size_t>(iterator.sourceIndex()), to = static_cast<size_t>(iterator.destinationIndex());
    map.AddEdit({from, from + iterator.oldLength()}, {to, to + iterator.newLength()});
  }
  return nfc;
}

std::string FoldText(std::string_view nfc, Fold fold, SourceMap& map) { return Folder(nfc, fold, map, true).Run(); }

std::string FoldTextPlainly(std::string_view nfc, Fold fold, SourceMap& map) { return Folder(nfc, fold, map, false).Run(); }

std::string LowerInStep(std::string_view text) {
  std::string lower(text);
  size_t at = 0;
  while (at < lower.size()) {
    const size_t begin = at;
    const auto byte = static_cast<unsigned char>(lower[at]);
    if (byte < 0x80) {
      if (byte >= 'A' && byte <= 'Z') lower[at] = static_cast<char>(byte | 0x20);
      ++at;
      continue;
    }
    const char32_t c = NextCharacter(lower, at);
    const char32_t small = InfoOf(c).lower;
    if (small == c || U8_LENGTH(small) != static_cast<int>(at - begin)) continue;
    size_t write = begin;
    U8_APPEND_UNSAFE(reinterpret_cast<uint8_t*>(lower.data()), write, small);
  }
  return lower;
}

}  // namespace vietfacts
