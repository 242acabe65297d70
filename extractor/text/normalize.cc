#include "extractor/text/normalize.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

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

bool IsBlank(char32_t c) { return (TraitsOf(c) & kBlank) != 0; }

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

// Of the bytes of a block, each of which may begin a character.
struct FoldBlock {
  // `b` and `c` are what follows `a`.
  FoldBlock(ByteBlock a, ByteBlock b, ByteBlock c) {
    const BlockMask vietnamese = Is(b, 0xBB) | (Is(b, 0xBA) & (c >= EveryByte(0xA0)));  // behind E1
    const BlockMask horned = Is(b & EveryByte(0xFE), 0xA0) | Is((b + 1) & EveryByte(0xFE), 0xB0);  // Ơ ơ Ư ư
    rare = (a >= EveryByte(0xE2)) | Within(a, 0xC7, 0xE0) | Is(a, 0xC2) | (Is(a, 0xE1) & ~vietnamese) |
           (Is(a, 0xC5) & ~Is(b & EveryByte(0xFE), 0xA8)) | (Is(a, 0xC6) & ~horned) | (Is(a, 0xC4) & (b >= EveryByte(0xB8)));
    const ByteBlock small = a | EveryByte(0x20);
    const BlockMask vowel = (Is(small, 'o') | Is(small, 'u')) & (b >= EveryByte(0x80));  // a tone mark may move to it
    const BlockMask look_alike = Is(a, 0xC3) & Is(b & EveryByte(0xDF), 0x90);  // Ð ð
    changes = vowel | look_alike | Is(a, '`') | Is(a, 0x7F);
    low = a <= EveryByte(' ');
    blank = Is(a, ' ');
    line_end = Is(a, '\n');
  }

  BlockMask rare;     // hardly ever seen in Vietnamese print: much of it folds, or is unusual (usual_text.h)
  BlockMask changes;  // the rest of what may fold
  BlockMask low, blank, line_end;  // controls and blanks; of these U+0020 and U+000A
};

constexpr char32_t kSomeLetter = 'x';  // for a letter beyond ASCII, where only "q" and blanks matter

// What of 64 bytes folding has to look at, a bit each.
struct FoldChunk {
  static constexpr size_t kBytes = 64;

  // `bytes` are they and the two that follow.
  FoldChunk(const char* bytes, bool keeps_line_ends) {
    uint64_t low = 0, blanks = 0, line_ends = 0;
    for (size_t shift = 0; shift < kBytes; shift += kBlockBytes) {
      const char* const from = bytes + shift;
      const FoldBlock block(LoadBlock(from), LoadBlock(from + 1), LoadBlock(from + 2));
      const auto bits = [&](BlockMask mask) { return uint64_t{BitsOf(mask)} << shift; };
      rare |= bits(block.rare);
      changes |= bits(block.changes);
      low |= bits(block.low);
      blanks |= bits(block.blank);
      line_ends |= bits(block.line_end);
    }
    // A blank stays where no other, no line end and nothing rare follows it; a line end likewise, but
    // that others may follow it. What follows the last byte is not seen here.
    const uint64_t kept = keeps_line_ends ? line_ends : 0, last = uint64_t{1} << (kBytes - 1);
    changes |= rare | (low & ~blanks & ~kept) | (blanks & ((low | rare) >> 1 | last)) |
               (kept & (((low & ~line_ends) | rare) >> 1 | last));
  }

  uint64_t rare = 0;
  uint64_t changes = 0;  // all that folding may change, and more; a byte within a character never counts
};

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
    return Finish();
  }

  // nullopt, with some edits in the map, where the text is not usual.
  std::optional<std::string> RunWhileUsual() {
    while (at_ < text_.size() && usual_) {
      CopyUnchanged();
      if (at_ < text_.size()) Step();
    }
    while (stretch_end_ < text_.size() && usual_) LookAhead();
    if (!usual_) return std::nullopt;
    return Finish();
  }

 private:
  std::string Finish() {
    if (fold_ == Fold::kForOutput && out_.ends_with(' ')) out_.pop_back();
    return std::move(out_);
  }

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
    // All of a run of line ends is looked at, or nothing of it.
    while (at_ > begin && at_ < text_.size() && text_[at_] == '\n' && text_[at_ - 1] == '\n') --at_;
    if (at_ == begin) return;
    out_.append(text_, begin, at_ - begin);
    last_ = Byte(at_ - 1) < 0x80 ? Byte(at_ - 1) : kSomeLetter;
  }

  // The first place from `at` on that may change; the end of the text where there is none.
  size_t NextChange(size_t at) {
    while (at < text_.size()) {
      while (at >= stretch_end_) LookAhead();
      const size_t chunk = (at - stretch_begin_) / FoldChunk::kBytes;
      const size_t begin = stretch_begin_ + chunk * FoldChunk::kBytes;
      for (uint64_t bits = changes_[chunk] >> (at - begin) << (at - begin); bits != 0; bits &= bits - 1) {
        const size_t found = begin + static_cast<size_t>(std::countr_zero(bits));
        if (!IsVowelWithin(found)) return found;
      }
      at = begin + FoldChunk::kBytes;
    }
    return text_.size();
  }

  // What stands there is an "o" or "u" to which no tone mark moves, as most are: a letter follows the next ("toàn").
  bool IsVowelWithin(size_t at) const {
    const unsigned first = Byte(at) | 0x20, second = Byte(at + 1);
    if (first != 'o' && first != 'u') return false;
    if (second != 0xC3 && second != 0xE1) return true;  // "uơ"
    const unsigned third = Byte(at + (second == 0xC3 ? 3 : 4));
    return (third | 0x20) - 'a' < 26;
  }

  void LookAhead() {
    stretch_begin_ = stretch_end_;
    stretch_end_ = std::min(stretch_begin_ + kStretch, text_.size());
    const bool keeps_line_ends = fold_ == Fold::kForMatching;
    uint64_t* changes = changes_;
    for (size_t at = stretch_begin_; at < stretch_end_; at += FoldChunk::kBytes) {
      char padded[FoldChunk::kBytes + 2] = {};
      const bool whole = at + sizeof padded <= text_.size();
      if (!whole) std::memcpy(padded, text_.data() + at, std::min(sizeof padded, text_.size() - at));
      const FoldChunk chunk(whole ? text_.data() + at : padded, keeps_line_ends);
      *changes++ = chunk.changes;
      // What is rare is most often a dash or a quotation mark.
      if (chunk.rare != 0) usual_ = usual_ && IsUsual(text_, {at, std::min(at + FoldChunk::kBytes, text_.size())});
    }
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

  static constexpr size_t kStretch = 8 * FoldChunk::kBytes;
  size_t stretch_begin_ = 0, stretch_end_ = 0;  // of the text that changes_ is about
  uint64_t changes_[kStretch / FoldChunk::kBytes];  // FoldChunk::changes
  bool usual_ = true;                               // the text before stretch_end_
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

std::optional<std::string> FoldUsual(std::string_view text, SourceMap& map) {
  SourceMap edits;
  auto folded = Folder(text, Fold::kForMatching, edits, true).RunWhileUsual();
  if (folded) map = std::move(edits);
  return folded;
}

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
