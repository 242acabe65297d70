#include "extractor/facts/organization_reader.h"

#include <algorithm>

#include "extractor/facts/person_name.h"

namespace vietfacts {
namespace {

using Part = PersonLexicon::Part;
using Small = PersonLexicon::Small;

constexpr size_t kMostWords = 45;

}  // namespace

void OrganizationReader::Read() {
  const size_t limit = std::min(text_.size(), title_.role_end + kMostWords);
  while (at_ < limit && Step()) {
  }
  // "Tổng thống nước này": the country that is pointed at is not named.
  if ((text_.Has(end_, Small::kPointer)) && end_ > title_.role_end &&
      text_.Has(end_ - 1, Small::kCountry)) {
    --end_;
    if (end_ > title_.role_end && text_.Has(end_ - 1, Small::kOf)) --end_;
  }
  if (title_.HasName() && text_.Has(title_.name_begin - 1, Small::kOf)) {
    // "các thí sinh của Lê Văn A": whose they are.
    end_ = std::max(title_.role_end, title_.name_begin - 1);
    title_.name_begin = title_.name_end = 0;
  }
  if (subject_begins_ > 0 && !EndsSubject()) {
    title_.name_begin = title_.name_end = 0;
    end_ = subject_begins_;
  }
  if (holder_begins_ > 0 && title_.HasName()) {
    // "luật sư của Tổng thống Park Geun-hye": the name is that of the other office's holder.
    title_.name_begin = title_.name_end = 0;
    title_.role_end = end_ = holder_begins_;
  }
  if (end_ > title_.role_end && !title_.HasName() && text_.IsMark(end_ - 1, "."))
    --end_;                                                                    // "xã Phú Mỹ A."
  if (end_ > title_.role_end && text_.Has(end_ - 1, Small::kOrdinal)) --end_;  // "thứ sáu của"
  title_.end = end_;
}

void OrganizationReader::Take(size_t words, State state) {
  at_ += words;
  end_ = at_;
  state_ = state;
}

bool OrganizationReader::Step() {
  if (text_.IsLineEnd(at_)) return false;
  if (text_.word(at_).is_mark()) return StepMark();
  if (text_.IsNumber(at_)) return StepNumber();
  if (text_.IsTight(at_) && at_ > title_.role_end && !text_.word(at_ - 1).is_mark()) return false;
  return text_.IsCapital(at_) ? StepCapital() : StepSmall();
}

bool OrganizationReader::StepCapital() {
  if (text_.Has(at_, Small::kCredit) && text_.IsMark(at_ + 1, ":")) return false;  // "Ảnh: TTXVN"
  if (StepBodyOfRole()) return true;
  if (const auto phrase = text_.Match(at_, Part::kOrganization); phrase && phrase->words >= 2) {
    Take(phrase->words, firm_ && state_ == State::kHeaded ? State::kHeaded : State::kOpen);
    return true;
  }
  if (state_ == State::kHeaded) return StepHeaded();
  if (text_.Match(at_, Part::kHonorific)) {
    const auto place = text_.Match(at_, Part::kPlace);
    if (place && place->words >= 2) {  // "Bà Rịa"
      Take(place->words, State::kPlace);
      return true;
    }
  }
  if (const auto honorific = text_.Match(at_, Part::kHonorific);
      honorific && StopsAtHonorific(*honorific))
    return false;
  if (at_ > title_.role_end) {
    if (const auto role = text_.Match(at_, Part::kRole);
        role && role->words >= 2 && !JoinsRole() && IsOffice(*role))
      return false;
  }
  if (TakeJoinedRole()) return true;
  const size_t run = RunEnd(at_);
  if (const auto place = text_.Match(at_, Part::kPlace); place && !IsHeadOfBody(*place)) {
    if (TakePlace(*place, run)) return true;
    return false;
  }
  if (const size_t name = NameAt(at_, run); name > at_) return SetName(at_, name);
  if (text_.Match(at_, Part::kPlaceWord) && !text_.May(at_, Part::kOrganizationHead))
    return StepPlaceWord();
  if (const auto head = text_.Match(at_, Part::kNameHead)) {
    TakeHead(*head);
    return true;
  }
  Take(std::max<size_t>(ReadNamePart(text_, at_) - at_, 1), State::kOpen);
  return true;
}

// "Hội an toàn giao thông", but "Hội An".
bool OrganizationReader::IsHeadOfBody(const Lexicon::Hit& place) const {
  const auto head = text_.Match(at_, Part::kOrganizationHead);
  return head && head->words == 1 && place.words == 2 && text_.IsLower(at_ + 1);
}

// Behind "Hạm đội 7" its branch may follow: "hải quân Mỹ".
bool OrganizationReader::IsNumbered() const {
  return state_ == State::kPlace && at_ > title_.role_end && text_.IsNumber(at_ - 1) &&
         !text_.Match(at_, Part::kStop);
}

bool OrganizationReader::StepBodyOfRole() {
  if (at_ != title_.role_end || !text_.May(at_ - 1, Part::kOrganizationHead)) return false;
  const auto body = text_.Match(at_ - 1, Part::kOrganization);
  if (!body || body->words < 2) return false;
  Take(body->words - 1, State::kOpen);
  return true;
}

bool OrganizationReader::StepSmall() {
  if (StepBodyOfRole()) return true;
  if (const auto phrase = text_.Match(at_, Part::kOrganization);
      phrase && (state_ < State::kPlace || IsNumbered() ||
                 (state_ == State::kCountry &&
                  (text_.Has(at_, Small::kIn) ||
                   (phrase->words >= 3 && !text_.Has(at_, Small::kAt)))))) {
    const auto stop = text_.Match(at_, Part::kStop);
    if (!stop || phrase->words >= stop->words) {
      Take(phrase->words, State::kOpen);
      return true;
    }
  }
  if (text_.Has(at_, Small::kAnd) || text_.Has(at_, Small::kOf) || text_.Has(at_, Small::kWithin))
    return StepJoint();
  if (StepSubject()) return true;
  if (const auto honorific = text_.Match(at_, Part::kHonorific);
      honorific && StopsAtHonorific(*honorific))
    return false;
  if (at_ > title_.role_end) {
    // "Cơ quan thường trực Ban chỉ đạo": what counts behind a name alone ends no body's.
    const auto role = text_.Match(at_, Part::kRole);
    if (role && !JoinsRole() && PersonLexicon::KindOf(*role->entry) != "behind") return false;
  }
  if (TakeJoinedRole()) return true;
  if (text_.Match(at_, Part::kPlaceWord)) return StepPlaceWord();
  if (text_.Has(at_, Small::kYear)) return StepYear();
  if (StepTerm()) return true;
  if ((text_.Has(at_, Small::kAt) || text_.Has(at_, Small::kOrigin)) && StepSeat()) return true;
  if (const auto part = text_.Match(at_, Part::kTitlePart);
      part && state_ == State::kCountry && text_.IsCapital(at_ + part->words) &&
      !text_.Match(at_ + part->words, Part::kRole)) {
    Take(part->words, State::kCountry);  // "Tổng thống Mỹ đắc cử"
    return true;
  }
  if (StepWorkplace()) return true;
  if (state_ >= State::kPlace) return false;
  if (text_.Match(at_, Part::kStop)) return false;
  if (const auto place = text_.Match(at_, Part::kPlace); place && !IsEverydayWord(*place)) {
    const std::string_view kind = PersonLexicon::KindOf(*place->entry);
    Take(place->words, kind == "body"      ? State::kOpen
                       : kind == "country" ? State::kCountry
                                           : State::kPlace);
    return true;
  }
  if (const auto head = text_.Match(at_, Part::kNameHead)) {
    TakeHead(*head);
    return true;
  }
  Take(1, State::kOpen);
  return true;
}

bool OrganizationReader::JoinsRole() const {
  const auto role = text_.Match(at_, Part::kRole);
  if (at_ == title_.role_end) {
    const auto part = text_.Match(at_, Part::kTitlePart);
    return !part || (role && role->words > part->words);  // "Tổng thống", but "cựu Tổng thống"
  }
  if (at_ != title_.role_end + 1) return false;
  if (text_.Match(at_ - 1, Part::kTitlePart)) return true;
  return text_.Has(at_ - 1, Small::kOf) && role && IsOffice(*role);
}

bool OrganizationReader::TakeJoinedRole() {
  if (!JoinsRole()) return false;
  const auto role = text_.Match(at_, Part::kRole);
  if (!role || role->words < 2 || !IsOffice(*role)) return false;
  if (text_.Has(at_ - 1, Small::kOf)) holder_begins_ = at_ - 1;
  Take(role->words, State::kRole);
  title_.role_end = end_;
  kind_ = PersonLexicon::KindOf(*role->entry);
  return true;
}

// "pháp", "đức", "nga" in small letters are no countries.
bool OrganizationReader::IsEverydayWord(const Lexicon::Hit& place) const {
  return place.words == 1 && at_ > title_.role_end && text_.IsLower(at_) &&
         PersonLexicon::KindOf(*place.entry) != "body";
}

bool OrganizationReader::IsOffice(const Lexicon::Hit& role) {
  const std::string_view kind = PersonLexicon::KindOf(*role.entry);
  return kind == "post" || kind == "state";
}

bool OrganizationReader::StopsAtHonorific(const Lexicon::Hit& honorific) const {
  const std::string_view kind = PersonLexicon::KindOf(*honorific.entry);
  if (kind == "kin" && text_.IsCapital(at_)) {
    const auto place = text_.Match(at_, Part::kPlace);
    if (place && PersonLexicon::KindOf(*place->entry) == "country") return false;  // "Anh"
  }
  if (kind == "kin" && text_.IsCapital(at_))
    return !text_.IsUpper(at_) && text_.IsCapital(at_ + honorific.words);
  if (kind == "degree" && text_.IsLower(at_)) return true;
  return kind != "degree" || text_.IsCapital(at_ + honorific.words) ||
         text_.IsMark(at_ + honorific.words, ".");
}

void OrganizationReader::TakeHead(const Lexicon::Hit& head) {
  firm_ = firm_ || PersonLexicon::KindOf(*head.entry) == "firm";
  headed_ = true;
  Take(head.words, State::kHeaded);
  if (text_.IsLower(at_)) state_ = State::kOpen;
}

bool OrganizationReader::StepPlaceWord() {
  const auto word = text_.Match(at_, Part::kPlaceWord);
  place_word_ = true;
  headed_ = false;
  known_places_ = PersonLexicon::KindOf(*word->entry) == "known";
  if (state_ == State::kPlace && end_ > title_.role_end && text_.Match(at_, Part::kStop))
    return false;
  Take(word->words, State::kHeaded);
  const bool abbreviated = text_.IsCapital(at_ - 1) && text_.IsNumber(at_ + 1);  // "Q. 12"
  if (text_.IsMark(at_, ".") && text_.IsTight(at_) && (text_.IsCapital(at_ + 1) || abbreviated))
    ++at_;
  if (text_.IsNumber(at_)) {
    TakeNumber();
  } else if (!text_.IsCapital(at_)) {
    const bool open =
        PersonLexicon::KindOf(*word->entry) == "loose" || text_.Match(at_, Part::kOrganization);
    state_ = text_.IsLower(at_) && open ? State::kOpen : State::kPlace;
  }
  return true;
}

bool OrganizationReader::StepJoint() {
  const bool of = !text_.Has(at_, Small::kAnd);
  const size_t next = at_ + 1;
  // "về an ninh châu Á và Thái Bình Dương"
  const bool places = subject_begins_ > 0 && text_.Match(next, Part::kPlace);
  if (state_ >= State::kPlace && !of && !places) return false;
  if (text_.IsLineEnd(next) || !text_.IsWord(next)) return false;
  if (text_.Match(next, Part::kHonorific) && !text_.Match(next, Part::kOrganization)) return false;
  if (text_.IsLower(next) && text_.Match(next, Part::kStop) &&
      !text_.Match(next, Part::kOrganization))
    return false;
  if (!of && ((text_.Match(next, Part::kRole) && !text_.Match(next, Part::kOrganization)) ||
              at_ == title_.role_end))
    return false;
  if (!of && text_.IsLower(next) && text_.May(next, Part::kList) &&
      !text_.Match(next, Part::kOrganization))
    return false;  // "Giám đốc Sở và các phó giám đốc"
  if (!of && text_.IsCapital(next)) {
    const size_t run = RunEnd(next);
    if (NameParts(text_, next, run) >= 2 && HasForeign(next, run) &&
        !text_.Match(next, Part::kPlace))
      return false;
    if (IsFamilyName(text_, next) && NameParts(text_, next, run) >= 2 &&
        !text_.Match(next, Part::kOrganization))
      return false;
  }
  if (const auto head = text_.Match(next, Part::kOrganizationHead);
      head && !of && text_.Has(next + head->words, Small::kPointer))
    return false;  // "giám đốc Sở Y tế và sở này đã"
  if (const auto body = text_.Match(next, Part::kPlace);
      body && !of && PersonLexicon::KindOf(*body->entry) == "body" &&
      text_.Match(next + body->words, Part::kPredicate))
    return false;  // "Tư lệnh Quân chủng Hải quân và Bộ Chính trị quyết định"
  ++at_;  // end_ stays: what follows decides
  state_ = State::kOpen;
  return true;
}

bool OrganizationReader::StepNumber() {
  if (state_ >= State::kPlace && !NumbersSchool()) return false;
  if (state_ == State::kRole && !NamesClass()) return false;
  const size_t next = at_ + 1;
  const bool counts = text_.IsLower(next) && !text_.Match(next, Part::kStop) &&
                      !text_.Match(next, Part::kPlaceWord) && !text_.Match(next, Part::kNameHead) &&
                      !text_.Match(next, Part::kOrganization) && !text_.Has(next, Small::kAnd) &&
                      !text_.Has(next, Small::kWithin) &&
                      !text_.Has(next, Small::kOf);  // "5 người"
  if (counts && !text_.IsUpper(at_ - 1)) return false;
  if (text_.IsMark(at_ + 1, "/.") && text_.IsTight(at_ + 1) && text_.IsNumber(at_ + 2)) {
    if (!text_.Match(at_ - 1, Part::kNameHead)) return false;  // a date
    Take(3, State::kPlace);                                    // "lớp 6.2"
    return true;
  }
  TakeNumber();
  return true;
}

// "lớp trưởng 10A5", but "phi công 30 tuổi".
bool OrganizationReader::NamesClass() const {
  if (!text_.IsTight(at_ + 1) || !text_.IsCapital(at_ + 1)) return false;
  size_t next = at_ + 2;
  while (text_.IsTight(next) && text_.IsNumber(next)) ++next;
  return EndsCode(next);
}

// "Trường THPT Phú Mỹ 1": of several in one place.
bool OrganizationReader::NumbersSchool() const {
  return headed_ && at_ == end_ && text_.Matching(at_).size() == 1 && EndsCode(at_ + 1);
}

bool OrganizationReader::EndsCode(size_t next) const {
  return text_.IsLineEnd(next) || text_.word(next).is_mark() || text_.Match(next, Part::kStop) ||
         text_.Match(next, Part::kPlaceWord) || text_.Match(next, Part::kNameHead);
}

void OrganizationReader::TakeNumber() {
  size_t words = 1;
  while (text_.IsTight(at_ + words) && (text_.IsWord(at_ + words) || text_.IsNumber(at_ + words)))
    ++words;
  Take(words, State::kPlace);
}

bool OrganizationReader::StepYear() {
  if (state_ >= State::kPlace) return false;  // when it was held
  if (!text_.IsNumber(at_ + 1) || state_ == State::kRole) return false;
  size_t behind = at_ + 2;
  if (text_.IsMark(behind, "-") && text_.IsNumber(behind + 1)) behind += 2;
  const bool range = behind > at_ + 2;
  if (!range && !text_.Match(behind, Part::kPlaceWord)) return false;
  Take(behind - at_, State::kOpen);
  if (!text_.Match(at_, Part::kPlaceWord)) state_ = State::kPlace;
  return true;
}

bool OrganizationReader::StepTerm() {
  const auto term = text_.Match(at_, Part::kTerm);
  if (!term) return false;
  size_t behind = at_ + term->words;
  while (text_.IsNumber(behind) || text_.IsUpper(behind) || text_.IsMark(behind, "-")) ++behind;
  if (behind == at_ + term->words || !text_.Match(behind, Part::kPlaceWord)) return false;
  Take(behind - at_, State::kOpen);
  return true;
}

}  // namespace vietfacts
