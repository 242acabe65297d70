#include "extractor/text/language.h"

#include <algorithm>

#include "extractor/text/characters.h"
#include "extractor/text/normalize.h"
#include "extractor/text/source_map.h"
#include "extractor/text/syllable.h"

namespace vietfacts {
namespace {

constexpr size_t kGlance = 1024;  // bytes of a text that tell whether it is obviously Vietnamese
constexpr size_t kEnough = 4096;  // bytes of a text that tell its language

// The first bytes of a text, up to a whole character.
std::string_view Beginning(std::string_view text, size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0) == 0x80) --bytes;
  return text.substr(0, bytes);
}

}  // namespace

// Letters that Vietnamese has and other languages of the Latin script rarely: in UTF-8, C4 90 and
// 91 (đ), C6 A0, A1, AF, B0 (ơ, ư), E1 BA and E1 BB (ả, ạ and the rest), and the hook, dot and horn
// of the decomposed form.
bool IsObviouslyVietnamese(std::string_view text) {
  text = Beginning(text, kGlance);
  constexpr size_t kBytesPerLetter = 40, kEnoughLetters = 12, kEnoughHorns = 3;
  size_t found = 0, horns = 0;
  for (size_t at = 0; at + 1 < text.size(); ++at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0xC4) continue;
    const auto second = static_cast<unsigned char>(text[at + 1]);
    const bool horn =
        (first == 0xC4 && (second | 1) == 0x91) ||
        (first == 0xC6 && (second == 0xA1 || second == 0xB0 || second == 0xA0 || second == 0xAF)) ||
        (first == 0xCC && second == 0x9B);
    horns += horn;
    found += horn || (first == 0xE1 && (second | 1) == 0xBB) ||
             (first == 0xCC && (second == 0x89 || second == 0xA3));
    if (found >= kEnoughLetters && horns >= kEnoughHorns && found * kBytesPerLetter > at) {
      return true;  // after two lines of most texts
    }
  }
  return horns >= kEnoughHorns && found * kBytesPerLetter > text.size();
}

namespace {

// Symbols that stand behind a number or word, or before a number: right before a letter they are a
// letter that was read wrongly.
bool StandsBehindItsNumber(char32_t c) {
  return c == 0x20AC || c == 0x201A || c == 0x201E || c == 0x2020 || c == 0x2021 || c == 0x2C6 ||
         c == 0x2DC || c == 0x2030 || c == 0x2122;
}

// Gathers one word after another.
class Counter {
 public:
  void Add(char32_t c, const CharacterInfo& info) {
    if (info.letter) {
      if (symbol_) broken_ = true;
      if (word_.empty()) first_upper_ = info.upper;
      capitals_ += info.upper;
      ++letters_;
      beyond_ascii_ = beyond_ascii_ || c >= 0x80;
      if (word_.size() < 16) word_ += c;
      return;
    }
    // A symbol or digit right between letters: no word of print has it, but a wrong encoding makes
    // it.
    const bool joins = c >= 0xA1 && !info.blank && c != 0xFEFF && !(c >= 0x2010 && c <= 0x2027) &&
                       c != 0xAB && c != 0xBB && c != 0xB7 && c < 0x3000;
    const bool control = (c >= 0x80 && c < 0xA0) || (c < 0x20 && c != '\t' && c != '\n' &&
                                                     c != '\r' && c != '\f' && c != '\v');
    if ((joins || control) && (!word_.empty() || control || StandsBehindItsNumber(c))) {
      symbol_ = true;
      control_ = control_ || control;
      return;
    }
    End();
  }

  void End() {
    if (!word_.empty()) Count();
    if (word_.empty() && control_) ++counts_.not_ours;
    word_.clear();
    capitals_ = letters_ = 0;
    beyond_ascii_ = broken_ = symbol_ = control_ = false;
  }

  const WordCounts& counts() const { return counts_; }

 private:
  void Count() {
    ++counts_.words;
    // Small letters, one capital and small ones, or capitals: nothing else is a syllable in print.
    const bool cased = capitals_ == 0 || capitals_ == letters_ || (capitals_ == 1 && first_upper_);
    const Syllable syllable = broken_ || !cased ? Syllable::kNone : ReadSyllable(word_);
    if (syllable == Syllable::kMarked) {
      // One letter ("ở") is easily made of a dash by a wrong encoding.
      if (word_.size() > 1) ++counts_.marked;
    } else if (beyond_ascii_ || broken_) {
      ++counts_.not_ours;
    } else if (syllable == Syllable::kPlain) {
      ++counts_.plain;
    }
  }

  WordCounts counts_;
  std::u32string word_;
  bool beyond_ascii_ = false, first_upper_ = false;
  bool symbol_ = false;  // a symbol stands behind the word
  bool control_ = false;
  bool broken_ = false;  // a symbol stood between its letters
  size_t capitals_ = 0, letters_ = 0;
};

}  // namespace

WordCounts CountWords(std::string_view text) {
  SourceMap unused;
  const std::string nfc = ToNfc(text, unused);
  Counter counter;
  for (size_t at = 0; at < nfc.size();) {
    const char32_t c = NextCharacter(nfc, at);
    counter.Add(c, InfoOf(c));
  }
  counter.End();
  return counter.counts();
}

std::string LanguageOf(std::string_view text) {
  if (IsObviouslyVietnamese(text)) return "vi";
  const WordCounts counts = CountWords(Beginning(text, kEnough));
  if (counts.words == 0) return "";
  // Of the words of Vietnamese print, more than half have a mark. Text typed without any is nearly
  // all syllables, where English has a quarter of such by chance.
  const bool marked = counts.marked * 5 >= counts.words && counts.marked > counts.not_ours;
  const bool unmarked =
      counts.words >= 8 && (counts.marked + counts.plain) * 10 >= counts.words * 8;
  if (marked || unmarked) return "vi";
  constexpr size_t kFew = 4;
  return counts.words < kFew ? "" : "other";
}

}  // namespace vietfacts
