#include "extractor/facts/title_organization.h"

#include <algorithm>
#include <utility>

#include "extractor/facts/person_name.h"

namespace vietfacts {
namespace {

using Part = PersonLexicon::Part;

constexpr size_t kMostWords = 45;

// Walks behind a role, word by word. `at_` is the next word, `end_` the end of what surely belongs to the title.
class OrganizationReader {
 public:
  OrganizationReader(const PersonText& text, TitleSpan& title, bool behind_name)
      : text_(text), title_(title), behind_name_(behind_name), kind_(PersonLexicon::KindOf(*title.role)), at_(title.role_end), end_(title.role_end) {}

  void Read() {
    const size_t limit = std::min(text_.size(), title_.role_end + kMostWords);
    while (at_ < limit && Step()) {
    }
    // "Tổng thống nước này": what is pointed at is not named.
    if ((text_.Is(end_, "này") || text_.Is(end_, "đó") || text_.Is(end_, "mình")) && end_ > title_.role_end && text_.IsLower(end_ - 1)) --end_;
    title_.end = end_;
  }

 private:
  // What the last word was, as far as the next depends on it.
  enum class State {
    kRole,    // the role itself
    kOpen,    // inside a name of a body
    kHeaded,  // a word that is followed by the name of a school, a street, a district …
    kPlace,   // a place, after which a small word is no longer part of the title
    kCountry,
  };

  void Take(size_t words, State state) {
    at_ += words;
    end_ = at_;
    state_ = state;
  }

  // False where the title ends.
  bool Step() {
    if (text_.IsLineEnd(at_)) return false;
    if (text_.word(at_).is_mark()) return StepMark();
    if (text_.IsNumber(at_)) return StepNumber();
    if (text_.IsTight(at_) && at_ > title_.role_end && !text_.word(at_ - 1).is_mark()) return false;
    return text_.IsCapital(at_) ? StepCapital() : StepSmall();
  }

  bool SetName(size_t begin, size_t end) {
    title_.name_begin = begin;
    title_.name_end = end;
    return false;
  }

  bool StepCapital() {
    if (const auto phrase = text_.Match(at_, Part::kOrganization); phrase && phrase->words >= 2) {
      Take(phrase->words, firm_ && state_ == State::kHeaded ? State::kHeaded : State::kOpen);
      return true;
    }
    if (state_ == State::kHeaded) return StepHeaded();
    if (const auto honorific = text_.Match(at_, Part::kHonorific); honorific && StopsAtHonorific(*honorific)) return false;
    if (at_ > title_.role_end) {
      if (const auto role = text_.Match(at_, Part::kRole); role && role->words >= 2 && !JoinsRole() && IsOffice(*role)) return false;
    }
    const size_t run = RunEnd(at_);
    if (const auto place = text_.Match(at_, Part::kPlace)) {
      if (TakePlace(*place, run)) return true;
      return false;
    }
    if (const size_t name = NameAt(at_, run); name > at_) return SetName(at_, name);
    if (text_.Match(at_, Part::kPlaceWord) && !text_.May(at_, Part::kOrganizationHead)) return StepPlaceWord();
    if (const auto head = text_.Match(at_, Part::kNameHead)) {
      TakeHead(*head);
      return true;
    }
    Take(std::max<size_t>(ReadNamePart(text_, at_) - at_, 1), State::kOpen);
    return true;
  }

  bool StepSmall() {
    if (const auto phrase = text_.Match(at_, Part::kOrganization); phrase && state_ < State::kPlace) {
      const auto stop = text_.Match(at_, Part::kStop);
      if (!stop || phrase->words >= stop->words) {
        Take(phrase->words, State::kOpen);
        return true;
      }
    }
    if (text_.Is(at_, "và") || text_.Is(at_, "của") || text_.Is(at_, "thuộc")) return StepJoint();
    if (const auto honorific = text_.Match(at_, Part::kHonorific); honorific && StopsAtHonorific(*honorific)) return false;
    if (at_ > title_.role_end) {
      if (const auto role = text_.Match(at_, Part::kRole); role && !JoinsRole()) return false;
    }
    if (text_.Match(at_, Part::kPlaceWord)) return StepPlaceWord();
    if (text_.Is(at_, "năm")) return StepYear();
    if (text_.Is(at_, "tại") && StepSeat()) return true;
    if (state_ >= State::kPlace) return false;
    if (text_.Match(at_, Part::kStop)) return false;
    if (const auto place = text_.Match(at_, Part::kPlace)) {
      Take(place->words, PersonLexicon::KindOf(*place->entry) == "body" ? State::kOpen : State::kPlace);
      return true;
    }
    if (const auto head = text_.Match(at_, Part::kNameHead)) {
      TakeHead(*head);
      return true;
    }
    Take(1, State::kOpen);
    return true;
  }

