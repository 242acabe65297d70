#include "extractor/text/double_encoding.h"

#include <unicode/utf8.h>

#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "extractor/text/characters.h"
#include "extractor/text/encoding_tables.h"
#include "extractor/text/replacement.h"
#include "extractor/text/syllable.h"
#include "extractor/text/utf8.h"

namespace vietfacts {
namespace {

// The byte from 0x80 on that windows-1252, or Latin-1 for a control character, reads as `c`; 0
// where there is none.
unsigned char ByteOf(char32_t c) {
  if (c >= 0x80 && c < 0x100) return static_cast<unsigned char>(c);
  if (c < 0x100 || c > 0x2122) return 0;
  const ByteTable& table = TableOf(Encoding::kWindows1252);
  for (size_t byte = 0x80; byte < 0xA0; ++byte) {
    if (table[byte] == c) return static_cast<unsigned char>(byte);
  }
  return 0;
}

// How surely a sequence is damage.
enum class Doubt : uint8_t {
  kNone,  // no text has it otherwise
  kSome,  // rare otherwise, like "XÃ”" at the end of a quotation
};

// Characters at one place that were one character.
struct Sequence {
  size_t end = 0;          // of the source
  char32_t character = 0;  // 0: there is no such sequence here
  Doubt doubt = Doubt::kNone;
};

bool IsQuoteOrBlank(unsigned char byte) {
  switch (byte) {
    case 0x85:
    case 0x91:
    case 0x92:
    case 0x93:
    case 0x94:
    case 0x96:
    case 0x97:
    case 0xA0:
    case 0xAB:
    case 0xB4:
    case 0xB7:
    case 0xBB:
      return true;
    default:
      return false;
  }
}

// What news is written with and Latin-1 lacks.
bool IsExpected(char32_t c) {
  return (c < 0x1C0 && TakeApart(InfoOf(c).lower).base != 0) || (c >= 0x1EA0 && c <= 0x1EF9) ||
         (c >= 0x2010 && c <= 0x2030) || (c >= 0x2032 && c <= 0x2044) || c == 0x20AB ||
         c == 0x20AC || c == 0x2122 || (c >= 0x300 && c < 0x324) || c == 0xFFFD || c == 0xFEFF ||
         (c >= 0x2190 && c < 0x2800) || c == 0x152 || c == 0x153 || c == 0x160 || c == 0x161 ||
         c == 0x178 || c == 0x17D || c == 0x17E || c == 0x192 || c == 0x2C6 || c == 0x2DC;
}

Sequence ReadSequence(std::string_view text, size_t at, char32_t first) {
  const unsigned char lead = ByteOf(first);
  if (lead < 0xC2 || lead > 0xF4) return {};
  const size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  uint8_t bytes[4] = {lead};
  bool quotes = true;
  for (size_t i = 1; i < length; ++i) {
    if (at == text.size()) return {};
    bytes[i] = ByteOf(NextCharacter(text, at));
    if (bytes[i] < 0x80 || bytes[i] > 0xBF) return {};
    quotes = quotes && IsQuoteOrBlank(bytes[i]);
  }
  size_t used = 0;
  UChar32 c;
  U8_NEXT(bytes, used, length, c);
  if (c < 0x80) return {};
  const auto character = static_cast<char32_t>(c);
  const bool sure = character < 0x100 || length == 4
                        ? !quotes
                        : IsExpected(character) && !(quotes && length == 2 && lead != 0xC4);
  return {at, character, sure ? Doubt::kNone : Doubt::kSome};
}

// The letters that begin as `lead` (and `second`, for three bytes) and end in one of the five
// undefined bytes.
std::u32string LettersWithLostByte(unsigned char lead, unsigned char second) {
  if (lead == 0xC4) return U"Đ";
  if (lead == 0xC3) return U"ÁÍÝ";
  if (lead == 0xE1 && second == 0xBB) return U"ềọỏờỐ";
  return U"";
}

// The letters that end in the byte 0xA0.
char32_t LetterWithNoBreakSpace(unsigned char lead, unsigned char second) {
  if (lead == 0xC3) return U'à';
  if (lead == 0xC6) return U'Ơ';
  if (lead == 0xE1 && second == 0xBA) return U'Ạ';
  if (lead == 0xE1 && second == 0xBB) return U'Ỡ';
  return 0;
}

// Repairs one line that has damage.
class LineRepair {
 public:
  LineRepair(std::string_view text, Span line, Rewrite& rewrite)
      : text_(text), line_(line), rewrite_(rewrite) {}

  void Run() {
    for (size_t at = line_.begin; at < line_.end;) {
      const size_t begin = at;
      const char32_t c = NextCharacter(text_, at);
      if (c < 0x80) {
        AddToWord(c);
        continue;
      }
      const Sequence sequence = ReadSequence(text_, at, c);
      if (sequence.character != 0) {
        Put({begin, sequence.end}, sequence.character);
        at = sequence.end;
      } else if (!RepairLoss(begin, c, at)) {
        AddToWord(c);
      }
    }
  }

 private:
  void AddToWord(char32_t c) {
    if (InfoOf(c).letter) {
      if (word_.size() < 8) word_ += c;
    } else {
      word_.clear();
    }
  }

  void Put(Span from, char32_t character) {
    std::string with;
    AppendUtf8(with, character);
    rewrite_.Replace(from, with);
    AddToWord(character);
  }

