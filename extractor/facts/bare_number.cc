#include "extractor/facts/bare_number.h"

#include "extractor/facts/words_around.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestNumber = 5;  // digits

constexpr std::string_view kFirstYear = "1900", kLastYear = "2049";

// Whether it may be that of an event or a plan.
bool IsYear(std::string_view digits) {
  return digits.size() == 4 && kFirstYear <= digits && digits <= kLastYear;
}

}  // namespace

NumberOpening BareNumbers::OpeningOf(const Article& article, size_t number) const {
  NumberOpening opening;
  opening.first = number;
  size_t at = number;
  if (at > 0 && Mark(article, at - 1) == ':') --at;
  if (at > 0 && words_.Is(article, at - 1, Cue::kSign)) {
    opening.sign = true;
    --at;
    if (at > 0 && Mark(article, at - 1) == ':') --at;
  } else if (at < number) {
    return opening;  // a colon alone introduces nothing
  }
  if (at > 0 && words_.Is(article, at - 1, Cue::kFrom)) --at;
  // "Nghị quyết (NQ) số 35".
  if (at > 2 && Mark(article, at - 1) == ')' && Mark(article, at - 3) == '(') at -= 3;
  size_t first = at;
  opening.type = words_.TypeBefore(article, at, first);
  if (opening.type != nullptr) opening.first = first;
  return opening;
}

// A bare member of a list has no noun behind it.
bool BareNumbers::IsMember(const Article& article, size_t behind) const {
  return !IsWord(article, behind) || article.words[behind].capitalized() ||
         words_.Is(article, behind, Cue::kFollows);
}

// True where what stands at words[end], behind a number, makes it a quantity, a date or a part of
// another number.
bool BareNumbers::IsQuantity(const Article& article, size_t end,
                             const NumberOpening& opening) const {
  const Word& behind = article.words[end];
  if (behind.is_number()) return true;
  if (behind.is_word() && !behind.space_before) return true;
  if (behind.is_mark()) {
    const char mark = Mark(article, end);
    const bool glued = end + 1 < article.words.size() && !article.words[end + 1].space_before &&
                       article.words[end + 1].kind != Word::Kind::kLineEnd;
    if (mark == '%' || mark == '/') return true;
    if (glued && !behind.space_before && (mark == '-' || mark == '.' || mark == ',') &&
        IsNumber(article, end + 1))
      return true;
    if (mark == '-' && IsNumber(article, end + 1) && !opening.sign) return true;
  }
  if (behind.is_word() && words_.Is(article, end, Cue::kUnit)) {
    const bool year =
        IsNumber(article, end + 1) && IsYear(article.text.Matching(article.words[end + 1].span));
    if (!year) return true;
  }
  return false;
}

bool BareNumbers::Names(const Article& article, size_t at, size_t end, const NumberOpening& opening,
                        bool& known_only) const {
  const std::string_view digits = article.text.Matching(article.words[at].span);
  if (digits.size() > kLongestNumber || (!opening.sign && (digits.size() > 4 || IsYear(digits))))
    return false;
  if (end < article.words.size() && IsQuantity(article, end, opening)) return false;
  // An abbreviation is one in capitals only.
  if (opening.type->abbreviated && opening.first < at &&
      article.words[opening.first].letter_case == Word::Case::kLower)
    return false;
  const bool dated =
      end == at + 1 ? GoesOnAsDocument(article, end) : true;  // "178/2014" has its year
  switch (opening.type->bare) {
    case Bare::kAny:
      return true;
    case Bare::kName:
      known_only = !opening.sign && !dated && !(IsMember(article, end) && digits.size() > 1);
      return true;
    case Bare::kSign:
      known_only = !opening.sign && !dated;
      return true;
    case Bare::kSigned:
      known_only = !opening.sign;
      return true;
    case Bare::kKnown:
      known_only = true;
      return true;
    case Bare::kCode:
      return false;
  }
  return false;
}

// "… của Bộ Chính trị", "… ngày 6-3", "… về việc": only a document goes on so.
bool BareNumbers::GoesOnAsDocument(const Article& article, size_t at) const {
  const CueHit cue = words_.CueAt(article, at);
  if (cue.Has(Cue::kOf))
    return issuers_.EndOf(article, at + 1) > at + 1 && words_.Is(article, at + 1, Cue::kBody);
  if (cue.WholeHas(Cue::kAbout) && cue.words > 1) return true;
  return cue.Has(Cue::kDay) && IsNumber(article, at + 1);
}

}  // namespace vietfacts