  // "Đại sứ Mỹ tại LHQ", "Tổng lãnh sự tại Quảng Châu".
  bool StepSeat() {
    if (state_ != State::kCountry && state_ != State::kRole) return false;
    const auto place = text_.Match(at_ + 1, Part::kPlace);
    if (!place || !text_.IsCapital(at_ + 1)) return false;
    const std::string_view kind = PersonLexicon::KindOf(*place->entry);
    if (kind != "country" && kind != "foreign" && kind != "body") return false;
    Take(1 + place->words, State::kCountry);
    return true;
  }

  // "trợ lý Bộ trưởng", "Thư ký Chủ tịch nước": an office right behind another one is whose it is.
  bool JoinsRole() const { return at_ == title_.role_end && !text_.May(at_, Part::kTitlePart); }

  static bool IsOffice(const Lexicon::Hit& role) {
    const std::string_view kind = PersonLexicon::KindOf(*role.entry);
    return kind == "post" || kind == "state";
  }

  bool StopsAtHonorific(const Lexicon::Hit& honorific) const {
    const std::string_view kind = PersonLexicon::KindOf(*honorific.entry);
    if (kind == "kin" && text_.IsCapital(at_)) return !text_.IsUpper(at_) && text_.IsCapital(at_ + honorific.words);
    if (kind == "degree" && text_.IsLower(at_)) return true;
    return kind != "degree" || text_.IsCapital(at_ + honorific.words) || text_.IsMark(at_ + honorific.words, ".");
  }

  void TakeHead(const Lexicon::Hit& head) {
    firm_ = firm_ || PersonLexicon::KindOf(*head.entry) == "firm";
    Take(head.words, State::kHeaded);
    if (text_.IsLower(at_)) state_ = State::kOpen;
  }

  // "tỉnh Kiên Giang", "quận 10", "Cục Thuế tỉnh".
  bool StepPlaceWord() {
    const auto word = text_.Match(at_, Part::kPlaceWord);
    place_word_ = true;
    known_places_ = PersonLexicon::KindOf(*word->entry) == "known";
    if (state_ == State::kPlace && end_ > title_.role_end && text_.Match(at_, Part::kStop)) return false;
    Take(word->words, State::kHeaded);
    if (text_.IsMark(at_, ".") && text_.IsTight(at_) && text_.IsCapital(at_ + 1)) ++at_;
    if (text_.IsNumber(at_)) {
      Take(1, State::kPlace);
    } else if (!text_.IsCapital(at_)) {
      const bool open = PersonLexicon::KindOf(*word->entry) == "loose" || text_.Match(at_, Part::kOrganization);
      state_ = text_.IsLower(at_) && open ? State::kOpen : State::kPlace;
    }
    return true;
  }

  // Behind a word such as "trường" or "huyện": its name, then perhaps that of a person.
  bool StepHeaded() {
    const size_t run = RunEnd(at_);
    if (text_.IsUpper(at_) && text_.IsCapital(run) && !text_.IsUpper(run) && !text_.Match(at_, Part::kPlace)) {  // "TNHH Đại An"
      Take(run - at_, State::kHeaded);
      return true;
    }
    size_t named = at_;
    const bool known = std::exchange(known_places_, false);
    places_ = std::exchange(place_word_, false);
    const auto place = text_.Match(at_, Part::kPlace);
    if (place && PersonLexicon::KindOf(*place->entry) != "body") named = at_ + place->words;
    const size_t name = LastName(named > at_ ? named : at_ + 1, run, named > at_ ? 1 : 2);
    const State after = places_ || named > at_ ? State::kPlace : State::kOpen;
    if (known && !place && IsStrongFamilyName(text_, at_) && run > at_ && NameParts(text_, at_, run) == 3) {
      state_ = after;
      return SetName(at_, run);
    }
    if (const auto head = text_.Match(at_, Part::kNameHead); head && named == at_ && (name == run || name > at_ + head->words)) {
      TakeHead(*head);
      return true;
    }
    if (name < run) {
      Take(name - at_, after);
      return SetName(name, run);
    }
    if (named > at_ && named < run && NameAt(named, run) > named && !text_.Match(named, Part::kOrganizationHead)) {
      Take(named - at_, after);
      return SetName(named, run);
    }
    Take(std::max(named, std::max(run, at_ + 1)) - at_, after);
    return true;
  }

