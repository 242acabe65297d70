#include "extractor/text/words.h"

#include <algorithm>

#include "extractor/text/characters.h"

namespace vietfacts {
namespace {

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

// Reads one word from `at` on, whose first character is a letter.
Word ReadWord(std::string_view text, size_t at) {
  Word word;
  word.kind = Word::Kind::kWord;
  word.span.begin = at;
  size_t capitals = 0, smalls = 0;
  bool first = true;
  while (at < text.size()) {
    const size_t begin = at;
    const char32_t c = NextCharacter(text, at);
    const CharacterInfo& info = InfoOf(c);
    if (!info.letter && (first || !IsDigit(c))) {
      at = begin;
      break;
    }
    if (info.upper) {
      ++capitals;
      if (first) word.initial_capital = true;
    } else if (info.small) {
      ++smalls;
    }
    first = false;
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
    size_t behind = at;
    const char32_t c = NextCharacter(text, behind);
    if (c == '\n') {
      word.kind = Word::Kind::kLineEnd;
      word.span = {at, behind};
    } else if (IsDigit(c)) {
      word.kind = Word::Kind::kNumber;
      word.span = {at, behind};
      while (word.span.end < text.size() && IsDigit(static_cast<unsigned char>(text[word.span.end]))) ++word.span.end;
    } else if (InfoOf(c).letter) {
      word = ReadWord(text, at);
    } else {
      word.kind = Word::Kind::kMark;
      word.span = {at, behind};
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
