#include "extractor/text/words.h"

#include <algorithm>

#include "extractor/text/characters.h"
#include "extractor/text/usual_text.h"

namespace vietfacts {
namespace {

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

Word::Case CaseOf(size_t capitals, size_t smalls, bool initial_capital) {
  if (capitals + smalls == 0) return Word::Case::kNone;
  if (capitals == 0) return Word::Case::kLower;
  if (initial_capital && capitals == 1) return Word::Case::kTitle;
  return smalls == 0 ? Word::Case::kUpper : Word::Case::kMixed;
}

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
    const uint8_t traits = TraitsOf(c);
    if ((traits & kLetter) == 0 && (first || !IsDigit(c))) {
      at = begin;
      break;
    }
    capitals += (traits & kUpper) != 0;
    smalls += (traits & kSmall) != 0;
    if (first) word.initial_capital = (traits & kUpper) != 0;
    first = false;
  }
  word.span.end = at;
  word.letter_case = CaseOf(capitals, smalls, word.initial_capital);
  return word;
}

size_t CharacterLength(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3;
}

// SplitWords for a usual text, from what each of its bytes belongs to.
std::vector<Word> SplitUsualWords(std::string_view text) {
  const std::vector<uint8_t> traits = ByteTraits(text);
  std::vector<Word> words;
  words.reserve(text.size() / 5);
  bool space = true;
  for (size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      space = true;
      ++at;
      continue;
    }
    size_t end = at + CharacterLength(text[at]);
    Word& word = words.emplace_back();
    word.space_before = space;
    space = false;
    if ((traits[at] & kOfLetter) != 0) {
      size_t capitals = (traits[end - 1] & kOfCapital) != 0, smalls = (traits[end - 1] & kOfSmall) != 0;
      word.initial_capital = capitals != 0;
      for (; end < text.size() && (traits[end] & (kOfLetter | kOfDigit)) != 0; ++end) {
        capitals += (traits[end] & kOfCapital) != 0;
        smalls += (traits[end] & kOfSmall) != 0;
      }
      word.kind = Word::Kind::kWord;
      word.letter_case = CaseOf(capitals, smalls, word.initial_capital);
    } else if ((traits[at] & kOfDigit) != 0) {
      while (end < text.size() && (traits[end] & kOfDigit) != 0) ++end;
      word.kind = Word::Kind::kNumber;
    } else {
      space = text[at] == '\n';
      word.kind = space ? Word::Kind::kLineEnd : Word::Kind::kMark;
    }
    word.span = {at, end};
    at = end;
  }
  return words;
}

}  // namespace

std::vector<Word> SplitWordsPlainly(std::string_view text) {
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
    } else if ((TraitsOf(c) & kLetter) != 0) {
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

std::vector<Word> SplitWords(std::string_view text) {
  return IsUsual(text) ? SplitUsualWords(text) : SplitWordsPlainly(text);
}

size_t WordAt(const std::vector<Word>& words, size_t begin) {
  const auto at = std::lower_bound(words.begin(), words.end(), begin,
                                   [](const Word& word, size_t byte) { return word.span.begin < byte; });
  return static_cast<size_t>(at - words.begin());
}

}  // namespace vietfacts
