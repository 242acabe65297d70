#include "extractor/text/words.h"

#include <algorithm>
#include <array>
#include <bit>

#include "extractor/text/characters.h"
#include "extractor/text/usual_text.h"

namespace vietfacts {
namespace {

bool IsDigit(char32_t c) { return c >= '0' && c <= '9'; }

// Words that an ordinary text of this size has at most: one in 4.7 bytes on average.
size_t RoomFor(size_t bytes) { return bytes / 4 + 1; }

constexpr Word::Case CaseOf(size_t capitals, size_t smalls, bool initial_capital) {
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

constexpr size_t kTraitBytes = 64;

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

// Sets the case of a word with a capital, and whether one begins it.
void SetCase(const std::vector<ByteTraits>& traits, Word& word) {
  const auto from_first = [&](uint64_t ByteTraits::*trait) { return FromByte(traits, trait, word.span.begin); };
  const uint64_t capitals = from_first(&ByteTraits::capitals), letters = capitals | from_first(&ByteTraits::smalls);
  word.initial_capital = (capitals & letters & (~letters + 1)) != 0;
  word.letter_case = CaseOf(Some(traits, &ByteTraits::capitals, word.span), Some(traits, &ByteTraits::smalls, word.span),
                            word.initial_capital);
}

// Reads from the traits of a usual text, 64 bytes at a time, where its words begin and end.
class BoundaryReader {
 public:
  struct Boundaries {
    uint64_t begins = 0;
    uint64_t ends = 0;          // the bytes behind words
    uint64_t capital_ends = 0;  // those behind words with a capital
  };

  // `present`: those of the bytes that are in the text.
  Boundaries Next(const ByteTraits& traits, uint64_t present) {
    const uint64_t word = traits.word, digits = traits.digits;
    const uint64_t mark = ~(word | traits.blanks) & present, within_mark = mark & traits.later;
    const uint64_t behind_word = word << 1 | in_word_;
    const uint64_t runs = word & ~behind_word;  // where letters and digits begin
    const uint64_t behind_number = Carried(digits, runs & digits, in_number_);
    Boundaries boundaries;
    boundaries.begins = runs | (behind_number & word) | (mark & ~within_mark);
    boundaries.ends = (behind_word & ~word) | behind_number | ((mark << 1 | in_mark_) & ~within_mark);
    boundaries.capital_ends = Carried(word, traits.capitals, in_capitals_);
    in_word_ = word >> 63;
    in_mark_ = mark >> 63;
    return boundaries;
  }

 private:
  // The bytes behind those stretches of `bits` that have one of `some`, a part of `bits`: a one that
  // is added within a stretch is carried to the bit behind it. `carry` is what is carried from the
  // bytes before, and to those that follow.
  static uint64_t Carried(uint64_t bits, uint64_t some, uint64_t& carry) {
    uint64_t sum = 0;
    const bool over = __builtin_add_overflow(bits, some, &sum);
    carry = uint64_t{__builtin_add_overflow(sum, carry, &sum)} | uint64_t{over};
    return sum & ~bits;
  }

  // Whether the last of the bytes before was of a letter or digit, of a mark, of a number, of
  // letters and digits with a capital: 0 or 1.
  uint64_t in_word_ = 0, in_mark_ = 0, in_number_ = 0, in_capitals_ = 0;
};

// What the first byte tells of a word of a usual text that has no capital.
struct FirstByte {
  Word::Kind kind;
  Word::Case letter_case;
};
constexpr std::array<FirstByte, 256> kFirstBytes = [] {
  std::array<FirstByte, 256> bytes{};
  const auto set = [&](size_t first, size_t last, FirstByte of) {
    for (size_t byte = first; byte <= last; ++byte) bytes[byte] = of;
  };
  constexpr FirstByte kLetter{Word::Kind::kWord, Word::Case::kLower};
  set(0, bytes.size() - 1, {Word::Kind::kMark, Word::Case::kNone});
  set('0', '9', {Word::Kind::kNumber, Word::Case::kNone});
  set('\n', '\n', {Word::Kind::kLineEnd, Word::Case::kNone});
  set('A', 'Z', kLetter);
  set('a', 'z', kLetter);
  set(0xC3, 0xC6, kLetter);
  set(0xE1, 0xE1, kLetter);
  return bytes;
}();

// SplitWords for a usual text, from what each of its bytes belongs to. Hardly a decision is made
// for each word, since no processor could foresee it.
std::vector<Word> SplitUsualWords(std::string_view text) {
  const std::vector<ByteTraits> traits = TraitsOfBytes(text);
  std::vector<Word> words;
  words.reserve(RoomFor(text.size()));
  BoundaryReader reader;
  size_t ended = 0;  // words of which the end is known
  for (size_t at = 0; at <= text.size(); at += kTraitBytes) {
    const ByteTraits& here = traits[at / kTraitBytes];
    const size_t left = text.size() - at;
    const uint64_t present = left >= kTraitBytes ? ~uint64_t{0} : ~(~uint64_t{0} << left);
    auto [begins, ends, capital_ends] = reader.Next(here, present);
    size_t begun = words.size();
    words.resize(begun + static_cast<size_t>(std::popcount(begins)));
    for (; begins != 0; begins &= begins - 1) {
      Word& word = words[begun++];
      const size_t begin = at + static_cast<size_t>(std::countr_zero(begins));
      const auto first = static_cast<unsigned char>(text[begin]);
      const bool sign = first == 0xC3 && (begins & (~begins + 1) & ~here.word) != 0;  // ×, ÷
      const FirstByte& tells = kFirstBytes[sign ? 0 : first];
      const char before = text[begin - (begin > 0)];
      word.span.begin = begin;
      word.kind = tells.kind;
      word.letter_case = tells.letter_case;
      word.space_before = before == ' ' || before == '\n';
    }
    for (; ends != 0; ends &= ends - 1) {
      Word& word = words[ended++];
      word.span.end = at + static_cast<size_t>(std::countr_zero(ends));
      if ((ends & (~ends + 1) & capital_ends) != 0) SetCase(traits, word);
    }
  }
  if (!words.empty() && words[0].span.begin == 0) words[0].space_before = true;
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
  words.reserve(RoomFor(text.size()));
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