  // Where in [from, run) the name of a person begins that reaches up to `run`: at the first family name that leaves two to
  // four parts, a plain one before a weak one. `run` where there is none. `skipped` parts before it are the place's own.
  size_t LastName(size_t from, size_t run, size_t skipped) const {
    size_t weak = run;
    if (text_.IsNumber(at_)) skipped = 0;
    for (size_t i = std::max(from, skipped >= 2 ? at_ + 2 : from); i < run; ++i) {
      if (!IsFamilyName(text_, i)) continue;
      const size_t parts = NameParts(text_, i, run);
      if (parts < 2 || parts > 4) continue;
      if (IsStrongFamilyName(text_, i)) return i;
      weak = std::min(weak, i);
    }
    return weak;
  }

  // The capitalised words from `at` on that a name could be made of.
  size_t RunEnd(size_t at) const { return ReadName(text_, at); }

  // False where a name begins right behind the role instead: "ca sĩ Mỹ Tâm".
  bool TakePlace(const Lexicon::Hit& place, size_t run) {
    const std::string_view kind = PersonLexicon::KindOf(*place.entry);
    const size_t behind = at_ + place.words;
    if (state_ == State::kRole && kind_ != "post" && kind_ != "plain" && kind != "body") {
      const bool whole = behind == run && kind != "country" && kind != "foreign";
      const bool part = behind < run && NameParts(text_, behind, run) == 1 && !IsForeignWord(text_.Matching(behind));
      if (whole || part) return SetName(at_, run);
    }
    if (kind != "body" && kind != "country" && NameParts(text_, at_, run) >= 3 && IsStrongFamilyName(text_, at_) &&
        !IsFamilyName(text_, behind) && NameParts(text_, at_, run) <= 4) {
      return SetName(at_, run);
    }
    Take(place.words, kind == "country" || kind == "foreign" ? State::kCountry : kind == "body" ? State::kOpen : State::kPlace);
    if (kind == "body" && behind < run) country_ = true;
    return true;
  }

  bool IsBody(size_t at) const {
    if (text_.May(at, Part::kOrganizationHead) || text_.Match(at, Part::kNameHead)) return true;
    const auto phrase = text_.Match(at, Part::kOrganization);
    return phrase.has_value();
  }

  // The end of the name of a person at `at`, whose capitals reach to `run`; `at` where no name begins.
  size_t NameAt(size_t at, size_t run) const {
    const size_t parts = NameParts(text_, at, run);
    const bool behind_role = at == title_.role_end;
    if (text_.IsLetter(at) && text_.IsMark(at + 1, ".") && behind_role) return run;
    if (IsFamilyName(text_, at) && parts >= 2) {
      const bool strong = IsStrongFamilyName(text_, at);
      if (parts <= 5 && (strong || behind_role || state_ >= State::kPlace || parts >= 3)) {
        if (!strong && IsBody(at)) return at;
        return run;
      }
    }
    if (parts == 0 || parts > 5 || IsBody(at)) return at;
    if (text_.IsUpper(at) || (firm_ && !HasForeign(at, run))) return at;
    if (HasPlace(at, run)) return at;
    if (behind_name_ && !(state_ == State::kCountry && HasForeign(at, run))) return at;
    const bool foreign = HasForeign(at, run);
    if (behind_role && kind_ == "post" && parts == 1 && run == at + 1 && EndsLikeName(run)) return run;  // "Thứ trưởng Thọ"
    if (behind_role && kind_ != "post" && kind_ != "plain") return parts >= 2 || EndsLikeName(run) ? run : at;
    if (behind_role && foreign && parts >= 2) return run;
    if (state_ == State::kCountry && (foreign || kind_ == "state" || kind_ == "job" || (parts >= 2 && EndsLikeName(run)))) return run;
    if (state_ == State::kPlace && parts >= 2 && EndsLikeName(run)) return run;
    if (country_ && parts >= 2 && parts <= 4 && (foreign || EndsLikeName(run))) return run;
    return at;
  }

  bool HasForeign(size_t begin, size_t end) const {
    for (size_t i = begin; i < end; ++i) {
      if (text_.IsWord(i) && IsForeignWord(text_.Matching(i))) return true;
    }
    return false;
  }

  // "Vietravel Sóc Trăng" is no person.
  bool HasPlace(size_t begin, size_t end) const {
    for (size_t i = begin + 1; i < end; ++i) {
      const auto place = text_.Match(i, Part::kPlace);
      if (place && i + place->words == end && PersonLexicon::KindOf(*place->entry) == "country" && IsForeignWord(text_.Matching(begin))) return true;
      if (place && place->words >= 2 && i + place->words <= end) return true;
    }
    return false;
  }

