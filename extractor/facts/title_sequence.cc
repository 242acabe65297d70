#include "extractor/facts/title_sequence.h"

#include <algorithm>
#include <string_view>

#include "extractor/facts/honorific.h"
#include "extractor/facts/person_name.h"

namespace vietfacts {
namespace {

using Part = PersonLexicon::Part;
using Small = PersonLexicon::Small;

constexpr size_t kMostTitles = 12;
constexpr size_t kLongestAside = 15;  // words between two commas that tell a person's age or home
constexpr size_t kLongestGiving = 15;  // words of "được Bộ Chính trị phân công giữ chức"

}  // namespace

size_t TitleSequence::ReadTitles(size_t at, std::vector<TitleSpan>& titles, TitleOf whose,
                                 Stand stand) const {
  size_t end = at;
  while (titles.size() < kMostTitles) {
    auto title = ReadTitle(text_, at, whose == TitleOf::kNext ? whose : TitleOf::kBefore);
    if (!title) break;
    if (whose == TitleOf::kBeforeSurely && NamesBody(*title, stand))
      title = ReadTitle(text_, at, whose);
    titles.push_back(*title);
    end = title->end;
    if (title->HasName()) break;
    at = NextTitle(end);
    if (at == end || !GoesOn(*title, at, whose) || (titles.size() == 1 && IsPlural(title->begin)))
      break;
  }
  return end;
}

bool TitleSequence::IsOffice(const Lexicon::Entry& role) {
  const std::string_view kind = PersonLexicon::KindOf(role);
  return kind == "post" || kind == "state";
}

bool TitleSequence::IsPlural(size_t at) const {
  return at > 0 && (text_.IsNumber(at - 1) || text_.May(at - 1, Part::kList));
}

bool TitleSequence::GoesOn(const TitleSpan& title, size_t next, TitleOf whose) const {
  const bool behind_name = whose != TitleOf::kNext;
  // "Theo Bộ trưởng, học sinh Nguyễn Văn A": who says it, then whom it is about.
  const bool source = title.begin > 0 && text_.Has(title.begin - 1, Small::kSource) &&
                      title.end == title.role_end && text_.IsMark(title.end, ",");
  if (source && !behind_name) {
    const auto other = text_.Match(next, Part::kRole);
    if (other && !IsOffice(*other->entry)) return false;
  }
  // "Lãnh tụ tối cao và Ngoại trưởng": heads of state share their office with nobody.
  if (PersonLexicon::KindOf(*title.role) == "state" && text_.Has(next - 1, Small::kAnd))
    return false;
  // "lời của Thủ tướng, Chủ tịch UBND tỉnh Nguyễn Văn A": whose it is, then who is told of.
  if (PersonLexicon::KindOf(*title.role) == "state" && !behind_name &&
      title.end == title.role_end && title.begin > 0 && text_.Has(title.begin - 1, Small::kOf) &&
      text_.IsMark(title.end, ","))
    return false;
  if (IsOffice(title)) return true;
  // "giáo sư Đại học A và là người sáng lập B"
  if (text_.Has(next - 1, Small::kIs) && text_.Has(next - 2, Small::kAnd)) return behind_name;
  if (text_.Has(next - 1, Small::kAnd)) return false;
  const auto role = text_.Match(next, Part::kRole);
  const std::string_view kind = PersonLexicon::KindOf(*title.role);
  if (kind == "plain") return behind_name && OpensOffice(next);
  if (kind != "job") return false;
  // "giảng viên Đại học A, Giám đốc Trung tâm B"
  if (behind_name && title.end > title.role_end && OpensOffice(next)) return true;
  return role && PersonLexicon::KindOf(*role->entry) == "job";
}

bool TitleSequence::OpensOffice(size_t at) const {
  while (const auto part = text_.Match(at, Part::kTitlePart)) {
    if (text_.Match(at, Part::kRole) || PersonLexicon::KindOf(*part->entry) != "before") break;
    at += part->words;
  }
  const auto role = text_.Match(at, Part::kRole);
  return role && IsOffice(*role->entry);
}

size_t TitleSequence::SkipTerm(size_t end) const {
  size_t at = end;
  if (const auto term = text_.Match(end, Part::kTerm)) {
    at += term->words;
    while (text_.IsNumber(at) || text_.IsMark(at, "-/") || text_.IsUpper(at)) ++at;
    return text_.IsMark(at, ",") ? at : end;
  }
  if (!text_.Has(end, Small::kSince)) return end;
  while (at < end + 10 && !text_.IsLineEnd(at) && !text_.IsMark(at, ",")) ++at;
  return text_.IsMark(at, ",") ? at : end;
}

size_t TitleSequence::NextTitle(size_t end) const {
  size_t at = SkipTerm(end);
  // "Giám đốc Công ty Đại An (DAC), Chủ tịch Hội A"
  if (text_.IsMark(at, "(") && text_.IsUpper(at + 1) && text_.IsMark(at + 2, ")") &&
      text_.IsMark(at + 3, ",") && BeginsTitle(text_, at + 4))
    at += 3;
  if (const auto term = text_.Match(at, Part::kTerm)) at += term->words;
  while (at > end && at < end + 6 && (text_.IsNumber(at) || text_.IsMark(at, "-"))) ++at;
  // "đồng thời là"
  const auto also = [&] {
    return text_.Has(at, Small::kAlso) && text_.Has(at + 1, Small::kThen) &&
                   text_.Has(at + 2, Small::kIs)
               ? 3
               : 0;
  };
  const auto joins = [&] {
    return text_.Has(at, Small::kAnd) || (text_.Has(at, Small::kAlso) && !BeginsTitle(text_, at));
  };
  if (const int words = also()) return at + static_cast<size_t>(words);
  if (!text_.IsMark(at, ",;-") && !joins()) return end;
  ++at;
  if (text_.Has(at, Small::kNow) && text_.Has(at + 1, Small::kIs)) return at + 2;  // ", nay là"
  if (joins() && also() == 0) ++at;
  if (text_.Has(at - 1, Small::kAnd) && text_.Has(at, Small::kIs)) ++at;
  return at + static_cast<size_t>(also());
}

size_t TitleSequence::ReadBehind(size_t end, Stand stand, std::vector<TitleSpan>& titles,
                                 const Rule*& rule) const {
  const size_t behind = ReadHeld(end, stand, titles, rule);
  const size_t given = SkipGiving(text_.IsMark(behind, ",-") ? behind + 1 : behind);
  // Whoever gave it may be named between, so that the walk goes on in front of it.
  if (given > 0) ReadJoinedTitles(given, titles, rule);
  return behind;
}

size_t TitleSequence::SkipGiving(size_t at) const {
  while (text_.Has(at, Small::kAlready)) ++at;
  if (!text_.Has(at, Small::kReceives)) return 0;
  for (size_t i = at + 1; i < at + kLongestGiving && !text_.IsLineEnd(i); ++i) {
    if (text_.IsMark(i, ",;:()") || text_.EndsSentence(i) || text_.Has(i, Small::kProposed))
      return 0;
    const auto join = text_.Match(i, Part::kJoin);
    if (!join) continue;
    return PersonLexicon::KindOf(*join->entry) == "given" ? JoinEnd(i, *join) : 0;
  }
  return 0;
}

size_t TitleSequence::ReadHeld(size_t end, Stand stand, std::vector<TitleSpan>& titles,
                               const Rule*& rule) const {
  size_t at = end;
  // Initials look like the end of a sentence, so that some papers break the line behind them.
  if (text_.IsMark(at - 1, ".") && text_.IsLineEnd(at) && text_.IsMark(at + 1, "(,-")) ++at;
  if (text_.Match(at, Part::kAside)) {
    const size_t aside = SkipAside(at - 1);  // "ông A sinh năm 1955, là …"
    if (aside == at - 1) return at;
    at = aside;
  }
  for (int asides = 0; asides < 6; ++asides) {
    if (text_.IsMark(at, "(")) {
      const size_t behind = ReadParenthesis(at, titles, rule);
      if (behind == at) return at;
      at = behind;
      continue;
    }
    if (!text_.IsMark(at, ",-")) break;
    const auto join = text_.Match(at + 1, Part::kJoin);
    // "Theo ông A, làm bí thư thì phải …": anybody who is one.
    const bool anybody = stand == Stand::kSource && join && text_.IsMark(at, ",") &&
                         !text_.Has(at + join->words, Small::kIs);
    if (text_.IsMark(at, "-") || (join && !anybody)) {
      if (const size_t behind = ReadJoined(at + 1, titles, rule); behind > at + 1) return behind;
    }
    // "ông A (Chủ tịch tỉnh), Tổng bí thư nêu rõ": somebody else, who opens a clause.
    const Stand told = asides > 0 && !titles.empty() ? Stand::kSource : stand;
    if (const size_t behind = ReadApposition(at, told, titles, rule); behind > at)
      return text_.IsMark(behind, "(") ? ReadParenthesis(behind, titles, rule) : behind;
    const bool goes_on = asides > 0 && (text_.Match(at + 1, Part::kPlaceWord) ||
                                        text_.Match(at + 1, Part::kPlace));  // ", quận 1, Hà Nội"
    const size_t aside = SkipAside(at, goes_on);
    if (aside == at) return at;
    at = aside;
  }
  if (text_.IsMark(at, ",")) return at;
  if (at == end || text_.IsMark(at - 1, ")")) {
    if (const size_t behind = ReadUnjoined(at, titles, rule); behind > at) return behind;
  }
  return ReadJoined(at, titles, rule);
}

size_t TitleSequence::ReadUnjoined(size_t at, std::vector<TitleSpan>& titles,
                                   const Rule*& rule) const {
  const auto part = text_.Match(at, Part::kTitlePart);
  if (!text_.IsWord(at) || text_.Match(at, Part::kStop) ||
      (part && PersonLexicon::KindOf(*part->entry) != "before"))
    return at;
  const auto title = ReadTitle(text_, at, TitleOf::kBefore);
  if (!title || title->HasName() || title->end == title->role_end) return at;
  const std::string_view kind = PersonLexicon::KindOf(*title->role);
  const auto firm = text_.Match(title->role_end, Part::kNameHead);
  const bool body = text_.Match(title->role_end, Part::kOrganizationHead) ||
                    (firm && PersonLexicon::KindOf(*firm->entry) == "firm");
  if (kind != "post" && !(kind == "plain" && body)) return at;
  ReadTitles(at, titles, TitleOf::kBefore);
  if (titles.back().HasName()) titles.pop_back();
  rule = rules_.name_then_title;
  return titles.back().end;
}

size_t TitleSequence::ReadApposition(size_t at, Stand stand, std::vector<TitleSpan>& titles,
                                     const Rule*& rule) const {
  const size_t first = text_.Has(at + 1, Small::kOne) ? at + 2 : at + 1;
  const Span joint{text_.word(at - 1).span.end,
                   first < text_.size() ? text_.word(first).span.begin : text_.word(at).span.end};
  if (!MatchWhole(*rules_.name_then_title, text_.article().text.matching(), joint)) return at;
  const size_t known = titles.size();
  ReadTitles(first, titles, known == 0 ? TitleOf::kBeforeSurely : TitleOf::kBefore, stand);
  if (titles.size() > known && titles.back().HasName()) {
    // The next person's; behind one whose title stands before, those in front of it too.
    titles.resize(known > 0 ? known : titles.size() - 1);
  }
  if (titles.size() > known && text_.IsMark(at, ",") && OpensNextClause(titles[known], stand))
    titles.resize(known);
  KeepBehindName(known, titles);
  if (titles.size() > known && NamesNext(titles.back())) titles.pop_back();
  if (titles.size() > known && text_.IsMark(at, ",") && IsOfNext(titles.back()))
    titles.resize(known);
  if (titles.size() == known) return at;
  rule = rules_.name_then_title;
  return titles.back().end;
}

bool TitleSequence::HoldsFirm(const TitleSpan& title) const {
  for (size_t i = title.role_end; i < title.name_begin; ++i) {
    const auto head = text_.Match(i, Part::kNameHead);
    if (head && PersonLexicon::KindOf(*head->entry) == "firm") return true;
  }
  return false;
}

bool TitleSequence::NamesBody(const TitleSpan& title, Stand stand) const {
  if (!title.HasName() || PersonLexicon::KindOf(*title.role) != "post") return false;
  if (HoldsFirm(title)) return true;
  if (stand == Stand::kInside || stand == Stand::kObject || stand == Stand::kTopic) return false;
  const size_t begin = title.name_begin, end = title.name_end;
  for (size_t words = 1; words <= 2; ++words) {
    const auto place = text_.Match(begin - words, Part::kPlaceWord);
    if (place && place->words == words && PersonLexicon::KindOf(*place->entry) != "known")
      return true;  // "Bí thư Đảng ủy xã Hồ Thị Kỷ"
  }
  if (text_.IsLower(end) && !text_.May(end, Part::kStop) && !text_.Has(end, Small::kAnd))
    return true;  // "Marketing Địa ốc"
  const size_t parts = NameParts(text_, begin, end);
  if (parts >= 3 && text_.Has(begin + 1, Small::kMiddleName)) return false;
  if (IsForeignWord(text_.Matching(begin)) || !text_.IsWord(end - 1)) return false;
  if (IsForeignWord(text_.Matching(end - 1))) return true;  // "Thái Hà Books"
  const auto place = text_.Match(end - 2, Part::kPlace);
  if (place && place->words == 2) return true;  // "Công ty cổ phần Ánh Dương Việt Nam"
  if (parts >= 3 && IsStrongFamilyName(text_, begin)) return false;
  return begin > title.role_end || parts >= 3;
}

bool TitleSequence::GoesOnBare(const TitleSpan& title) const {
  if (text_.Has(title.end, Small::kAlso) || text_.Has(title.end, Small::kAnd) ||
      text_.Has(title.end, Small::kReceives))
    return true;
  const auto charge = text_.Match(title.end - 2, Part::kTitlePart);
  return charge && charge->words == 2 && PersonLexicon::KindOf(*charge->entry) == "charge";
}

bool TitleSequence::OpensNextClause(const TitleSpan& title, Stand stand) const {
  if (text_.IsLineEnd(title.end) || text_.word(title.end).is_mark()) return false;
  const auto predicate = text_.Match(title.end, Part::kPredicate);
  if (stand == Stand::kTopic && predicate) return true;
  const bool bare = title.end == title.role_end;
  if (stand == Stand::kSource) {
    // "Theo ông A, lãnh đạo tỉnh B cần …", but "Theo ông A, cán bộ Sở B cho biết"
    const bool acts = predicate && PersonLexicon::KindOf(*predicate->entry) != "says";
    if (bare || (acts && PersonLexicon::KindOf(*title.role) == "plain" &&
                 !text_.Has(title.begin - 1, Small::kOne)))
      return true;
  }
  if ((stand == Stand::kObject || stand == Stand::kTopic) && bare && !GoesOnBare(title))
    return true;
  return stand != Stand::kOpening && PersonLexicon::KindOf(*title.role) == "state";
}

bool TitleSequence::IsOfNext(const TitleSpan& title) const {
  if (!text_.IsMark(title.end, "-") && !text_.Has(title.end, Small::kIs)) return false;
  if (!text_.May(title.end + 1, Part::kHonorific)) return false;
  const auto honorific = ReadHonorific(text_, title.end + 1);
  if (!honorific || honorific->plural) return false;
  const size_t name = NameBehind(text_, *honorific, honorific->end);
  return NameParts(text_, honorific->end, name) >= 2;
}

bool TitleSequence::NamesNext(const TitleSpan& title) const {
  const size_t name = title.role_end;
  return title.end == name + 1 && text_.IsCapital(name) && !text_.IsUpper(name) &&
         text_.IsWord(title.end) && !text_.Match(name, Part::kPlace) &&
         !text_.Match(name, Part::kOrganization) && !text_.Match(name, Part::kOrganizationHead) &&
         !text_.Match(name, Part::kNameHead) && !IsForeignWord(text_.Matching(name));
}

// "bà A, hoàng hậu Lan Phương": somebody else.
bool TitleSequence::IsOfNamed(const TitleSpan& title) const {
  const size_t name = title.role_end;
  const bool foreign = text_.IsUnknown(name) && IsForeignWord(text_.Matching(name));
  return title.end > name && text_.IsCapital(name) &&
         (foreign || (title.end > name + 1 && text_.IsCapital(name + 1))) && !text_.IsUpper(name) && !text_.Match(name, Part::kPlace) &&
         !text_.Match(name, Part::kOrganization) && !text_.Match(name, Part::kOrganizationHead) &&
         !text_.Match(name, Part::kNameHead);
}

// "ông A, Trưởng phòng, phụ trách chỉ đạo": a verb.
bool TitleSequence::IsCharge(const TitleSpan& title) const {
  const auto part = text_.Match(title.begin, Part::kTitlePart);
  return part && PersonLexicon::KindOf(*part->entry) == "charge" &&
         title.role_end == title.begin + part->words;
}

void TitleSequence::KeepBehindName(size_t known, std::vector<TitleSpan>& titles) const {
  const auto first = titles.begin() + static_cast<std::ptrdiff_t>(known);
  titles.erase(std::remove_if(first, titles.end(),
                              [&](const TitleSpan& title) {
                                if (title.end > title.role_end && text_.IsLower(title.role_end) &&
                                    text_.May(title.role_end, Part::kList) &&
                                    !text_.Has(title.role_end - 1, Small::kAbout))
                                  return true;
                                const std::string_view kind = PersonLexicon::KindOf(*title.role);
                                if (kind == "state" && IsOfNamed(title)) return true;
                                if (title.end == title.role_end && IsCharge(title)) return true;
                                return kind == "before" ||
                                       (kind == "plain" && title.end == title.role_end);
                              }),
               titles.end());
}

size_t TitleSequence::JoinEnd(size_t at, const Lexicon::Hit& join) const {
  const size_t end = at + join.words;
  if (text_.IsMark(end, ":")) return end + 1;  // "giữ các chức vụ: Bí thư Huyện ủy, …"
  if (join.words < 2) return end;
  const auto longer = text_.Match(end - 1, Part::kRole), shorter = text_.Match(end, Part::kRole);
  return longer && longer->words > 1 + (shorter ? shorter->words - 1 : 0) ? end - 1 : end;
}

size_t TitleSequence::ReadJoined(size_t at, std::vector<TitleSpan>& titles,
                                 const Rule*& rule) const {
  size_t join = at;
  if (text_.Has(join, Small::kNow)) ++join;
  auto hit = text_.Match(at, Part::kJoin);
  if (!hit && join > at)
    hit = text_.Match(join, Part::kJoin);
  else
    join = at;
  if (!hit) return at;
  const std::string_view kind = PersonLexicon::KindOf(*hit->entry);
  if (kind == "not" || kind == "all" || kind == "given") return at;
  const size_t first = JoinEnd(join, *hit), behind = ReadJoinedTitles(first, titles, rule);
  return behind == first ? at : behind;
}

bool TitleSequence::NamesItsBody(const TitleSpan& title) const {
  const size_t first = title.role_end;
  if (!text_.IsCapital(first) && !text_.Match(first, Part::kOrganization) &&
      !text_.Match(first, Part::kOrganizationHead) && !text_.Match(first, Part::kNameHead) &&
      !text_.Match(first, Part::kPlaceWord))
    return false;
  for (size_t i = title.role_end; i < title.end; ++i) {
    if (text_.IsCapital(i)) return true;
  }
  return false;
}

size_t TitleSequence::ReadJoinedTitles(size_t at, std::vector<TitleSpan>& titles,
                                       const Rule*& rule) const {
  const size_t known = titles.size();
  ReadTitles(at, titles, known == 0 ? TitleOf::kBeforeSurely : TitleOf::kBefore);
  if (titles.size() > known && titles.back().HasName()) titles.pop_back();
  KeepBehindName(known, titles);
  // "làm thành viên HĐQT kiêm Tổng giám đốc": what many are counts beside a name only.
  while (titles.size() > known && PersonLexicon::KindOf(*titles[known].role) == "plain" &&
         !(text_.Has(at - 1, Small::kIs) && NamesItsBody(titles[known])))
    titles.erase(titles.begin() + static_cast<std::ptrdiff_t>(known));
  if (titles.size() == known) return at;
  rule = rules_.name_is_title;
  return titles.back().end;
}

size_t TitleSequence::SkipJoin(size_t at) const {
  if (const size_t given = SkipGiving(at); given > at) return given;
  const auto join = text_.Match(at, Part::kJoin);
  if (!join) return at;
  const std::string_view kind = PersonLexicon::KindOf(*join->entry);
  return kind == "not" || kind == "given" ? at : at + join->words;
}

size_t TitleSequence::ReadParenthesis(size_t at, std::vector<TitleSpan>& titles,
                                      const Rule*& rule) const {
  size_t close = at + 1;
  while (close < at + 60 && !text_.IsLineEnd(close) && !text_.IsMark(close, ")(")) ++close;
  if (!text_.IsMark(close, ")")) return at;
  for (size_t i = at + 1; i < close;) {
    i = SkipJoin(i);
    auto title = ReadTitle(text_, i, TitleOf::kBefore);
    // Nobody else's name ends a title in there: "(chủ tịch Hiệp hội Hoa Đà Lạt)" names the body.
    if (title && title->HasName()) {
      const bool whole = NameParts(text_, title->name_begin, title->name_end) >= 3 &&
                         IsStrongFamilyName(text_, title->name_begin);
      if (whole) return at;  // "ông Bảy (Bí thư Tỉnh ủy Lê Văn A)"
    }
    if (title && title->HasName() && text_.IsMark(title->name_end, ",;)")) {
      title->end = title->name_end;
      title->name_end = title->name_begin;
    }
    if (title && !title->HasName() && title->end <= close) {
      titles.push_back(*title);
      rule = rules_.name_then_title;
      i = title->end;
    }
    const size_t first = i;
    while (i < close && !text_.IsMark(i, ",;-") && !text_.Has(i, Small::kAlso)) {
      if (const auto other = text_.May(i, Part::kHonorific) ? ReadHonorific(text_, i) : std::nullopt;
          other && !(other->nick && i == at + 1))
        return at;                               // someone else stands in there
      if (i > first && BeginsTitle(text_, i)) {  // "(vợ Chủ tịch tỉnh Lê Văn A)"
        const auto other = ReadTitle(text_, i);
        if (other && other->HasName()) return at;
      }
      ++i;
    }
    ++i;
  }
  return close + 1;
}

size_t TitleSequence::SkipAside(size_t at, bool any) const {
  const size_t first = at + 1;
  // "ông A - Chuẩn đô đốc, Phó Tư lệnh"
  if (const auto rank = text_.Match(first, Part::kHonorific);
      rank && PersonLexicon::KindOf(*rank->entry) == "rank" &&
      text_.IsMark(first + rank->words, ",") && BeginsTitle(text_, first + rank->words + 1))
    return first + rank->words;
  const bool age = text_.IsNumber(first) && text_.Has(first + 1, Small::kAge);
  if (!any && !age && !text_.Match(first, Part::kAside)) return at;
  for (size_t i = first; i < first + kLongestAside && !text_.IsLineEnd(i); ++i) {
    if (text_.IsMark(i, ",)")) return text_.IsMark(i, ",") ? i : at;
    if (text_.IsMark(i, "-") && BeginsTitle(text_, i + 1)) return i;  // ", 47 tuổi - Phó Bí thư"
    if (text_.EndsSentence(i)) return at;
  }
  return at;
}

}  // namespace vietfacts
