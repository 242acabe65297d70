#include "extractor/facts/law_name.h"

#include <algorithm>

#include "extractor/facts/words_around.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestUnknown = 16;  // words
constexpr size_t kTreatyWithin =
    10;  // words before "Luật Biển" in "Công ước Liên Hợp Quốc về Luật Biển"
constexpr size_t kLongestClause = 24;
constexpr size_t kLongestBefore = 3;   // words of a form that makes a law something else
constexpr size_t kAmendedWithin = 14;  // words between "sửa đổi" and the law that is amended

bool IsYear(const Article& article, size_t at) {
  if (at >= article.words.size() || !article.words[at].is_number()) return false;
  const std::string_view digits = article.text.Matching(article.words[at].span);
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

}  // namespace

std::optional<LawName> LawNames::ReadAt(const Article& article, size_t at) const {
  LawName name;
  size_t words = 0;
  name.head = words_.HeadAt(article, at, words);
  if (name.head == nullptr || Preceded(article, at) || OfTreaty(article, at)) return std::nullopt;
  name.first = at;
  name.rest = at + words;
  switch (name.head->kind) {
    case LawHead::Kind::kLaw: {
      if (words_.Is(article, name.rest, Cue::kRevised)) {
        name.end = Amended(article, name.rest);
        name.amending = true;
      } else {
        name.end = Law(article, name, name.rest);
      }
      break;
    }
    case LawHead::Kind::kConstitution:
      name.end = Constitution(article, name.rest);
      break;
    case LawHead::Kind::kCharter:
      name.end = Charter(article, name.rest);
      break;
    case LawHead::Kind::kAbbreviation:
      if (article.words[at].letter_case != Word::Case::kUpper) return std::nullopt;
      name.end = Year(article, name.rest);
      return name;
  }
  if (name.end > name.rest) return name;
  // A constitution needs no name.
  if (name.head->kind == LawHead::Kind::kConstitution && article.words[at].capitalized()) {
    name.end = name.rest;
    return name;
  }
  return std::nullopt;
}

std::string LawNames::WriteKnown(const Article& article, const LawHead& head, size_t& at,
                                 size_t end, bool title) const {
  if (head.kind == LawHead::Kind::kAbbreviation)
    return title && !head.full.empty() ? head.full : article.text.Clean(article.words[at - 1].span);
  const auto known = words_.NameAt(article, at, head.kind);
  if (!known || at + known->words > end) return head.type;
  at += known->words;
  // "Luật Hình sự Nga" is not the law that the short form stands for here.
  const bool whole = at == end || !article.words[at].capitalized() || IsYear(article, at);
  if (!title || known->full.empty() || !whole) return head.type + " " + std::string(known->form);
  return words_.BeginsWithHead(known->full) ? std::string(known->full)
                                            : head.type + " " + std::string(known->full);
}

std::string LawNames::Write(const Article& article, const LawName& name, bool title) const {
  size_t at = name.rest;
  std::string text = WriteKnown(article, *name.head, at, name.end, title);
  while (at < name.end) {
    const Word& word = article.words[at];
    if (word.space_before) text += ' ';
    size_t words = 0;
    const LawHead* head =
        word.is_word() && at > name.rest ? words_.HeadAt(article, at, words) : nullptr;
    if (head != nullptr && words_.NameAt(article, at + words, head->kind)) {
      at += words;
      text += WriteKnown(article, *head, at, name.end, title);
      continue;
    }
    // "Hiến pháp 1992"
    if (title && at + 1 == name.end && IsYear(article, at) &&
        !words_.Is(article, at - 1, Cue::kYear))
      text += words_.year() + ' ';
    // "Luật Sửa đổi, bổ sung …" is no name of its own.
    text += name.amending && at == name.rest ? std::string(article.text.Lower(word.span))
                                             : article.text.Clean(word.span);
    ++at;
  }
  return text;
}

