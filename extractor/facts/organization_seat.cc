// Where somebody holds an office or works, and what they deal with.
#include "extractor/facts/organization_reader.h"
#include "extractor/facts/person_name.h"

namespace vietfacts {
namespace {

using Part = PersonLexicon::Part;
using Small = PersonLexicon::Small;

constexpr size_t kLongestSubject = 20;  // words, with the body that may stand behind
constexpr size_t kLongestSeat = 4;      // parts of the name of a place that no lexicon knows

}  // namespace

bool OrganizationReader::OpensClausePhrase() const {
  const auto stop = text_.Match(at_, Part::kStop);
  return stop && stop->words >= 2;
}

bool OrganizationReader::StepSeat() {
  if (text_.Has(at_, Small::kAt) && state_ != State::kCountry && state_ != State::kRole)
    return false;
  const auto place = text_.Match(at_ + 1, Part::kPlace);
  if (!place || !text_.IsCapital(at_ + place->words)) return false;
  const std::string_view kind = PersonLexicon::KindOf(*place->entry);
  if (kind != "country" && kind != "foreign" && kind != "body") return false;
  Take(1 + place->words, State::kCountry);
  return true;
}

bool OrganizationReader::StepWorkplace() {
  const bool seat = text_.Has(at_, Small::kAt);
  if (!behind_name_ || !(seat || text_.Has(at_, Small::kIn)) || OpensClausePhrase()) return false;
  const size_t next = at_ + 1;
  const auto head = text_.Match(next, Part::kOrganizationHead);
  const auto firm = text_.Match(next, Part::kNameHead);
  const bool body = text_.IsCapital(next) && (head || firm || text_.IsUpper(next)) &&
                    !text_.Match(next, Part::kPlace);
  const bool small =
      text_.IsLower(next) &&
      ((head && text_.IsCapital(next + head->words)) ||
       (firm && PersonLexicon::KindOf(*firm->entry) == "firm") ||
       (seat && ((head && at_ == title_.role_end) || text_.Has(next, Small::kGroup))));
  if (body || small) {
    ++at_;  // end_ stays: what follows decides
    state_ = State::kOpen;
    return true;
  }
  if (!seat) return false;
  if (const auto word = text_.Match(next, Part::kPlaceWord);
      word && text_.IsCapital(next + word->words)) {
    ++at_;
    state_ = State::kOpen;
    return true;
  }
  const auto place = text_.Match(next, Part::kPlace);
  const size_t run = RunEnd(next);
  if (!text_.IsCapital(next) || (text_.IsUpper(next) && !place)) return false;
  if (!place && (NameParts(text_, next, run) > kLongestSeat || IsStrongFamilyName(text_, next)))
    return false;
  const size_t behind = place ? next + place->words : run;
  if (!text_.IsLineEnd(behind) && !text_.word(behind).is_mark() &&
      !text_.Match(behind, Part::kStop))
    return false;
  Take(behind - at_, State::kPlace);
  return true;
}

bool OrganizationReader::StepSubject() {
  if (subject_begins_ > 0) return false;
  size_t next = at_ + 1;
  if (const auto part = text_.Match(at_, Part::kTitlePart);
      part && PersonLexicon::KindOf(*part->entry) == "charge") {
    next = at_ + part->words;  // "Phó chủ tịch UBND tỉnh phụ trách văn xã"
    if (!text_.IsLower(next) || text_.Has(next, Small::kAbout)) return false;
  } else if (!text_.Has(at_, Small::kAbout) || OpensClausePhrase() || !TakesSubject()) {
    return false;
  }
  if (!text_.IsWord(next)) return false;
  if (text_.Match(next, Part::kStop) && !text_.Match(next, Part::kOrganization)) return false;
  if (text_.Match(next, Part::kHonorific) || text_.Match(next, Part::kRole)) return false;
  subject_begins_ = at_;
  at_ = next;
  state_ = State::kOpen;
  return true;
}

// Whether a word stands in the title whose holders deal with something.
bool OrganizationReader::TakesSubject() const {
  for (size_t i = title_.begin; i < at_; ++i) {
    const auto word = text_.Match(i, Part::kSubjectTaker);
    if (word && i + word->words <= at_) return true;
  }
  return false;
}

bool OrganizationReader::EndsSubject() const {
  if (end_ <= subject_begins_ || end_ > subject_begins_ + kLongestSubject) return false;
  if (title_.HasName() || text_.IsLineEnd(end_) || text_.word(end_).is_mark()) return true;
  return text_.Match(end_, Part::kStop) && !text_.Has(end_, Small::kPointer);
}

}  // namespace vietfacts