  bool EndsLikeName(size_t run) const {
    if (text_.IsLineEnd(run) || text_.word(run).is_mark()) return !text_.IsMark(run, "/");
    return text_.IsNumber(run) || text_.May(run, Part::kStop) || text_.Is(run, "và");
  }

  // "và", "của", "thuộc": the title goes on where a body or its part stands behind.
  bool StepJoint() {
    const bool of = !text_.Is(at_, "và");
    if (state_ >= State::kPlace && !of) return false;
    const size_t next = at_ + 1;
    if (text_.IsLineEnd(next) || !text_.IsWord(next)) return false;
    if (text_.Match(next, Part::kHonorific) && !text_.Match(next, Part::kOrganization)) return false;
    if (text_.IsLower(next) && text_.Match(next, Part::kStop) && !text_.Match(next, Part::kOrganization)) return false;
    if (!of && ((text_.Match(next, Part::kRole) && !text_.Match(next, Part::kOrganization)) || at_ == title_.role_end)) return false;
    if (!of && text_.IsCapital(next)) {
      const size_t run = RunEnd(next);
      if (NameParts(text_, next, run) >= 2 && HasForeign(next, run) && !text_.Match(next, Part::kPlace)) return false;
      if (IsFamilyName(text_, next) && NameParts(text_, next, run) >= 2 && !text_.Match(next, Part::kOrganization)) return false;
    }
    ++at_;  // end_ stays: what follows decides
    state_ = State::kOpen;
    return true;
  }

  bool StepNumber() {
    if (state_ == State::kRole || state_ >= State::kPlace) return false;
    const size_t next = at_ + 1;
    const bool counts = text_.IsLower(next) && !text_.Match(next, Part::kStop) && !text_.Match(next, Part::kPlaceWord) &&
                        !text_.Match(next, Part::kOrganization) && !text_.Is(next, "và");  // "5 người"
    if (counts && !text_.IsUpper(at_ - 1)) return false;
    if (text_.IsMark(at_ + 1, "/.") && text_.IsTight(at_ + 1) && text_.IsNumber(at_ + 2)) return false;  // a date
    Take(1, State::kPlace);
    return true;
  }

  // "Hội đồng thi năm 2017 - 2018 tỉnh": a year inside a body's name, not the one that a title was held in.
  bool StepYear() {
    if (!text_.IsNumber(at_ + 1) || state_ == State::kRole) return false;
    size_t behind = at_ + 2;
    if (text_.IsMark(behind, "-") && text_.IsNumber(behind + 1)) behind += 2;
    const bool range = behind > at_ + 2;
    if (!range && !text_.Match(behind, Part::kPlaceWord)) return false;
    Take(behind - at_, State::kOpen);
    if (!text_.Match(at_, Part::kPlaceWord)) state_ = State::kPlace;
    return true;
  }

  bool StepMark() {
    if (text_.IsMark(at_, "&/") || (text_.IsMark(at_, "-'") && text_.IsTight(at_) && text_.IsTight(at_ + 1))) return StepTied();
    if (text_.IsMark(at_, ".")) return StepStop();
    if (text_.IsMark(at_, "-")) return StepDash();
    if (text_.IsMark(at_, ",")) return StepComma();
    if (text_.IsMark(at_, "(")) return StepParenthesis();
    if (text_.IsMark(at_, "\"")) return StepQuote();
    return false;
  }

  bool StepTied() {
    if (!text_.IsWord(at_ + 1)) return false;
    ++at_;
    if (text_.IsTight(at_)) {
      Take(1, State::kOpen);
    } else {
      state_ = State::kOpen;
    }
    return true;
  }

  // A stop inside an abbreviation: "TP. HCM", "T.Ư".
  bool StepStop() {
    if (!text_.IsTight(at_) || !text_.IsCapital(at_ - 1) || !text_.IsCapital(at_ + 1)) return false;
    if (text_.EndsSentence(at_)) return false;
    ++at_;
    return true;
  }

  // "Trung tâm … - Sở Giao thông vận tải", "Lao động - Thương binh và Xã hội", "HĐND - UBND".
  bool StepDash() {
    const size_t next = at_ + 1;
    if (!text_.IsWord(next) || state_ == State::kRole) return false;
    if (text_.Match(next, Part::kHonorific) || text_.Match(next, Part::kRole)) return false;
    if (text_.IsLower(next)) {
      if (state_ >= State::kPlace || (text_.Match(next, Part::kStop) && !text_.Match(next, Part::kOrganization))) return false;
      if (!text_.IsLower(at_ - 1)) return false;
    } else {
      if (IsFamilyName(text_, next) && NameParts(text_, next, RunEnd(next)) >= 2) return false;
      if (state_ >= State::kPlace && !text_.Match(next, Part::kOrganizationHead)) return false;
      if (text_.Is(next, "ảnh") || text_.Is(next, "nguồn") || text_.Is(next, "tin")) return false;
    }
    ++at_;
    state_ = State::kOpen;
    return true;
  }

