#include "extractor/text/words.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace vietfacts {
namespace {

struct Character {
  UChar32 code = 0;
  size_t end = 0;
};

Character Next(std::string_view text, size_t at) {
  Character c;
  c.end = at;
  U8_NEXT_UNSAFE(reinterpret_cast<const uint8_t*>(text.data()), c.end, c.code);
  return c;
}

bool IsDigit(UChar32 c) { return c >= '0' && c <= '9'; }

bool IsLetter(UChar32 c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return u_isalpha(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;  // a combining mark that NFC left belongs to its letter
}

// Reads one word from `at` on, whose first character is a letter.
Word ReadWord(std::string_view text, size_t at) {
  Word word;
  word.kind = Word::Kind::kWord;
  word.span.begin = at;
  size_t capitals = 0, smalls = 0;
  bool first = true;
  while (at < text.size()) {
    const Character c = Next(text, at);
    if (!IsLetter(c.code) && (first || !IsDigit(c.code))) break;
    if (u_isupper(c.code)) {
      ++capitals;
      if (first) word.initial_capital = true;
    } else if (u_islower(c.code)) {
      ++smalls;
    }
    first = false;
    at = c.end;
  }
  word.span.end = at;
  if (capitals + smalls == 0) {
    word.letter_case = Word::Case::kNone;
  } else if (capitals == 0) {
    word.letter_case = Word::Case::kLower;
  } else if (word.initial_capital && capitals == 1) {
    word.letter_case = Word::Case::kTitle;
  } else {
    word.letter_case = smalls == 0 ? Word::Case::kUpper : Word::Case::kMixed;
  }
  return word;
}

}  // namespace

std::vector<Word> SplitWords(std::string_view text) {
  std::vector<Word> words;
  words.reserve(text.size() / 5);
  bool space = true;
  size_t at = 0;
  while (at < text.size()) {
    if (text[at] == ' ') {
      space = true;
      ++at;
      continue;
    }
    Word word;
    const Character c = Next(text, at);
    if (c.code == '\n') {
      word.kind = Word::Kind::kLineEnd;
      word.span = {at, c.end};
    } else if (IsDigit(c.code)) {
      word.kind = Word::Kind::kNumber;
      word.span = {at, c.end};
      while (word.span.end < text.size() && IsDigit(text[word.span.end])) ++word.span.end;
    } else if (IsLetter(c.code)) {
      word = ReadWord(text, at);
    } else {
      word.kind = Word::Kind::kMark;
      word.span = {at, c.end};
    }
    word.space_before = space;
    space = word.kind == Word::Kind::kLineEnd;
    at = word.span.end;
    words.push_back(word);
  }
  return words;
}

size_t WordAt(const std::vector<Word>& words, size_t begin) {
  const auto at = std::lower_bound(words.begin(), words.end(), begin,
                                   [](const Word& word, size_t byte) { return word.span.begin < byte; });
  return static_cast<size_t>(at - words.begin());
}

}  // namespace vietfacts