  // A letter whose last byte is not there any more. `at` stands behind `c` and moves behind what
  // was the letter.
  bool RepairLoss(size_t begin, char32_t c, size_t& at) {
    const unsigned char lead = ByteOf(c);
    unsigned char second = 0;
    size_t end = at;
    if (lead == 0xE1 && end < line_.end) {
      second = ByteOf(NextCharacter(text_, end));
      if (second != 0xBA && second != 0xBB) return false;
    }
    if (end < line_.end && text_[end] == ' ' &&
        RepairBlank({begin, end}, LetterWithNoBreakSpace(lead, second), at))
      return true;
    const std::u32string letters = LettersWithLostByte(lead, second);
    if (letters.empty()) return false;
    const bool marked = text_.substr(end).starts_with(kReplacementCharacter);
    if (marked) end += kReplacementCharacter.size();
    if (end == line_.end && lead == 0xC3) return Took({begin, end}, U'à', at);
    const std::u32string rest = LettersFrom(end);
    char32_t found = 0;
    for (const char32_t letter : letters) {
      if (ReadSyllable(word_ + letter + rest) != Syllable::kMarked) continue;
      found = found == 0 ? letter : 0xFFFD;
      if (found == 0xFFFD) break;
    }
    if (found == 0 && second == 0 && !marked) return false;
    return Took({begin, end}, found == 0 ? 0xFFFD : found, at);
  }

  bool Took(Span from, char32_t letter, size_t& at) {
    Put(from, letter);
    at = from.end;
    return true;
  }

  // `damage` stands before a blank that may have been the no-break space of `letter`.
  bool RepairBlank(Span damage, char32_t letter, size_t& at) {
    if (letter == 0) return false;
    const size_t behind = damage.end + 1;
    const bool two_blanks = behind < line_.end && text_[behind] == ' ';
    const std::u32string rest = LettersFrom(behind);
    const bool joined = !rest.empty() && ReadSyllable(word_ + letter + rest) == Syllable::kMarked;
    if (!joined && ReadSyllable(word_ + letter) != Syllable::kMarked) return false;
    const bool swallows =
        two_blanks || joined || behind == line_.end || (rest.empty() && behind < line_.end);
    return Took({damage.begin, swallows ? behind : damage.end}, letter, at);
  }

  // The letters from `at` to the end of the word, repaired on the way; eight at most.
  std::u32string LettersFrom(size_t at) const {
    std::u32string letters;
    while (at < line_.end && letters.size() < 8) {
      char32_t c = NextCharacter(text_, at);
      if (const Sequence sequence = ReadSequence(text_, at, c); sequence.character != 0) {
        c = sequence.character;
        at = sequence.end;
      }
      if (!InfoOf(c).letter) break;
      letters += c;
    }
    return letters;
  }

  const std::string_view text_;
  const Span line_;
  Rewrite& rewrite_;
  std::u32string word_;  // the letters before the place that is looked at
};

// What a look at a line finds.
struct LineSigns {
  bool sure = false;      // a sequence that is damage beyond doubt
  bool doubtful = false;  // one that may be
  bool healthy = false;   // a letter of Vietnamese that Latin-1 lacks
};

LineSigns LookAt(std::string_view text, Span line) {
  LineSigns signs;
  for (size_t at = line.begin; at < line.end && !signs.sure;) {
    const char32_t c = NextCharacter(text, at);
    if (c < 0xC2) continue;
    const Sequence sequence = ReadSequence(text, at, c);
    if (sequence.character != 0) {
      signs.sure = sequence.doubt == Doubt::kNone;
      signs.doubtful = true;
      at = sequence.end;
    } else {
      signs.doubtful = signs.doubtful || (c == 0xC3 && at < line.end && text[at] == ' ');
      signs.healthy = signs.healthy || (c >= 0x100 && TakeApart(InfoOf(c).lower).base != 0);
    }
  }
  return signs;
}

Span LineFrom(std::string_view text, size_t begin) {
  return {begin, std::min(text.find('\n', begin), text.size())};
}

bool HasSureDamage(std::string_view text) {
  for (size_t begin = 0; begin < text.size();) {
    const Span line = LineFrom(text, begin);
    if (LookAt(text, line).sure) return true;
    begin = line.end + 1;
  }
  return false;
}

}  // namespace

bool MayBeDoubleEncoded(std::string_view text) {
  // All damage begins with a character from U+00C2 to U+00F4, which is C3 and another byte in
  // UTF-8. What follows it begins with C2 (a character below U+00C0) in any text but the shortest;
  // there, or anywhere, with C5, C6, CB or E2.
  for (const char *at = text.data(), *const end = at + text.size(); at < end;) {
    at = static_cast<const char*>(std::memchr(at, '\xC2', static_cast<size_t>(end - at)));
    if (at == nullptr) break;
    if (at >= text.data() + 2 && at[-2] == '\xC3') return true;
    ++at;
  }
  constexpr size_t kShort = 512;
  if (text.size() > kShort) return false;
  for (size_t at = text.find('\xC3'); at != std::string_view::npos;
       at = text.find('\xC3', at + 1)) {
    const auto next = static_cast<unsigned char>(at + 2 < text.size() ? text[at + 2] : 0);
    if (next == 0xC5 || next == 0xC6 || next == 0xCB || next == 0xE2) return true;
  }
  return false;
}

void RepairDoubleEncoding(std::string_view text, Rewrite& rewrite) {
  if (!HasSureDamage(text)) return;
  for (size_t begin = 0; begin < text.size();) {
    const Span line = LineFrom(text, begin);
    const LineSigns signs = LookAt(text, line);
    if (signs.sure || (signs.doubtful && !signs.healthy)) LineRepair(text, line, rewrite).Run();
    begin = line.end + 1;
  }
}

}  // namespace vietfacts
