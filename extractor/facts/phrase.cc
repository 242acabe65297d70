#include "extractor/facts/phrase.h"

#include <algorithm>

namespace vietfacts {

std::optional<Lexicon::Hit> LongestBefore(const Lexicon& lexicon, const Text& text,
                                          const std::vector<Word>& words, size_t end, size_t most) {
  std::optional<Lexicon::Hit> longest;
  for (size_t length = 1; length <= std::min(most, end); ++length) {
    if (words[end - length].kind == Word::Kind::kLineEnd) break;
    const auto hit = lexicon.LongestAt(text, words, end - length);
    if (hit && hit->words == length) longest = hit;
  }
  return longest;
}

bool IsMark(const Text& text, const std::vector<Word>& words, size_t at, char mark) {
  return at < words.size() && words[at].is_mark() && text.matching()[words[at].span.begin] == mark;
}

bool EndsSentence(const Text& text, const std::vector<Word>& words, size_t at) {
  const Word& word = words[at];
  if (word.kind == Word::Kind::kLineEnd) return true;
  if (!word.is_mark()) return false;
  switch (text.matching()[word.span.begin]) {
    case '!':
    case '?':
      return true;
    case '.':
      break;
    default:
      return text.Matching(word.span) == "…";
  }
  if (at + 1 < words.size() && !words[at + 1].space_before && !words[at + 1].is_mark())
    return false;
  if (at == 0 || words[at - 1].kind != Word::Kind::kWord || word.space_before) return true;
  const Word& before = words[at - 1];
  return !(before.letter_case == Word::Case::kUpper && text.Matching(before.span).size() <= 3) &&
         !(before.letter_case == Word::Case::kTitle && text.Matching(before.span).size() <= 2);
}

size_t SentenceBegin(const Text& text, const std::vector<Word>& words, size_t at, size_t most) {
  size_t begin = at;
  while (begin > 0 && at - begin < most && !EndsSentence(text, words, begin - 1)) --begin;
  return begin;
}

size_t SentenceBegins::Of(const Text& text, const std::vector<Word>& words, size_t at) {
  if (at < at_) begin_ = at_ = 0;
  size_t begin = at;
  while (begin > at_ && at - begin < most_ && !EndsSentence(text, words, begin - 1)) --begin;
  if (begin == at_) begin = std::max(begin_, at - std::min(at, most_));
  begin_ = begin;
  at_ = at;
  return begin;
}

}  // namespace vietfacts
