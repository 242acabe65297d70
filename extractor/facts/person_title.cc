#include "extractor/facts/person_title.h"

#include <algorithm>
#include <string>

#include "extractor/facts/organization_reader.h"
#include "extractor/facts/person_name.h"

namespace vietfacts {
namespace {

using Part = PersonLexicon::Part;
using Small = PersonLexicon::Small;

// An abbreviation must be printed as one: "CT" is an office, "ct" is none.
bool PrintedAs(const PersonText& text, size_t at, const Lexicon::Hit& hit) {
  if (text.May(at, Part::kHonorific)) {
    const auto inner = text.Match(at + 1, Part::kRole);
    if (inner && inner->words >= hit.words && PrintedAs(text, at + 1, *inner))
      return false;  // "ông chủ tịch hội"
  }
  if (hit.words > 1 && text.IsLower(at) && text.IsCapital(at + 1)) {
    const auto longer = text.Match(at + 1, Part::kRole);
    if (longer && longer->words > hit.words) return false;  // "vụ Phó Bí thư": a case, then whose
  }
  const std::string_view form = hit.entry->fields[0];
  const bool names = std::any_of(form.begin() + 1, form.end(),
                                 [](char c) { return c >= 'A' && c <= 'Z'; });  // "Việt Nam"
  if (PersonLexicon::KindOf(*hit.entry) == "job" && hit.words > 1 && text.IsLower(at) &&
      text.IsCapital(at + 1) && !names)
    return false;  // "cầu Thủ Thiêm"
  if (PersonLexicon::KindOf(*hit.entry) == "job" && hit.words > 1 && IsFamilyName(text, at) &&
      text.IsCapital(at) && text.IsCapital(at + 1) && !text.IsUpper(at + 1))
    return false;  // "tiến sĩ Võ Sĩ Tuấn"
  if (hit.words == 2 && text.IsLower(at) && text.IsCapital(at + 1)) {
    const auto place = text.Match(at + 1, Part::kPlace);
    if (place && place->words >= 2) return false;  // "chủ Nhà Trắng"
  }
  const bool abbreviation =
      std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }) &&
      form.find(' ') == std::string::npos;
  return !abbreviation || text.article().text.Matching(text.SpanOf(at, at + hit.words)) == form;
}

// "thường trực", "danh dự", "đặc biệt" behind a role.
size_t SkipSuffixes(const PersonText& text, const Lexicon::Entry& role, size_t at) {
  const bool plain = PersonLexicon::KindOf(role) == "plain";
  for (int i = 0; i < 3; ++i) {
    const auto part = text.Match(at, Part::kTitlePart);
    if (!part) break;
    const std::string_view place = PersonLexicon::KindOf(*part->entry);
    if (place != "after" && place != "charge" && (place != "quality" || plain)) break;
    at += part->words;
  }
  return at;
}

// The longest role: with or without a word such as "phó" that a role may open with itself.
const Lexicon::Hit* FindRole(const PersonText& text, size_t& at) {
  const auto direct = text.Match(at, Part::kRole);
  if (direct && PrintedAs(text, at, *direct)) return direct;
  for (int i = 0; i < 3; ++i) {
    const auto part = text.Match(at, Part::kTitlePart);
    if (!part || PersonLexicon::KindOf(*part->entry) != "before") break;
    at += part->words;
    const auto role = text.Match(at, Part::kRole);
    if (role && PrintedAs(text, at, *role)) return role;
  }
  return nullptr;
}

}  // namespace

bool BeginsTitle(const PersonText& text, size_t at) { return FindRole(text, at) != nullptr; }

std::optional<TitleSpan> ReadTitle(const PersonText& text, size_t at, TitleOf whose) {
  if (!text.MayOpen(at, Part::kRole) && !text.MayOpen(at, Part::kTitlePart)) return std::nullopt;
  TitleSpan title;
  title.begin = at;
  const auto role = FindRole(text, at);
  if (!role) return std::nullopt;
  title.role = role->entry;
  title.role_begin = at;
  title.role_end = SkipSuffixes(text, *role->entry, at + role->words);
  OrganizationReader(text, title, whose).Read();
  if (title.end == title.role_end && text.Has(title.end - 1, Small::kAbout))
    title.end = --title.role_end;  // "chuyên gia về" what no body's name tells
  if (PersonLexicon::KindOf(*title.role) == "behind" &&
      (title.end == title.role_end || (whose != TitleOf::kNext) == title.HasName()))
    return std::nullopt;
  return title;
}