  // A higher body behind a comma: "huyện Phú Quốc, tỉnh Kiên Giang", "Ủy ban Kiểm tra, Đảng ủy Khối". What stands behind
  // it must be no verb: "…, Sở Y tế đã" opens a clause of its own.
  bool StepComma() {
    const size_t next = at_ + 1;
    if (!text_.IsWord(next)) return false;
    const bool place = text_.Match(next, Part::kPlaceWord) && text_.IsCapital(next + text_.Match(next, Part::kPlaceWord)->words);
    const bool body = text_.IsCapital(next) && text_.Match(next, Part::kOrganizationHead) && !text_.Match(next, Part::kRole);
    if (!place && !body) return StepEnumeration();
    TitleSpan higher;
    higher.role = title_.role;
    higher.begin = higher.role_end = next;
    if (depth_ >= 2) return false;
    OrganizationReader reader(text_, higher, behind_name_);
    reader.depth_ = depth_ + 1;
    reader.state_ = State::kOpen;
    reader.Read();
    if (higher.end == next) return false;
    const bool closed = text_.IsLineEnd(higher.end) || text_.word(higher.end).is_mark() || higher.HasName();
    if (!closed && !(place && text_.May(higher.end, Part::kStop))) return false;
    end_ = higher.end;
    title_.name_begin = higher.name_begin;
    title_.name_end = higher.name_end;
    return false;
  }

  // "Cục Mỹ thuật, Nhiếp ảnh và Triển lãm": the fields of one body, the last of which "và" joins.
  bool StepEnumeration() {
    const size_t next = at_ + 1;
    if (state_ == State::kRole || state_ >= State::kPlace || !text_.IsCapital(next) || text_.May(next, Part::kHonorific)) return false;
    if (ReadTitle(text_, next) || (IsFamilyName(text_, next) && NameParts(text_, next, RunEnd(next)) >= 2)) return false;
    for (size_t i = next + 1; i < next + 6 && text_.IsWord(i); ++i) {
      if (text_.Match(i, Part::kStop) && !text_.Match(i - 1, Part::kOrganization)) return false;
      if (!text_.Is(i, "và")) continue;
      if (!text_.IsCapital(i + 1) || text_.Match(i + 1, Part::kRole) || IsFamilyName(text_, i + 1)) return false;
      Take(i + 1 - at_, State::kOpen);
      --end_;
      return true;
    }
    return false;
  }

  // "(THPTQG) năm 2017 - 2018": a short form in parentheses stays inside where the body's name goes on behind it.
  bool StepParenthesis() {
    if (!text_.IsUpper(at_ + 1) || !text_.IsMark(at_ + 2, ")")) return false;
    const size_t behind = at_ + 3;
    if (text_.Is(behind, "năm") || text_.Match(behind, Part::kPlaceWord)) {
      at_ = behind;
      return true;
    }
    const size_t run = RunEnd(behind);
    if (run > behind && IsStrongFamilyName(text_, behind) && NameParts(text_, behind, run) >= 2) SetName(behind, run);
    return false;
  }

  // 'thuộc diện "thu hút nhân tài"', 'Câu lạc bộ "Mẹ và con"'.
  bool StepQuote() {
    if (state_ != State::kOpen && state_ != State::kHeaded) return false;
    for (size_t i = at_ + 1; i < at_ + 10 && !text_.IsLineEnd(i); ++i) {
      if (text_.IsMark(i, "\"")) {
        Take(i + 1 - at_, State::kPlace);
        return true;
      }
    }
    return false;
  }

  const PersonText& text_;
  TitleSpan& title_;
  const bool behind_name_;
  const std::string_view kind_;
  size_t at_;
  size_t end_;
  State state_ = State::kRole;
  bool place_word_ = false;    // the word before is one that a place stands behind
  bool places_ = false;        // and so was the one before the headed words
  bool known_places_ = false;  // the word before is one whose places are all in the lexicon
  bool firm_ = false;     // the name of a firm began: what is no plain name of a person belongs to it
  bool country_ = false;  // a body known by name stands before
  int depth_ = 0;
};

}  // namespace

void ReadOrganization(const PersonText& text, TitleSpan& title, bool behind_name) {
  OrganizationReader(text, title, behind_name).Read();
}

}  // namespace vietfacts