bool LawNames::Preceded(const Article& article, size_t at) const {
  if (at > 0 && article.words[at - 1].is_word() && words_.Is(article, at - 1, Cue::kNoLawBefore))
    return true;
  for (size_t words = 2; words <= kLongestBefore && words <= at; ++words) {
    if (!article.words[at - words].is_word()) return false;
    const CueHit cue = words_.CueAt(article, at - words);
    if (cue.words == words && cue.WholeHas(Cue::kNoLawBefore)) return true;
  }
  return false;
}

bool LawNames::OfTreaty(const Article& article, size_t at) const {
  for (size_t i = at; i > 0 && at - i < kTreatyWithin; --i) {
    const Word& word = article.words[i - 1];
    if (!word.is_word()) return false;
    if (words_.CueAt(article, i - 1).WholeHas(Cue::kTreaty))
      return i + 1 == at || words_.Is(article, at - 1, Cue::kAbout);
  }
  return false;
}

size_t LawNames::Law(const Article& article, const LawName& name, size_t at) const {
  if (!IsWord(article, at)) return at;
  const Word& first = article.words[at];
  const bool long_head = name.rest - name.first > 1;
  if (const auto hit = words_.NameAt(article, at, LawHead::Kind::kLaw)) {
    // In small letters a single word ("luật giá") proves too little.
    if (!first.capitalized() && !long_head && hit->words < 2) return at;
    size_t end = at + hit->words;
    if (first.capitalized()) end = Capitalized(article, end);
    return Tail(article, end);
  }
  if (!first.capitalized() || words_.Is(article, at, Cue::kNoLawAfter)) return at;
  const size_t end = Unknown(article, at, 7, 7);
  return end == at ? at : Tail(article, end);
}

size_t LawNames::Constitution(const Article& article, size_t at) const {
  size_t end = at;
  if (IsWord(article, at) && article.words[at].letter_case == Word::Case::kTitle &&
      !words_.Is(article, at, Cue::kBody)) {
    end = Unknown(article, at, 1, 0);
  }
  return Tail(article, end);
}

size_t LawNames::Charter(const Article& article, size_t at) const {
  if (!IsWord(article, at)) return at;
  const bool head_capital = article.words[at - 2].capitalized();
  if (const auto hit = words_.NameAt(article, at, LawHead::Kind::kCharter)) {
    return Tail(article, Capitalized(article, at + hit->words));
  }
  if (!head_capital) return at;
  if (words_.Is(article, at, Cue::kAbout)) return Clause(article, at + 1);
  if (!article.words[at].capitalized()) return at;
  return Tail(article, Unknown(article, at, 4, 4));
}

size_t LawNames::Amended(const Article& article, size_t at) const {
  const size_t begin = at + words_.CueAt(article, at).words;
  for (size_t i = begin; i < article.words.size() && i < begin + kAmendedWithin; ++i) {
    const Word& word = article.words[i];
    if (word.kind == Word::Kind::kLineEnd || (word.is_mark() && Mark(article, i) != ',')) return at;
    size_t words = 0;
    if (!word.is_word() || words_.HeadAt(article, i, words) == nullptr) continue;
    if (Preceded(article, i) || words_.Is(article, i + words, Cue::kRevised)) return at;
    auto nested = ReadAt(article, i);
    if (!nested)
      return i + words < article.words.size() && IsWord(article, i + words)
                 ? Clause(article, i + words)
                 : at;
    // "Luật A, Luật B và Luật C".
    while (true) {
      size_t next = nested->end;
      if (Mark(article, next) == ',') ++next;
      if (words_.Is(article, next, Cue::kJoint)) ++next;
      if (next == nested->end || !IsWord(article, next)) return nested->end;
      if (words_.HeadAt(article, next, words) == nullptr ||
          words_.Is(article, next + words, Cue::kRevised))
        return nested->end;
      const auto other = ReadAt(article, next);
      if (!other) return nested->end;
      nested = other;
    }
  }
  return at;
}

