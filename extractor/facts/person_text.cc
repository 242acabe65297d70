#include "extractor/facts/person_text.h"

namespace vietfacts {
namespace {

size_t Letters(std::string_view utf8) {
  size_t count = 0;
  for (const char c : utf8) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

bool IsPlain(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

bool PersonText::IsLetter(size_t at) const {
  if (!IsWord(at) || !words_[at].initial_capital) return false;
  const std::string_view word = Matching(at);
  constexpr size_t kLongestLetter = 4;  // bytes
  if (word.size() > kLongestLetter) return false;
  if (Letters(word) == 1) return true;
  return word.size() == 2 && words_[at].letter_case == Word::Case::kTitle && IsPlain(word[0]) &&
         word.find_first_of("aeiouyAEIOUY") == word.npos;
}

bool PersonText::OpensClause(size_t at) const {
  return at == 0 || IsLineEnd(at - 1) || IsMark(at - 1, ".!?:;\"'(-[/,|>+*") ||
         (words_[at - 1].is_mark() && Matching(at - 1).size() > 1);
}

bool PersonText::EndsSentence(size_t at) const {
  if (IsLineEnd(at) || IsMark(at, "!?")) return true;
  if (!IsMark(at, ".")) return false;
  if (at + 1 < size() && !words_[at + 1].space_before) return false;
  if (at == 0 || !IsTight(at)) return true;
  return !(IsLetter(at - 1) || (May(at - 1, PersonLexicon::kPlaceWord) && IsCapital(at - 1) &&
                                Letters(Matching(at - 1)) <= 2));
}

}  // namespace vietfacts
