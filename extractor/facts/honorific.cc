#include "extractor/facts/honorific.h"

#include "extractor/facts/person_name.h"

namespace vietfacts {
namespace {

using Part = PersonLexicon::Part;
using Small = PersonLexicon::Small;

// "(Theo Reuters)" up to the end of the line.
bool IsLastParenthesis(const PersonText& text, size_t at) {
  if (!text.IsMark(at, "(")) return false;
  while (!text.IsLineEnd(at) && !text.IsMark(at, ")")) ++at;
  return text.IsLineEnd(at + 1);
}

// "- Đặng Phát", the second of two who sign, up to the end of the line.
bool IsByline(const PersonText& text, size_t at) {
  if (!text.IsMark(at, "-")) return false;
  size_t end = at + 1;
  while (text.IsCapital(end)) ++end;
  return end >= at + 3 && text.IsLineEnd(end);
}

// Inside a sentence a capital makes most of these words a name ("Tuấn Anh", "nước Anh").
bool CapitalFits(const PersonText& text, size_t at) {
  if (text.IsLower(at)) return true;
  if (text.OpensClause(at)) {
    // A line that is "Anh Minh" alone is signed by him.
    if ((at == 0 || text.IsLineEnd(at - 1)) && text.IsCapital(at + 1) &&
        (text.IsLineEnd(at + 2) || IsLastParenthesis(text, at + 2) || IsByline(text, at + 2)))
      return false;
    // "Hoàng Thùy - Anh Minh" are two who sign
    const bool listed = text.IsLineEnd(at + 2) || text.IsMark(at + 2, ",-") ||
                        text.Has(at + 2, Small::kAnd);
    return !(at >= 2 && text.IsMark(at - 1, "-") && text.IsCapital(at - 2) &&
             text.IsCapital(at + 1) && listed);
  }
  if (text.IsUpper(at)) return true;
  if (!text.IsLower(at - 1)) return false;
  return text.Has(at, Small::kAddress);
}

bool Fits(const PersonText& text, size_t at, const Lexicon::Hit& hit) {
  const std::string_view kind = PersonLexicon::KindOf(*hit.entry);
  if (kind == "kin" && hit.words == 1) return CapitalFits(text, at);
  if (kind == "degree")
    return hit.entry->fields[0].find(' ') != std::string::npos || text.IsCapital(at);
  return true;
}

// A rank or a degree behind another honorific; `at` where there is none. Only behind one of its
// like a comma may stand: "con gái bà, NSƯT A" are two.
size_t SkipToDegree(const PersonText& text, size_t at, bool address) {
  size_t next = at;
  if (address && text.IsMark(next, ",")) return at;
  if (text.IsMark(next, ".,-") && (text.IsTight(next) || text.IsMark(next, "-"))) ++next;
  // Some papers break the line behind "PGS.".
  if (!address && text.IsMark(next - 1, ".") && next < text.size() && text.IsLineEnd(next)) ++next;
  const auto hit = text.Match(next, Part::kHonorific);
  if (!hit || !Fits(text, next, *hit)) return at;
  const std::string_view kind = PersonLexicon::KindOf(*hit->entry);
  if (kind != "rank" && kind != "degree") return at;
  return next + hit->words;
}

// "ông de Villiers": the name behind the small word; `at` where none begins so.
size_t SkipParticle(const PersonText& text, size_t at) {
  size_t name = at;
  while (name < at + 2 && text.IsLower(name) && text.May(name, Part::kParticle)) ++name;
  return text.IsCapital(name) ? name : at;
}

}  // namespace

std::optional<Honorific> ReadHonorific(const PersonText& text, size_t at) {
  const auto hit = text.Match(at, Part::kHonorific);
  if (!hit || !Fits(text, at, *hit)) return std::nullopt;
  const std::string_view kind = PersonLexicon::KindOf(*hit->entry);
  Honorific honorific;
  honorific.begin = at;
  honorific.end = at + hit->words;
  honorific.comrade = kind == "comrade";
  honorific.nick = kind == "nick";
  honorific.relative = kind == "relative";
  honorific.several = kind == "several";
  honorific.address = kind == "kin" || kind == "comrade" || kind == "nick" || honorific.relative;
  honorific.abbreviated = kind == "degree" && hit->words == 1 && !text.IsLower(at) &&
                          text.word(at).letter_case != Word::Case::kTitle;
  honorific.sex = hit->entry->fields[2];
  honorific.plural = at > 0 && text.May(at - 1, Part::kList) && text.Match(at - 1, Part::kList);
  for (int i = 0; i < 5; ++i) {
    const size_t longer = SkipToDegree(text, honorific.end, honorific.address && i == 0);
    if (longer == honorific.end) break;
    honorific.end = longer;
  }
  honorific.span = text.SpanOf(at, honorific.end);
  if (text.IsMark(honorific.end, ".") && text.IsTight(honorific.end) && !honorific.address)
    ++honorific.end;
  return honorific;
}

size_t NameBehind(const PersonText& text, const Honorific& honorific, size_t at) {
  if (const size_t name = SkipParticle(text, at); name > at) {
    const size_t end = ReadName(text, name);
    return end > name && IsForeignWord(text.Matching(end - 1)) ? end : at;
  }
  if (!text.IsCapital(at)) return at;
  // "bầu Hiển", but "đại hội bầu Lê Văn A"
  if (honorific.nick && text.IsCapital(at + 1) && IsStrongFamilyName(text, at)) return at;
  if (honorific.nick && (text.Match(at, Part::kRole) || IsForeignWord(text.Matching(at))))
    return at;
  const size_t end = ReadName(text, at);
  const size_t parts = NameParts(text, at, end);
  if (parts == 0) return at;
  if (honorific.relative && (parts < 2 || !IsStrongFamilyName(text, at))) return at;
  if (parts == 1 && text.IsUpper(at) && !text.IsUpper(honorific.begin)) return at;
  if (honorific.abbreviated && parts < 2 &&
      !(IsForeignWord(text.Matching(at)) && text.IsUnknown(at) && !text.IsUpper(at)))
    return at;  // "TS Luật", but "GS Everett"
  if (!honorific.address) {
    const auto last = text.Match(end - 1, Part::kPlace);
    if (last && PersonLexicon::KindOf(*last->entry) == "firm") return at;  // "Thạc sĩ Adams College"
  }
  // "Thạc sĩ Kinh tế": a subject, not a name.
  if (!honorific.address && parts == 1) {
    if (text.IsLower(end) && !text.May(end, Part::kStop) && !text.Has(end, Small::kAnd)) return at;
    if (text.Match(at, Part::kOrganization)) return at;
  }
  const auto phrase = text.Match(at, Part::kOrganization);
  const bool whole = phrase && at + phrase->words == end;  // "ông Hải Quân"
  if (phrase && phrase->words >= 2 && !(whole && honorific.address)) return at;
  if (const auto place = text.Match(at, Part::kPlace); place && at + place->words >= end) {
    const std::string_view kind = PersonLexicon::KindOf(*place->entry);
    const bool friends = kind == "country" && honorific.begin > 0 &&
                         text.Has(honorific.begin - 1, Small::kOrigin);  // "người bạn Anh"
    const bool youths =
        place->words >= 2 && honorific.end > honorific.begin + 1;  // "cô gái Hà Nội"
    const bool person =
        honorific.address && !friends && !youths && kind != "body" && kind != "foreign" &&
        (kind != "country" || (place->words == 1 && !IsForeignWord(text.Matching(at)) &&
                               honorific.end == honorific.begin + 1));
    if (!person) return at;
  }
  return end;
}

}  // namespace vietfacts
