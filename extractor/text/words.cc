#include "extractor/text/words.h"

#include <algorithm>
#include <bit>

#include "extractor/text/characters.h"
#include "extractor/text/usual_text.h"

namespace vietfacts {
namespace {

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

// Words that an ordinary text of this size has at most: one in 4.7 bytes on average.
size_t RoomFor(std::string_view text) { return text.size() / 4 + 1; }

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

constexpr size_t kTraitBytes = 64;

// The end of what has the trait from byte `at` on.
size_t RunEnd(const std::vector<ByteTraits>& traits, uint64_t ByteTraits::*trait, size_t at) {
  for (size_t run = kTraitBytes; run == kTraitBytes; at += run) {
    run = static_cast<size_t>(std::countr_one(FromByte(traits, trait, at)));
  }
  return at;
}

// Whether bytes of `span` have the trait: 0 for none, 1 for one, 2 for more.
size_t Some(const std::vector<ByteTraits>& traits, uint64_t ByteTraits::*trait, Span span) {
  uint64_t first = 0, more = 0;
  for (size_t at = span.begin; at < span.end; at += kTraitBytes) {
    uint64_t bits = FromByte(traits, trait, at);
    if (span.end - at < kTraitBytes) bits &= ~(~uint64_t{0} << (span.end - at));
    more |= first != 0 ? bits : bits & (bits - 1);
    first |= bits;
  }
  return more != 0 ? 2 : first != 0 ? 1 : 0;
}

// The case of a word; sets whether a capital begins it.
Word::Case UsualCase(const std::vector<ByteTraits>& traits, std::string_view text, Word& word) {
  const size_t capitals = Some(traits, &ByteTraits::capitals, word.span);
  const Span first{word.span.begin, word.span.begin + CharacterLength(text[word.span.begin])};
  word.initial_capital = Some(traits, &ByteTraits::capitals, first) != 0;
  return CaseOf(capitals, Some(traits, &ByteTraits::smalls, word.span), word.initial_capital);
}

// Reads the word that begins at word.span.begin; at once where a glance at its bits shows it whole.
void ReadUsualWord(const std::vector<ByteTraits>& traits, std::string_view text, Word& word) {
  const size_t at = word.span.begin;
  const auto size = static_cast<size_t>(std::countr_one(FromByte(traits, &ByteTraits::word, at)));
  if (size == kTraitBytes) {
    word.span.end = RunEnd(traits, &ByteTraits::word, at);
    word.letter_case = UsualCase(traits, text, word);
    return;
  }
  word.span.end = at + size;
  const auto own = [&](uint64_t ByteTraits::*trait) { return FromByte(traits, trait, at) << (kTraitBytes - size); };
  word.letter_case = Word::Case::kLower;
  const uint64_t capitals = own(&ByteTraits::capitals);
  if (capitals == 0) return;
  const uint64_t smalls = own(&ByteTraits::smalls), letters = capitals | smalls;
  word.initial_capital = (capitals & letters & (~letters + 1)) != 0;
  word.letter_case = CaseOf((capitals & (capitals - 1)) != 0 ? 2 : 1, smalls != 0, word.initial_capital);
}

// SplitWords for a usual text, from what each of its bytes belongs to.
std::vector<Word> SplitUsualWords(std::string_view text) {
  const std::vector<ByteTraits> traits = TraitsOfBytes(text);
  std::vector<Word> words;
  words.reserve(RoomFor(text));
  bool space = true;
  for (size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      space = true;
      ++at;
      continue;
    }
    Word& word = words.emplace_back();
    word.space_before = space;
    space = false;
    word.span.begin = at;
    const uint64_t bit = uint64_t{1} << at % kTraitBytes;
    const ByteTraits& here = traits[at / kTraitBytes];
    if ((here.digits & bit) != 0) {
      word.span.end = RunEnd(traits, &ByteTraits::digits, at);
      word.kind = Word::Kind::kNumber;
    } else if ((here.word & bit) != 0) {
      word.kind = Word::Kind::kWord;
      ReadUsualWord(traits, text, word);
    } else {
      space = text[at] == '\n';
      word.kind = space ? Word::Kind::kLineEnd : Word::Kind::kMark;
      word.span.end = at + CharacterLength(text[at]);
    }
    at = word.span.end;
  }
  return words;
}

}  // namespace

std::optional<Word> WordFrom(std::string_view text, size_t at) {
  Word word;
  word.space_before = at == 0 || text[at - 1] == '\n';
  for (; at < text.size() && text[at] == ' '; ++at) word.space_before = true;
  if (at == text.size()) return std::nullopt;
  size_t behind = at;
  const char32_t c = NextCharacter(text, behind);
  word.span = {at, behind};
  if (c == '\n') {
    word.kind = Word::Kind::kLineEnd;
  } else if (IsDigit(c)) {
    word.kind = Word::Kind::kNumber;
    while (word.span.end < text.size() && IsDigit(static_cast<unsigned char>(text[word.span.end]))) ++word.span.end;
  } else if ((TraitsOf(c) & kLetter) != 0) {
    const bool space_before = word.space_before;
    word = ReadWord(text, at);
    word.space_before = space_before;
  } else {
    word.kind = Word::Kind::kMark;
  }
  return word;
}

std::vector<Word> SplitWordsPlainly(std::string_view text) {
  std::vector<Word> words;
  words.reserve(RoomFor(text));
  for (auto word = WordFrom(text, 0); word; word = WordFrom(text, word->span.end))
    words.push_back(*word);
  return words;
}

std::vector<Word> SplitWords(std::string_view text) { return SplitWords(text, IsUsual(text)); }

std::vector<Word> SplitWords(std::string_view text, bool usual) {
  return usual ? SplitUsualWords(text) : SplitWordsPlainly(text);
}

// Words are much of a length, so the search sets out from where the word would be if all were of
// the same one: in a long text that spares it most places, which are far apart in memory.
size_t WordAt(const std::vector<Word>& words, size_t begin) {
  if (words.empty() || words.back().span.begin < begin) return words.size();
  const auto before = [&](size_t at) { return words[at].span.begin < begin; };
  const size_t guess = begin * (words.size() - 1) / std::max<size_t>(1, words.back().span.begin);
  size_t first = guess, last = guess;  // the word is one of words[first, last]
  for (size_t step = 1; last < words.size() - 1 && before(last); step *= 2) {
    first = last + 1;
    last = std::min(words.size() - 1, last + step);
  }
  for (size_t step = 1; first > 0 && !before(first - 1); step *= 2) {
    last = first - 1;
    first -= std::min(first, step);
  }
  const auto at =
      std::lower_bound(words.begin() + static_cast<std::ptrdiff_t>(first),
                       words.begin() + static_cast<std::ptrdiff_t>(last), begin,
                       [](const Word& word, size_t byte) { return word.span.begin < byte; });
  return static_cast<size_t>(at - words.begin());
}

size_t WordAt(const std::vector<Word>& words, size_t begin, size_t from) {
  constexpr size_t kFew = 8;
  for (size_t at = from; at < from + kFew; ++at) {
    if (at >= words.size() || words[at].span.begin >= begin) return at;
  }
  return WordAt(words, begin);
}

}  // namespace vietfacts
