#include "extractor/text/normalize.h"

#include <algorithm>
#include <cstring>

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/utf8.h>

#include "extractor/text/byte_blocks.h"
#include "extractor/text/characters.h"
#include "extractor/text/tone_marks.h"
#include "extractor/text/usual_text.h"

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

// Where the character that begins with byte `a`, before `b` and `c`, or a blank there must be looked at: all that folding
// may change. A byte within a character never counts.
BlockMask MayChange(ByteBlock a, ByteBlock b, ByteBlock c) {
  const BlockMask vietnamese = Within(b, 0xBA, 0xBB);  // of what begins with E1: U+1E80 to U+1EFF
  const BlockMask rare = (a < EveryByte(' ')) | Is(a, 0x7F) | Is(a, '`') | Is(a, 0xC2) | Is(a, 0xC9) | Is(a, 0xE0) |
                         (a >= EveryByte(0xE2)) | (Is(a, 0xE1) & ~vietnamese);
  const BlockMask look_alike = (Is(a, 0xC3) & (Is(b, 0x90) | Is(b, 0xB0))) | (Is(a, 0xC6) & Is(b, 0x89));
  const ByteBlock small = a | EveryByte(0x20);
  const BlockMask vowel = (Is(small, 'o') | Is(small, 'u')) & (b >= EveryByte(0x80));  // a tone mark may move to it
  const BlockMask blank = Is(a, ' ') & ((b <= EveryByte(' ')) | Is(b, 0xC2) | Is(b, 0xE2) | Is(b, 0xE3) | Is(b, 0xEF) |
                                        (Is(b, 0xE1) & ~Within(c, 0xBA, 0xBB)));
  return rare | look_alike | vowel | blank;
}

constexpr char32_t kSomeLetter = 'x';  // for a letter beyond ASCII, where only "q" and blanks matter

// Walks an NFC text once and writes its folded form.
class Folder {
 public:
  Folder(std::string_view text, Fold fold, SourceMap& map, bool fast) : text_(text), fold_(fold), map_(map), fast_(fast) {
    out_.reserve(text.size());
  }

  std::string Run() {
    while (at_ < text_.size()) {
      if (fast_) CopyUnchanged();
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

  unsigned Byte(size_t at) const { return at < text_.size() ? static_cast<unsigned char>(text_[at]) : 0; }

  // Copies what no step would change, which is nearly all of an ordinary text.
  void CopyUnchanged() {
    if (out_.empty() && text_[at_] == ' ') return;
    const size_t begin = at_;
    at_ = NextChange(begin);
    if (at_ == begin) return;
    out_.append(text_, begin, at_ - begin);
    last_ = Byte(at_ - 1) < 0x80 ? Byte(at_ - 1) : kSomeLetter;
  }

  // The first place from `at` on that MayChange tells of; the end of the text where there is none.
  size_t NextChange(size_t at) {
    while (at < text_.size()) {
      if (at >= stretch_end_) LookAhead(at);
      const void* const found = std::memchr(changes_ + (at - stretch_begin_), 1, stretch_end_ - at);
      if (found != nullptr) return stretch_begin_ + static_cast<size_t>(static_cast<const uint8_t*>(found) - changes_);
      at = stretch_end_;
    }
    return at;
  }

  void LookAhead(size_t begin) {
    stretch_begin_ = begin;
    stretch_end_ = std::min(begin + kStretch, text_.size());
    ForBlocksWithNext(text_, begin, stretch_end_, [&](size_t at, ByteBlock a, ByteBlock b, ByteBlock c) {
      const ByteBlock changes = reinterpret_cast<ByteBlock>(MayChange(a, b, c)) & EveryByte(1);
      std::memcpy(changes_ + (at - begin), &changes, kBlockBytes);
      return true;
    });
  }

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

  static constexpr size_t kStretch = 32 * kBlockBytes;
  size_t stretch_begin_ = 0, stretch_end_ = 0;  // of the text that changes_ is about
  uint8_t changes_[kStretch];                   // 1 where MayChange says so
};

// Where the character that begins with byte `a`, before `b` and `c`, may be part of a composition. All of precomposed
// Vietnamese, dashes and quotation marks are not; a combining mark, or a script beyond Latin, is for ICU to judge.
BlockMask MayCompose(ByteBlock a, ByteBlock b, ByteBlock c) {
  const BlockMask latin = Is(a, 0xE1) & ~Within(b, 0xBA, 0xBB);             // but for U+1E80 to U+1EFF
  const BlockMask marks = Is(a, 0xE2) & (~Is(b, 0x80) | Within(c, 0x80, 0x81));  // but for U+2002 to U+203F
  return Within(a, 0xCC, 0xE0) | latin | marks | (a >= EveryByte(0xE3));
}

bool IsSurelyNfc(std::string_view text) {
  bool sure = true;
  ForBlocksWithNext(text, 0, text.size(), [&](size_t, ByteBlock a, ByteBlock b, ByteBlock c) {
    return sure = !Any(MayCompose(a, b, c));
  });
  return sure;
}

}  // namespace

bool IsNfc(std::string_view text) {
  if (IsSurelyNfc(text)) return true;
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  return Nfc().isNormalizedUTF8(piece, status) && U_SUCCESS(status);
}

std::string ToNfc(std::string_view text, SourceMap& map) {
  if (IsNfc(text)) return std::string(text);
  const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
  std::string nfc;
  nfc.reserve(text.size());
  icu::StringByteSink<std::string> sink(&nfc);
  icu::Edits edits;
  UErrorCode status = U_ZERO_ERROR;
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
  return IsUsual(text) ? LowerUsual(text) : LowerInStepPlainly(text);
}

std::string LowerInStepPlainly(std::string_view text) {
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
