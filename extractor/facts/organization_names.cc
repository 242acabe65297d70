// Where the name of a person begins behind that of a body.
#include <algorithm>
#include <utility>

#include "extractor/facts/organization_reader.h"
#include "extractor/facts/person_name.h"

namespace vietfacts {
namespace {

using Part = PersonLexicon::Part;
using Small = PersonLexicon::Small;

}  // namespace

bool OrganizationReader::SetName(size_t begin, size_t end) {
  title_.name_begin = begin;
  title_.name_end = end;
  return false;
}

bool OrganizationReader::StepHeaded() {
  const size_t run = RunEnd(at_);
  if (text_.IsUpper(at_) && text_.IsCapital(run) && !text_.IsUpper(run) &&
      !text_.Match(at_, Part::kPlace)) {  // "TNHH Đại An"
    Take(run - at_, State::kHeaded);
    return true;
  }
  if (IsAbbreviatedFirm(run)) {
    Take(run - at_, State::kOpen);
    return true;
  }
  size_t named = at_;
  const bool known = std::exchange(known_places_, false);
  places_ = std::exchange(place_word_, false);
  const auto place = text_.Match(at_, Part::kPlace);
  if (firm_ && place && PersonLexicon::KindOf(*place->entry) == "body") {
    Take(place->words, State::kOpen);  // "Tập đoàn Hoàng Anh Gia Lai"
    return true;
  }
  if (place && PersonLexicon::KindOf(*place->entry) != "body") named = at_ + place->words;
  const size_t name = LastName(named > at_ ? named : at_ + 1, run, named > at_ ? 1 : 2);
  const State after = places_ || named > at_ ? State::kPlace : State::kOpen;
  if (!place && NamesSomeone(known, run)) {
    state_ = after;
    return SetName(at_, run);
  }
  if (const auto head = text_.Match(at_, Part::kNameHead);
      head && named == at_ && (name == run || name > at_ + head->words)) {
    TakeHead(*head);
    return true;
  }
  if (name < run) {
    Take(name - at_, after);
    return SetName(name, run);
  }
  if (named > at_ && named < run && !text_.Match(named, Part::kOrganizationHead)) {
    const State headed = std::exchange(state_, State::kPlace);
    if (NameAt(named, run) > named) {
      Take(named - at_, after);
      return SetName(named, run);
    }
    state_ = headed;
  }
  Take(std::max(named, std::max(run, at_ + 1)) - at_, after);
  return true;
}

// "Công ty Đầu tư Lý Hoàng (LHC)"
bool OrganizationReader::IsAbbreviatedFirm(size_t run) const {
  return firm_ && text_.IsMark(run, "(") && text_.IsUpper(run + 1) && text_.IsMark(run + 2, ")");
}

// "UBND xã Nguyễn Văn An": where the places are known, or "Văn" and "Thị" tell a person's name.
bool OrganizationReader::NamesSomeone(bool known, size_t run) const {
  if (!MayName() || run <= at_ || !IsFamilyName(text_, at_)) return false;
  const size_t parts = NameParts(text_, at_, run);
  if (text_.IsMark(run, ",(") && text_.Match(run + 1, Part::kPlaceWord)) return false;  // a commune
  if (known && (parts == 3 || parts == 4) && IsStrongFamilyName(text_, at_)) return true;
  return places_ && (parts == 3 || parts == 4) && (text_.Has(at_ + 1, Small::kMiddleName));
}

size_t OrganizationReader::LastName(size_t from, size_t run, size_t skipped) const {
  size_t weak = run;
  if (!MayName()) return run;
  if (text_.IsNumber(at_)) skipped = 0;
  for (size_t i = std::max(from, skipped >= 2 ? at_ + 2 : from); i < run; ++i) {
    if (!IsFamilyName(text_, i)) continue;
    const size_t parts = NameParts(text_, i, run);
    if (parts < 2 || parts > 4) continue;
    if (const auto place = text_.Match(i, Part::kPlace); place && i + place->words == run)
      continue;  // "Công ty Điện Lực Hà Nam"
    if (IsStrongFamilyName(text_, i)) return i;
    weak = std::min(weak, i);
  }
  return weak;
}

size_t OrganizationReader::RunEnd(size_t at) const { return ReadName(text_, at); }

bool OrganizationReader::TakePlace(const Lexicon::Hit& place, size_t run) {
  const std::string_view kind = PersonLexicon::KindOf(*place.entry);
  const size_t behind = at_ + place.words;
  if (MayName() && state_ == State::kRole && (kind_ == "job" || kind_ == "state") &&
      kind != "body") {
    const bool whole =
        behind == run && kind != "country" && kind != "foreign" && kind != "province";
    const bool part = behind < run && NameParts(text_, behind, run) == 1 &&
                      !IsForeignWord(text_.Matching(behind)) && !text_.IsLetter(behind);
    if (whole || part) return SetName(at_, run);
  }
  const bool named =
      !MayName() || (behind_name_ && behind == run);  // "ông A, … huyện ủy Trần Văn Thời"
  if (!named && kind != "body" && kind != "country" && NameParts(text_, at_, run) >= 3 &&
      IsStrongFamilyName(text_, at_) && NameParts(text_, at_, run) <= 4 &&
      !(IsFamilyName(text_, behind) && NameParts(text_, behind, run) >= 2)) {
    return SetName(at_, run);
  }
  // "Bộ trưởng Quốc phòng", "Thứ trưởng Bộ Ngoại giao"
  const bool ministry = at_ == title_.role_end ||
                        (at_ == title_.role_end + 1 && text_.Has(at_ - 1, Small::kMinistry));
  Take(place.words, kind == "country" || kind == "foreign" ? State::kCountry
                    : kind == "body"                       ? State::kOpen
                                                           : State::kPlace);
  if (kind == "body" && (behind < run || (ministry && HasForeign(behind, RunEnd(behind)))))
    country_ = true;
  return true;
}

bool OrganizationReader::IsBody(size_t at) const {
  if (text_.Match(at, Part::kOrganizationHead) || text_.Match(at, Part::kNameHead)) return true;
  return text_.Match(at, Part::kOrganization) != nullptr;
}

size_t OrganizationReader::NameAt(size_t at, size_t run) const {
  if (!MayName()) return at;
  const size_t parts = NameParts(text_, at, run);
  const bool behind_role = at == title_.role_end;
  if (behind_role && text_.Has(at - 1, Small::kAbout)) return at;  // "chuyên gia về"
  if (IsAbbreviatedFirm(run)) return at;
  if (const auto phrase = text_.Match(run - 1, Part::kOrganization);
      phrase && phrase->words >= 2 && text_.IsLower(run) && !IsStrongFamilyName(text_, at))
    return at;  // "đại biểu Duma Quốc gia"
  if (const auto head = text_.Match(run - 1, Part::kNameHead); head && head->words >= 2)
    return at;  // "bí thư Đoàn Công ty"
  if (run == at + 1 && text_.IsLetter(at) && (text_.IsMark(run, "-/") || text_.IsNumber(run)))
    return at;  // "phi công F-16"
  if (run == at + 1 && text_.IsMark(run, "-") && text_.IsNumber(run + 1)) return at;  // "Su-25"
  if (behind_role && run == at + 1 && text_.IsLetter(at) && text_.IsLower(run) &&
      !text_.Match(run, Part::kStop))
    return at;  // "sinh viên Y khóa 1"
  if (text_.IsLetter(at) && text_.IsMark(at + 1, ".") && text_.IsNumber(at + 2) &&
      text_.Match(at, Part::kPlaceWord))
    return at;  // "cử tri Q. 2"
  if (text_.IsLetter(at) && text_.IsMark(at + 1, ".") && behind_role)
    return text_.Match(at, Part::kPlaceWord) && text_.Match(at + 2, Part::kPlace) ? at : run;
  const size_t named = NameParts(text_, at + 1, run);
  if (behind_role && kind_ == "post" && IsForeignWord(text_.Matching(at)) &&
      IsStrongFamilyName(text_, at + 1) && named >= 3)
    return at;  // "Tổng giám đốc Vinamilk Nguyễn Văn An"
  if (text_.word(at).letter_case == Word::Case::kMixed && kind_ == "post" && named >= 2)
    return at;  // "Tổng giám đốc VinaTex John Smith"
  if (!behind_role && HoldsName(at, run)) return at;
  if (text_.IsNumber(at - 1) && state_ == State::kPlace && NumbersPlace(at - 2) && parts <= 2)
    return at;
  if (IsFamilyName(text_, at) && parts >= 2) {
    const bool strong = IsStrongFamilyName(text_, at);
    const bool firms = firm_ && !behind_role && !EndsLikeName(run);  // "Cổ phần Vàng Bạc Đá quý"
    if (!firms && parts <= 5 && (strong || behind_role || state_ >= State::kPlace || parts >= 3)) {
      if (!strong && IsBody(at)) return at;
      return run;
    }
  }
  const size_t most = IsForeignWord(text_.Matching(at)) ? 7 : 5;
  if (parts == 0 || parts > most || IsBody(at)) return at;
  if (parts == 1 && text_.May(at, Part::kOrganizationHead)) return at;  // "Tổng liên đoàn"
  if (text_.IsUpper(at) || (firm_ && !HasForeign(at, run))) return at;
  if (HasPlace(at, run)) return at;
  if (state_ == State::kOpen && !behind_role && IsForeignName(at, run)) return run;
  const bool foreign = HasForeign(at, run);
  // Behind a name an office or job may be that of the next one: "…, Tổng thống Pháp François
  // Hollande".
  const bool next_person =
      foreign && (state_ == State::kCountry || (country_ && parts >= 2) ||
                  (behind_role && (kind_ == "state" || kind_ == "job") && parts >= 2));
  const bool next_singer = behind_role && kind_ == "job" && parts >= 2 && parts <= 4 &&
                           EndsLikeName(run) && !text_.Match(at, Part::kPlace);
  if (behind_name_ && !next_person && !next_singer) return at;
  if (behind_role && kind_ == "post" && parts == 1 && run == at + 1 && EndsLikeName(run)) {
    const bool introduces = IsForeignWord(text_.Matching(at)) && text_.IsMark(run, ",-") &&
                            text_.Match(run + 1, Part::kHonorific);
    return introduces ? at : run;  // "Thứ trưởng Thọ", but "Giám đốc Vinatex, ông A"
  }
  if (behind_role && kind_ != "post" && kind_ != "plain")
    return parts >= 2 || EndsLikeName(run) ? run : at;
  if (behind_role && foreign && parts >= 2) return run;
  if (kind_ == "post" && foreign && parts == 1 && text_.IsMark(run, ",") &&
      text_.Match(run + 1, Part::kHonorific))
    return at;  // "Chủ tịch Kyoto Animation, ông A"
  if (firm_ && parts == 1 && foreign) return at;  // "hãng máy bay Nga Tupolev"
  if (state_ == State::kCountry &&
      (foreign || kind_ == "state" || kind_ == "job" || (parts >= 2 && EndsLikeName(run))))
    return run;
  if (state_ == State::kPlace && parts >= 2 && EndsLikeName(run)) return run;
  if (country_ && parts >= 2 && parts <= 4 && (foreign || EndsLikeName(run))) return run;
  if (country_ && parts == 1 && foreign && EndsLikeName(run) &&
      !IsForeignWord(text_.Matching(at - 1)))
    return run;  // "Bộ trưởng Ngoại giao Lavrov"
  return at;
}

// "đường sắt Hà Ninh Đậu Văn An": whether a whole name begins one or two words behind `at`.
bool OrganizationReader::HoldsName(size_t at, size_t run) const {
  for (size_t i = at + 1; i <= at + 2 && i + 2 < run; ++i) {
    if (IsFamilyName(text_, i) && text_.Has(i + 1, Small::kMiddleName) && text_.IsCapital(i + 1))
      return true;
  }
  return false;
}

// "trường tiểu học số 1 Phú Mỹ", "dự án 12 Mai Lan", but "giáo viên lớp 5 Mai Lan": whether the
// number behind `at` is part of the name of a place.
bool OrganizationReader::NumbersPlace(size_t at) const {
  const auto head = text_.Match(at, Part::kNameHead);
  return headed_ && text_.IsLower(at) && !(head && head->words == 1);
}

// "Bộ trưởng Quốc phòng James Smith", "nhà sư lưu vong John Smith", but "của Rand Corporation".
bool OrganizationReader::IsForeignName(size_t at, size_t run) const {
  const size_t parts = NameParts(text_, at, run);
  if (firm_ || parts < 2 || parts > 4 || !IsForeignWord(text_.Matching(run - 1)) ||
      text_.Has(at - 1, Small::kOf) || text_.IsMark(run, "(") || !EndsLikeName(run))
    return false;
  if (const auto head = text_.Match(at - 2, Part::kNameHead); head && head->words == 2)
    return false;  // "của nhật báo Le Monde"
  // Behind a name it is that of the next person, who does something or follows in a list.
  return !behind_name_ || text_.IsLower(run) ||
         (text_.IsMark(run, ",;") && BeginsTitle(text_, run + 1));
}

bool OrganizationReader::HasForeign(size_t begin, size_t end) const {
  for (size_t i = begin; i < end; ++i) {
    if (text_.IsMark(i, "-") || (text_.IsWord(i) && IsForeignWord(text_.Matching(i)))) return true;
  }
  return false;
}

bool OrganizationReader::HasPlace(size_t begin, size_t end) const {
  for (size_t i = begin + 1; i < end; ++i) {
    const auto place = text_.Match(i, Part::kPlace);
    if (place && i + place->words == end && PersonLexicon::KindOf(*place->entry) == "country" &&
        IsForeignWord(text_.Matching(begin)))
      return true;
    if (place && place->words >= 2 && i + place->words <= end) return true;
    if (place && i + 1 == end && PersonLexicon::KindOf(*place->entry) == "firm") return true;
  }
  return false;
}

bool OrganizationReader::EndsLikeName(size_t run) const {
  if (text_.IsLineEnd(run) || text_.word(run).is_mark()) return !text_.IsMark(run, "/");
  const auto role = text_.Match(run - 1, Part::kRole);
  if (role && role->words >= 2) return false;  // "Đệ nhất phu nhân Tổng thống Mỹ"
  return text_.IsNumber(run) || text_.May(run, Part::kStop) || text_.Has(run, Small::kAnd);
}

}  // namespace vietfacts
