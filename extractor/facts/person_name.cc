#include "extractor/facts/person_name.h"

#include <algorithm>

namespace vietfacts {
namespace {

constexpr size_t kMostParts = 7;

// "T.H.", "N.V.A", "K." from `at`, which is one letter with a stop behind it.
size_t ReadInitials(const PersonText& text, size_t at) {
  size_t end = at;
  while (text.IsLetter(end) && text.IsMark(end + 1, ".") && text.IsTight(end + 1)) {
    if (text.IsTight(end + 2) && text.IsUpper(end + 2)) return at;  // "M.HHP"
    end += 2;
    if (!text.IsTight(end) || !text.IsCapital(end)) return end;
  }
  return text.IsCapital(end) ? end + 1 : end;
}

// An office or a word of address ends the name before it.
bool OpensTitle(const PersonText& text, size_t at) {
  if (const auto role = text.Match(at, PersonLexicon::kRole); role && role->words >= 2) return true;
  const auto honorific = text.Match(at, PersonLexicon::kHonorific);
  return honorific && honorific->words >= 2;
}

// "Lý Công Tước": two words in capitals right behind a family name, which alone is nobody's.
bool IsGivenName(const PersonText& text, size_t at, size_t begin) {
  return begin == at + 1 && IsStrongFamilyName(text, at) && text.IsCapital(begin + 1) &&
         !text.IsUpper(begin) && !text.IsCapital(begin + 2);
}

bool HasDigit(std::string_view word) {
  for (const char c : word) {
    if (c >= '0' && c <= '9') return true;
  }
  return false;
}

bool IsPlain(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// A part of a name as Korean ones are written in Latin letters.
bool IsSmallPart(const PersonText& text, size_t at) {
  return text.IsWord(at) && text.IsUnknown(at) && text.Matching(at).size() <= 5 &&
         IsPlain(text.Matching(at));
}

// A capitalised word that only a foreign name holds.
bool IsForeignPart(const PersonText& text, size_t at) {
  return text.IsCapital(at) && !text.IsUpper(at) && text.IsUnknown(at) &&
         IsPlain(text.Matching(at)) && text.Matching(at).size() >= 4;
}

// The number of a monarch behind a foreign name: "Elizabeth II".
bool IsOrdinal(const PersonText& text, size_t at) {
  return text.IsUpper(at) && text.Matching(at).size() >= 2 && text.Matching(at).size() <= 5 &&
         text.Matching(at).find_first_not_of("IVX") == std::string_view::npos &&
         text.IsUnknown(at - 1) && IsForeignWord(text.Matching(at - 1));
}

// "Kim Jong - un", as careless setting has it: a plain small word behind a hyphen, at `end`, that is
// set like a dash.
size_t ReadSpacedHyphen(const PersonText& text, size_t at, size_t end, bool first) {
  if (text.IsTight(end)) return end;
  if (first && text.IsUnknown(end - 1) && text.IsUnknown(end + 1) && text.IsCapital(end + 1) &&
      text.IsCapital(end + 2) && IsPlain(text.Matching(end - 1)) &&
      IsPlain(text.Matching(end + 1)) && IsPlain(text.Matching(end + 2)) &&
      !text.IsUpper(end + 1)) {
    return end + 2;  // "Frank - Walter Steinmeier"
  }
  if (!first && text.May(end - 1, PersonLexicon::kParticle) && IsForeignPart(text, end + 1))
    return end + 2;  // "Abu Bakr Al - Baghdadi"
  // "Park Geun - Hye"
  if (!first && text.May(at, PersonLexicon::kFamily) && end == at + 2 &&
      IsSmallPart(text, end - 1) && IsSmallPart(text, end + 1) && text.IsCapital(end + 1) &&
      !text.IsUpper(end + 1) && !text.IsCapital(end + 2) && !text.IsMark(end + 2, ","))
    return end + 2;
  // "Alexandria Ocasio - Cortez"
  if (!first && !text.May(at, PersonLexicon::kFamily) && IsForeignPart(text, end - 1) &&
      IsForeignPart(text, end + 1) && !text.IsCapital(end + 2))
    return end + 2;
  if (!text.IsLower(end + 1)) return end;
  // "Park Hang - seo", "Kim Jong - nam", but "Lý Nam - nam ca sĩ"
  const bool korean = text.IsUnknown(at) || IsForeignWord(text.Matching(at)) ||
                      (text.May(at, PersonLexicon::kFamily) && IsSmallPart(text, end - 1));
  if (end == at + 2 && korean && text.Matching(end - 1).size() <= 5 &&
      text.May(end + 1, PersonLexicon::kNameSyllable) && !text.IsCapital(end + 2))
    return end + 2;
  if (!text.IsUnknown(end + 1)) return end;
  const std::string_view word = text.Matching(end + 1);
  return word.size() <= 5 && IsPlain(word) && IsPlain(text.Matching(end - 1)) ? end + 2 : end;
}

// "N.", "Ph.", but not "TP.".
bool IsInitial(const PersonText& text, size_t at) {
  if (!text.IsMark(at + 1, ".") || !text.IsTight(at + 1)) return false;
  return text.Matching(at).size() == 1 || !text.IsUpper(at) ||
         !text.Match(at, PersonLexicon::kPlaceWord);
}

// Of a small letter.
bool IsVowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

}  // namespace

size_t ReadNamePart(const PersonText& text, size_t at) {
  if (!text.IsCapital(at) || HasDigit(text.Matching(at))) return at;
  size_t end = at + 1;
  if (end >= text.size() || text.word(end).is_word()) return end;  // most are words alone
  if (text.IsMark(end, ".") && text.IsTight(end) && text.IsLetter(at))
    return ReadInitials(text, at);
  if (text.Matching(at).size() <= 2 && text.IsMark(end, "'") &&
      (text.IsCapital(end + 1) ||
       (text.IsLetter(at) && text.IsLower(end + 1) && text.IsUnknown(end + 1))))
    end += 2;  // "K ' Ré", "H'Hen"
  while (text.IsMark(end, "-'") && text.IsTight(end) && text.IsTight(end + 1) &&
         text.IsWord(end + 1) && end - at < 8) {
    if (OpensTitle(text, end + 1)) break;  // "Nguyễn Văn An–Phó Chủ tịch"
    end += 2;
  }
  return end;
}

size_t ReadName(const PersonText& text, size_t at) {
  if (!text.IsCapital(at)) return at;
  const bool capitals = text.IsUpper(at);
  size_t end = at;
  for (size_t parts = 0; parts < kMostParts; ++parts) {
    size_t begin = end;
    if (parts > 0) {
      if (!text.IsCapital(begin) && !IsParticle(text, begin)) break;
      if (text.IsTight(begin) && !text.IsMark(begin - 1, "-")) break;  // "A/B", "A.B"
      while (begin - end < 3 && IsParticle(text, begin)) ++begin;
      if (begin > end && text.IsMark(begin, "-")) ++begin;  // "al-Assad"
      if (begin > end && (!text.IsCapital(begin) || text.May(at, PersonLexicon::kFamily))) break;
      if (OpensTitle(text, begin) && !IsGivenName(text, at, begin)) break;
      if (text.IsMark(begin + 1, ":") && text.Has(begin, PersonLexicon::Small::kCredit))
        break;  // "John Smith Jr. Ảnh:"
    }
    if (parts > 0 && !capitals && begin == end && IsOrdinal(text, begin)) return begin + 1;
    if (text.IsUpper(begin) != capitals && !IsInitial(text, begin)) break;
    if (parts > 0 && text.IsMark(begin - 1, ".") && text.May(begin, PersonLexicon::kStop) &&
        text.Match(begin, PersonLexicon::kStop) && !text.May(begin, PersonLexicon::kFamily))
      break;  // "bác H. Nếu"
    const size_t next = ReadNamePart(text, begin);
    if (next == begin) break;
    end = text.IsMark(next, "-") ? ReadSpacedHyphen(text, at, next, parts == 0) : next;
  }
  return end;
}

size_t NameParts(const PersonText& text, size_t begin, size_t end) {
  size_t parts = 0;
  // Where no mark joins two words to one part, each word is one.
  size_t plain = begin;
  for (; plain < end && !text.word(plain).is_mark(); ++plain) parts += !IsParticle(text, plain);
  if (plain >= end) return parts;
  parts = 0;
  while (begin < end) {
    const size_t next = ReadNamePart(text, begin);
    if (!text.IsMark(begin, "-") && !IsParticle(text, begin)) ++parts;
    begin = next > begin ? next : begin + 1;
  }
  return parts;
}

bool IsFamilyName(const PersonText& text, size_t at) {
  return text.IsCapital(at) && text.May(at, PersonLexicon::kFamily);
}

bool IsStrongFamilyName(const PersonText& text, size_t at) {
  if (!IsFamilyName(text, at)) return false;
  const auto family = text.Match(at, PersonLexicon::kFamily);
  return family && PersonLexicon::KindOf(*family->entry).empty();
}

bool IsNoGivenName(const PersonText& text, size_t at) {
  constexpr size_t kAlone = 2;  // the column
  if (!IsFamilyName(text, at)) return false;
  const auto family = text.Match(at, PersonLexicon::kFamily);
  return family && family->entry->fields[kAlone] == "yes";
}

// Vietnamese is written in syllables: one group of vowels, then at most c, ch, m, n, ng, nh, p or
// t; it has no f, j, w, z and no accents beside its own. Only plain letters are judged: any accent
// makes a word Vietnamese enough.
bool IsForeignWord(std::string_view word) {
  bool vowel = false, closed = false;  // a vowel was seen; a consonant after it
  size_t tail = word.size();           // where the consonants at the end begin
  for (size_t i = 0; i < word.size(); ++i) {
    if (static_cast<unsigned char>(word[i]) >= 0x80) return false;
    const char c = static_cast<char>(word[i] | 0x20);
    if (c == 'f' || c == 'j' || c == 'w' || c == 'z') return true;
    if (IsVowel(c)) {
      if (closed) return true;
      vowel = true;
      tail = i + 1;
    } else if (vowel) {
      closed = true;
    }
  }
  if (!vowel) return word.size() > 2;
  const std::string_view end = word.substr(tail);
  return !(end.empty() || end == "c" || end == "ch" || end == "m" || end == "n" || end == "ng" ||
           end == "nh" || end == "p" || end == "t");
}

}  // namespace vietfacts