size_t LawNames::Unknown(const Article& article, size_t at, size_t in_small, size_t at_end) const {
  size_t end = at;
  size_t small = 0;
  for (size_t i = at; i < article.words.size() && i < at + kLongestUnknown; ++i) {
    const Word& word = article.words[i];
    if (Mark(article, i) == '-' && i > at && IsWord(article, i + 1) &&
        word.space_before == article.words[i + 1].space_before &&
        (!word.space_before || article.words[i + 1].letter_case == Word::Case::kTitle)) {
      continue;
    }
    // "Phòng, chống …".
    if (Mark(article, i) == ',' && i == at + 1 && IsWord(article, i + 1) &&
        !article.words[i + 1].capitalized())
      continue;
    if (!word.is_word()) break;
    const CueHit cue = words_.CueAt(article, i);
    size_t unused = 0;
    if (cue.WholeHas(Cue::kNamePart)) {
      small += word.capitalized() ? 0 : cue.words;
      if (small > in_small) break;
      i += cue.words - 1;
      end = i + 1;
      continue;
    }
    if (cue.Has(Cue::kJoint)) {
      if (!IsWord(article, i + 1) || words_.Is(article, i + 1, Cue::kNameEnd) ||
          words_.HeadAt(article, i + 1, unused) != nullptr)
        break;
      if (small >= in_small) break;
      ++small;
      continue;
    }
    if (words_.HeadAt(article, i, unused) != nullptr &&
        !words_.Is(article, i + unused, Cue::kNoLawAfter))
      break;
    if (word.capitalized()) {
      small = 0;
    } else if (cue.Has(Cue::kNameEnd) || ++small > in_small) {
      break;
    }
    if (small <= at_end) end = i + 1;
  }
  return end;
}

size_t LawNames::Capitalized(const Article& article, size_t at) const {
  while (IsWord(article, at) && article.words[at].letter_case == Word::Case::kTitle &&
         !words_.Is(article, at, Cue::kBody) && !words_.Is(article, at, Cue::kNameEnd)) {
    size_t unused = 0;
    if (words_.HeadAt(article, at, unused) != nullptr ||
        words_.TypeAt(article, at, unused) != nullptr)
      break;
    ++at;
  }
  return at;
}

size_t LawNames::Year(const Article& article, size_t at) const {
  const size_t digits = at + (words_.Is(article, at, Cue::kYear) ? 1 : 0);
  if (!IsYear(article, digits)) return at;
  // Not the beginning of a date or of a code.
  const char mark = Mark(article, digits + 1);
  if ((mark == '/' || mark == '-') && !article.words[digits + 1].space_before) return at;
  return digits + 1;
}

size_t LawNames::Tail(const Article& article, size_t at) const {
  size_t end = at;
  if (Mark(article, at) == '(' && words_.Is(article, at + 1, Cue::kRevised)) {
    for (size_t i = at + 2; i < article.words.size() && i < at + 8; ++i) {
      if (Mark(article, i) != ')') continue;
      end = i + 1;
      break;
    }
  } else if (IsWord(article, at) && words_.Is(article, at, Cue::kRevised)) {
    const size_t words = words_.CueAt(article, at).words;
    // "… sửa đổi một số điều" goes on as a sentence.
    if (!words_.Is(article, at + words, Cue::kPlural)) end = at + words;
  }
  return Year(article, end);
}

size_t LawNames::Clause(const Article& article, size_t at) const {
  size_t end = at;
  while (end < article.words.size() && end < at + kLongestClause && article.words[end].is_word() &&
         !words_.Is(article, end, Cue::kSubjectEnd) && !words_.Is(article, end, Cue::kYear)) {
    if (end + 1 < article.words.size() && article.words[end + 1].is_number()) break;
    ++end;
  }
  return end;
}

}  // namespace vietfacts
