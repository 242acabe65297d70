#include "extractor/facts/issuer_name.h"

#include <algorithm>

#include "extractor/facts/words_around.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestName = 18;   // words
constexpr size_t kAbbreviation = 2;   // bytes of "TP", which a point may follow
constexpr int kMostBodies = 6;        // that issue one document
constexpr size_t kSmallInOne = 5;     // words in small letters in a row, within a name
constexpr size_t kCapitalWithin = 3;  // words behind "và" within which a name shows a capital

}  // namespace

bool IssuerNames::GoesOnBehindJoint(const Article& article, size_t at) const {
  size_t unused = 0;
  if (!IsWord(article, at + 1) || words_.HeadAt(article, at + 1, unused) ||
      words_.TypeAt(article, at + 1, unused) || words_.Is(article, at + 1, Cue::kBody)) {
    return false;
  }
  for (size_t i = at + 1; i <= at + kCapitalWithin && IsWord(article, i); ++i) {
    if (words_.Is(article, i, Cue::kIssuerEnd)) return false;
    if (article.words[i].capitalized()) return true;
  }
  return false;
}

size_t IssuerNames::EndOfAll(const Article& article, size_t at) const {
  size_t end = EndOf(article, at);
  if (end == at) return at;
  for (int body = 0; body < kMostBodies; ++body) {
    size_t next = end;
    // "liên Bộ: Công an, Tài chính"
    if (Mark(article, next) == ',' || Mark(article, next) == '-' ||
        (body == 0 && Mark(article, next) == ':' && words_.Is(article, at, Cue::kSeveral)))
      ++next;
    if (words_.Is(article, next, Cue::kJoint)) ++next;
    if (next == end || !IsWord(article, next) || !article.words[next].capitalized()) break;
    const size_t next_end = EndOf(article, next);
    if (next_end == next || words_.Is(article, next, Cue::kIssuerEnd)) break;
    end = next_end;
  }
  return end;
}

size_t IssuerNames::EndOfOneOrMore(const Article& article, size_t at) const {
  const size_t one = EndOf(article, at);
  if (one == at) return at;
  size_t end = one;
  for (int body = 1; body < kMostBodies; ++body) {
    size_t next = end;
    if (Mark(article, next) == ',') ++next;
    if (words_.Is(article, next, Cue::kJoint)) ++next;
    if (next == end || !IsWord(article, next) || !article.words[next].capitalized() ||
        (!words_.Is(article, next, Cue::kBody) &&
         !bodies_.LongestAt(article.text, article.words, next)))
      break;
    end = EndOf(article, next);
  }
  const CueHit behind = words_.CueAt(article, end);
  const bool goes_on = behind.Has(Cue::kAbout) || Mark(article, end) == '"' ||
                       (behind.Has(Cue::kDay) && IsNumber(article, end + 1));
  return goes_on ? end : one;
}

bool IssuerNames::GoesOnBehindMark(const Article& article, size_t at) const {
  if (!IsWord(article, at + 1)) return false;
  const Word& next = article.words[at + 1];
  const bool spaced = article.words[at].space_before || next.space_before;
  switch (Mark(article, at)) {
    case '.':  // "TP. Hà Nội"
      return article.words[at - 1].span.size() <= kAbbreviation &&
             words_.Is(article, at - 1, Cue::kPlace) && next.capitalized();
    case '-':  // "Bộ GD-ĐT", "Bộ TT - TT"
      return spaced ? next.letter_case == Word::Case::kUpper : next.capitalized();
    case '&':
      return next.capitalized();
    default:
      return false;
  }
}

size_t IssuerNames::EndOf(const Article& article, size_t at) const {
  if (!IsWord(article, at)) return at;
  const auto hit = bodies_.LongestAt(article.text, article.words, at);
  if (!hit && !words_.Is(article, at, Cue::kBody)) {
    if (!article.words[at].capitalized() || words_.Is(article, at, Cue::kIssuerEnd)) return at;
  }
  bool whole = hit && hit->entry->fields[open_].empty();
  size_t end = at + (hit ? hit->words : 1);
  size_t small = 0;
  bool joined = false;
  bool behind_place = false;  // names of places may be printed in small letters, in a headline
  for (size_t i = end; i < article.words.size() && i < at + kLongestName; ++i) {
    const Word& word = article.words[i];
    if (word.kind == Word::Kind::kLineEnd) break;
    if (word.is_mark()) {
      if (!GoesOnBehindMark(article, i)) break;
      continue;
    }
    if (word.is_number()) {
      if (!words_.Is(article, i - 1, Cue::kLeadIn) && !words_.Is(article, i - 1, Cue::kPlace))
        break;
      end = i + 1;
      continue;
    }
    const CueHit cue = words_.CueAt(article, i);
    if (cue.Has(Cue::kJoint)) {
      if (whole || joined || !GoesOnBehindJoint(article, i)) break;
      joined = true;
      continue;
    }
    const bool place = cue.Has(Cue::kPlace) || cue.Has(Cue::kLeadIn);
    if (word.capitalized()) {
      if (cue.WholeHas(Cue::kIssuerEnd) && cue.words > 1) break;  // "Chính phủ Quy định"
      if (whole && cue.Has(Cue::kBody)) break;  // "Bộ Chính trị Ban Chấp hành": another body
      // "Bộ trưởng" + "Bộ Kế hoạch và Đầu tư".
      const auto inner = bodies_.LongestAt(article.text, article.words, i);
      if (inner && inner->words > 1) {
        whole = inner->entry->fields[open_].empty();
        end = i + inner->words;
        i = end - 1;
        small = 0;
        continue;
      }
      size_t unused = 0;
      const DecreeType* type = words_.TypeAt(article, i, unused);
      if (cue.Has(Cue::kAbout) || (type != nullptr && !type->abbreviated) ||
          words_.HeadAt(article, i, unused) != nullptr)
        break;
      small = 0;
      if (cue.WholeHas(Cue::kPlace)) i += cue.words - 1;
    } else if (cue.Has(Cue::kIssuerEnd)) {
      break;
    } else if (place) {
      behind_place = true;
      small = 0;
      i += cue.words - 1;
    } else if (++small > kSmallInOne || (whole && !behind_place)) {
      break;
    } else if (behind_place && !article.words[at].capitalized()) {
      if (small > 3) break;
    } else if (behind_place) {
      break;
    }
    end = i + 1;
  }
  return end;
}

}  // namespace vietfacts