namespace {

// The abbreviation that is printed as one at `at` and ends within `end`.
std::optional<Lexicon::Hit> AbbreviationAt(const PersonText& text, const PersonLexicon& lexicon,
                                           size_t at, size_t end) {
  if (!text.IsUpper(at)) return std::nullopt;
  const auto hit = lexicon.abbreviations().LongestAt(text.article().text, text.article().words, at);
  return hit && at + hit->words <= end ? hit : std::nullopt;
}

// Whether words are written as they are matched, with a blank between two or none, and nothing in
// them is to be written out.
bool IsPlain(const PersonText& text, const PersonLexicon& lexicon, size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i) {
    if (text.IsLineEnd(i) || AbbreviationAt(text, lexicon, i, end)) return false;
    const size_t blanks = i == begin ? 0 : text.word(i).span.begin - text.word(i - 1).span.end;
    if (blanks > 1 || (i > begin && (blanks == 1) != text.word(i).space_before)) return false;
  }
  return begin < end;
}

// Abbreviations written out, everything else as printed. `clean`: what is printed is what is
// matched.
std::string WriteOut(const PersonText& text, const PersonLexicon& lexicon, size_t begin, size_t end,
                     bool clean) {
  const auto& words = text.article().words;
  if (clean && IsPlain(text, lexicon, begin, end))
    return std::string(text.article().text.Matching(text.SpanOf(begin, end)));
  std::string out;
  bool space = false;  // whether one may stand before the next word
  for (size_t i = begin; i < end;) {
    if (space && words[i].space_before) out += ' ';
    space = true;
    if (const auto hit = AbbreviationAt(text, lexicon, i, end)) {
      out += hit->entry->fields[1];
      i += hit->words;
      // "TP. HCM", "TP.HCM": the dot of an abbreviation is not one of what it stands for.
      if (i + 1 < end && !words[i].space_before && text.IsMark(i, ".")) {
        ++i;
        out += ' ';
        space = false;
      }
    } else {
      out += text.article().text.Clean(words[i].span);
      ++i;
    }
  }
  return out;
}

// How many words at the end of the role are the first ones of its body's name, as in "phó chánh
// tòa" before "hình sự". "cán bộ" holds no "bộ", "Chính ủy Ban chỉ huy" no "ủy ban".
size_t BodyWordsOfRole(const PersonText& text, const TitleSpan& span) {
  if (PersonLexicon::KindOf(*span.role) == "plain") return 0;
  size_t longest = 0;  // "chánh văn phòng" holds an office, not a room
  for (size_t words = 1; span.begin + words < span.role_end; ++words) {
    const auto head = text.Match(span.role_end - words, Part::kOrganizationHead);
    const bool capital = text.IsCapital(span.role_end);
    if (head && (head->words == words || (head->words > words && !capital))) longest = words;
  }
  return longest;
}

}  // namespace

Title MakeTitle(const PersonText& text, const PersonLexicon& lexicon, const TitleSpan& span) {
  Title title;
  const Span bytes = text.SpanOf(span.begin, span.end);
  title.text = text.article().text.Clean(bytes);
  const bool clean = title.text == text.article().text.Matching(bytes);
  const std::string_view full = span.role->fields[2];
  if (full.empty()) {
    title.role = WriteOut(text, lexicon, span.begin, span.role_end, clean);
  } else {
    if (span.role_begin > span.begin)
      title.role = WriteOut(text, lexicon, span.begin, span.role_begin, clean) + ' ';
    title.role += full;
  }
  size_t organization = span.role_end;
  if (text.Has(organization, Small::kOf) || text.Has(organization, Small::kWithin) ||
      text.Has(organization, Small::kAt) || text.Has(organization, Small::kIn)) {
    ++organization;
  } else if (organization < span.end) {
    // "Trưởng Ban Tổ chức", "Trưởng Công an xã": the body's first words are the role's last.
    organization -= BodyWordsOfRole(text, span);
  }
  if (organization < span.end)
    title.organization = WriteOut(text, lexicon, organization, span.end, clean);
  return title;
}

}  // namespace vietfacts
