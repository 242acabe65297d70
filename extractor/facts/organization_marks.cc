// Marks inside the name of a body.
#include "extractor/facts/organization_reader.h"
#include "extractor/facts/person_name.h"

namespace vietfacts {
namespace {

using Part = PersonLexicon::Part;
using Small = PersonLexicon::Small;

constexpr size_t kMostFieldWords = 20;  // of all fields of a body that are named behind a comma
constexpr size_t kLongestField = 4;     // words of one of them
constexpr size_t kLongestParenthesis = 9;  // words of "(sau này là Hội đồng thành viên)"

}  // namespace

bool OrganizationReader::StepMark() {
  if (text_.IsMark(at_, "&/") ||
      (text_.IsMark(at_, "-'") && text_.IsTight(at_) && text_.IsTight(at_ + 1)))
    return StepTied();
  if (text_.IsMark(at_, ".")) return StepStop();
  if (text_.IsMark(at_, "-")) return StepDash();
  if (text_.IsMark(at_, ",")) return StepComma();
  if (text_.IsMark(at_, "(")) return StepParenthesis();
  if (text_.IsMark(at_, "\"")) return StepQuote();
  return false;
}

bool OrganizationReader::StepTied() {
  if (!text_.IsWord(at_ + 1)) return false;
  ++at_;
  if (text_.IsTight(at_)) {
    Take(1, State::kOpen);
  } else {
    state_ = State::kOpen;
  }
  return true;
}

bool OrganizationReader::StepStop() {
  if (!text_.IsTight(at_) || !text_.IsCapital(at_ - 1)) return false;
  const bool domain = text_.Matching(at_ + 1).size() <= 3 && text_.IsUnknown(at_ + 1);
  if (text_.IsTight(at_ + 1) && text_.IsLower(at_ + 1) &&
      (text_.Matching(at_ - 1).size() == 2 || domain)) {
    Take(2, state_);  // "Co.op", "VietPress.com"
    return true;
  }
  if (!text_.IsCapital(at_ + 1)) return false;
  if (text_.EndsSentence(at_)) return false;
  ++at_;
  return true;
}

bool OrganizationReader::StepDash() {
  const size_t next = at_ + 1;
  if (!text_.IsWord(next) || state_ == State::kRole) return false;
  if (const auto place = text_.Match(next, Part::kPlace);
      place && state_ == State::kCountry && text_.IsCapital(next) &&
      PersonLexicon::KindOf(*place->entry) == "country") {
    Take(1 + place->words, State::kCountry);  // "Việt Nam - Lào"
    return true;
  }
  if (text_.Match(next, Part::kHonorific) || text_.Match(next, Part::kRole)) return false;
  if (text_.IsLower(next)) {
    if (state_ >= State::kPlace ||
        (text_.Match(next, Part::kStop) && !text_.Match(next, Part::kOrganization)))
      return false;
    if (!text_.IsLower(at_ - 1)) return false;
  } else {
    if (IsFamilyName(text_, next) && NameParts(text_, next, RunEnd(next)) >= 2) return false;
    if (state_ >= State::kPlace && !text_.Match(next, Part::kOrganizationHead)) return false;
    if (text_.Has(next, Small::kCredit)) return false;
  }
  ++at_;
  state_ = State::kOpen;
  return true;
}

bool OrganizationReader::StepComma() {
  size_t next = at_ + 1;
  if (text_.Has(next, Small::kWithin)) ++next;
  if (!text_.IsWord(next)) return false;
  const bool place = text_.Match(next, Part::kPlaceWord) &&
                     text_.IsCapital(next + text_.Match(next, Part::kPlaceWord)->words);
  const auto head = text_.Match(next, Part::kOrganizationHead);
  const bool body = head &&
                    (text_.IsCapital(next) || text_.IsCapital(next + 1) ||
                     text_.IsCapital(next + head->words)) &&
                    !text_.Match(next, Part::kRole);
  if (!place && !body) return StepEnumeration();
  TitleSpan higher;
  higher.role = title_.role;
  higher.begin = higher.role_end = next;
  if (depth_ >= 2) return false;
  OrganizationReader reader(text_, higher, whose_);
  reader.depth_ = depth_ + 1;
  reader.state_ = State::kOpen;
  reader.Read();
  if (higher.end == next) return false;
  const bool closed = text_.IsLineEnd(higher.end) || text_.word(higher.end).is_mark() ||
                      higher.HasName() || (place && text_.Has(higher.end, Small::kAnd));
  const auto predicate = text_.Match(higher.end, Part::kPredicate);
  const bool acts = head && predicate && PersonLexicon::KindOf(*head->entry) == "decides" &&
                    PersonLexicon::KindOf(*predicate->entry) != "says";
  const bool told = text_.May(higher.end, Part::kStop) &&
                    (place || (behind_name_ && end_ > title_.role_end && !IsQuoted() && !acts));
  if (!closed && !told) return false;
  end_ = higher.end;
  title_.name_begin = higher.name_begin;
  title_.name_end = higher.name_end;
  return false;
}

bool OrganizationReader::IsQuoted() const {
  for (size_t i = title_.begin, steps = 0; i-- > 0 && steps < kMostFieldWords; ++steps) {
    if (text_.IsLineEnd(i) || text_.EndsSentence(i)) return false;
    if (text_.IsMark(i, ";")) return false;
    if (text_.Has(i, Small::kSource)) return true;
    if (text_.Has(i, Small::kTowards) && text_.Match(i + 1, Part::kHonorific)) return true;
  }
  return false;
}

bool OrganizationReader::HasCapital() const {
  for (size_t i = title_.role_end; i < at_; ++i) {
    if (text_.IsCapital(i)) return true;
  }
  return false;
}

// Whether a place or a body with a name stands at `at`, behind the fields of an office.
bool OrganizationReader::EndsWithBody(size_t at) const {
  const auto place = text_.Match(at, Part::kPlaceWord);
  if (place && text_.IsCapital(at + place->words)) return true;
  const auto head = text_.Match(at, Part::kOrganizationHead);
  if (!head) return false;
  const size_t name = at + head->words;
  return text_.IsCapital(at) ? text_.IsWord(name) : text_.IsCapital(name);
}

bool OrganizationReader::StepSmallFields() {
  const size_t next = at_ + 1;
  size_t words = 0;
  bool last = false;  // behind "và"
  for (size_t i = next; i < next + kMostFieldWords; ++i) {
    const bool ends = text_.IsLineEnd(i) || !text_.IsLower(i) ||
                      (text_.Match(i, Part::kStop) && !text_.Match(i, Part::kOrganization)) ||
                      text_.Match(i, Part::kPlaceWord) || text_.Has(i, Small::kOf) ||
                      text_.Has(i, Small::kWithin) || EndsWithBody(i);
    const bool firm = firm_ && text_.IsCapital(i) && !BeginsTitle(text_, i) &&
                      !text_.Match(i, Part::kHonorific) && !text_.Match(i, Part::kPlace);
    if (ends && !last && i > next && i == next + words &&
        ((!HasCapital() && EndsWithBody(i)) || (firm && text_.IsLower(at_ - 1)))) {
      Take(i - at_, State::kOpen);  // "công chức địa chính, xây dựng xã Phú Mỹ"
      return true;
    }
    if (ends && (!last || words == 0)) {
      if (!text_.IsMark(i, ",") || words == 0) return false;
      words = 0;
    } else if (ends) {
      Take(i - at_, State::kOpen);
      return true;
    } else if (text_.Has(i, Small::kAnd)) {
      if (last || words == 0) return false;
      last = true;
      words = 0;
    } else if (++words > kLongestField ||
               (BeginsTitle(text_, i) && !text_.Match(i, Part::kOrganization)) ||
               text_.Match(i, Part::kHonorific) || text_.Match(i, Part::kAside) ||
               text_.May(i, Part::kList)) {
      return false;
    }
  }
  return false;
}

// Whether the small words at `at` are the last field before a mark: "(…, Thẩm định và giám sát đầu
// tư)".
bool OrganizationReader::EndsField(size_t at) const {
  const bool title = BeginsTitle(text_, at) && !text_.Match(at, Part::kOrganization);
  if (title || text_.Match(at, Part::kHonorific) || text_.May(at, Part::kList)) return false;
  size_t end = at;
  while (end <= at + kLongestField && text_.IsLower(end)) ++end;
  return text_.IsLineEnd(end) || text_.IsMark(end, ")");
}

bool OrganizationReader::StepEnumeration() {
  const size_t next = at_ + 1;
  if (state_ == State::kRole || state_ >= State::kPlace) return false;
  if (text_.IsLower(next)) return StepSmallFields();
  if (!text_.IsCapital(next) || text_.Match(next, Part::kHonorific)) return false;
  if (BeginsTitle(text_, next) ||
      (IsFamilyName(text_, next) && NameParts(text_, next, RunEnd(next)) >= 2))
    return false;
  if (kind_ == "plain") {
    size_t end = next + 1;  // "công chức Văn phòng, Thống kê xã Phú Mỹ"
    while (end < next + kLongestField && text_.IsLower(end) && !text_.Match(end, Part::kStop) &&
           !text_.Match(end, Part::kPlaceWord))
      ++end;
    if (text_.IsLower(end) && text_.Match(end, Part::kPlaceWord) && EndsWithBody(end)) {
      Take(end - at_, State::kOpen);
      return true;
    }
  }
  for (size_t i = next + 1; i < next + 6 && text_.IsWord(i); ++i) {
    if (text_.Match(i, Part::kStop) && !text_.Match(i - 1, Part::kOrganization)) return false;
    if (!text_.Has(i, Small::kAnd)) continue;
    if (text_.IsLower(i + 1) && EndsField(i + 1)) {
      while (text_.IsLower(i + 1)) ++i;
      Take(i + 1 - at_, State::kOpen);
      return true;
    }
    if (!text_.IsCapital(i + 1) || IsFamilyName(text_, i + 1)) return false;
    if (text_.Match(i + 1, Part::kRole) && !text_.Match(i + 1, Part::kOrganization)) return false;
    Take(i + 1 - at_, State::kOpen);
    --end_;
    return true;
  }
  return false;
}

// "THPTQG", "B 41"
bool OrganizationReader::IsCode(size_t begin, size_t end) const {
  for (size_t i = begin; i < end; ++i) {
    const bool letter = text_.IsCapital(i) && text_.Matching(i).size() == 1;
    if (!text_.IsUpper(i) && !text_.IsNumber(i) && !letter) return false;
  }
  return begin < end && text_.IsCapital(begin);
}

bool OrganizationReader::StepParenthesis() {
  size_t close = at_ + 1;
  while (close < at_ + kLongestParenthesis && !text_.IsLineEnd(close) && !text_.IsMark(close, "()"))
    ++close;
  if (!text_.IsMark(close, ")")) return false;
  const size_t behind = close + 1;
  const bool code = IsCode(at_ + 1, close);
  if (code && (text_.Has(behind, Small::kYear) || text_.Match(behind, Part::kPlaceWord) ||
               text_.IsMark(behind, ","))) {
    at_ = behind;
    return true;
  }
  const bool later = text_.Has(at_ + 2, Small::kIs) || text_.Has(at_ + 3, Small::kIs);
  if ((code || later) && text_.IsCapital(behind) && text_.Match(behind, Part::kOrganizationHead)) {
    at_ = behind;  // "hội đồng thành viên (HĐTV) Tổng công ty"
    state_ = State::kOpen;
    return true;
  }
  const bool higher = MayName() && text_.IsCapital(at_ + 1) &&
                      (text_.Match(at_ + 1, Part::kOrganizationHead) ||
                       text_.Match(at_ + 1, Part::kPlace));
  if (!code && !higher) return false;
  const size_t run = RunEnd(behind);
  const bool name = IsStrongFamilyName(text_, behind) || IsForeignWord(text_.Matching(behind));
  if (run > behind && name && !text_.Match(behind, Part::kPlace) &&
      NameParts(text_, behind, run) >= 2)
    SetName(behind, run);
  return false;
}

bool OrganizationReader::StepQuote() {
  if (state_ != State::kOpen && state_ != State::kHeaded) return false;
  for (size_t i = at_ + 1; i < at_ + 10 && !text_.IsLineEnd(i); ++i) {
    if (text_.IsMark(i, "\"")) {
      Take(i + 1 - at_, State::kPlace);
      return true;
    }
  }
  return false;
}

}  // namespace vietfacts
