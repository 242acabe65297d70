// How the body named in a title is read, word by word.
#ifndef VIETFACTS_FACTS_ORGANIZATION_READER_H_
#define VIETFACTS_FACTS_ORGANIZATION_READER_H_

#include <cstddef>
#include <string_view>

#include "extractor/facts/person_text.h"
#include "extractor/facts/person_title.h"

namespace vietfacts {

// Walks behind a role. `at_` is the next word, `end_` the end of what surely belongs to the title.
class OrganizationReader {
 public:
  // Both outlive this; the role of `title` is read. `whose` as ReadTitle has it.
  OrganizationReader(const PersonText& text, TitleSpan& title, TitleOf whose)
      : text_(text),
        title_(title),
        whose_(whose),
        behind_name_(whose != TitleOf::kNext),
        kind_(PersonLexicon::KindOf(*title.role)),
        at_(title.role_end),
        end_(title.role_end) {}

  // Sets `end`, `name_begin` and `name_end` of the title.
  void Read();

 private:
  // What the last word was, as far as the next depends on it.
  enum class State {
    kRole,    // the role itself
    kOpen,    // inside a name of a body
    kHeaded,  // a word that is followed by the name of a school, a street, a district …
    kPlace,   // a place, after which a small word is no longer part of the title
    kCountry,
  };

  // Each step deals with the word at `at_`; false where the title ends.
  void Take(size_t words, State state);

  // False where the title ends.
  bool Step();

  // False where no name is looked for.
  bool MayName() const { return whose_ != TitleOf::kBeforeSurely; }
  bool SetName(size_t begin, size_t end);

  bool StepCapital();

  bool StepSmall();

  // "Phó Ban chỉ đạo", "Trưởng ban Thư ký": the body's first word is the role's last.
  bool StepBodyOfRole();

  bool IsHeadOfBody(const Lexicon::Hit& place) const;

  bool IsNumbered() const;

  // "Đại sứ Mỹ tại LHQ", "Tổng lãnh sự tại Quảng Châu", "đạo diễn người Mỹ".
  bool StepSeat();

  // "nhà nghiên cứu tại Viện Sử học", "giáo sư ở Đại học Y", "Trưởng đại diện tại Đà Nẵng" behind a
  // name.
  bool StepWorkplace();

  // "đặc phái viên Liên hợp quốc về Syria", "… phụ trách văn xã": what somebody deals with. Read()
  // gives back what turns out to be something else.
  bool StepSubject();
  bool TakesSubject() const;
  bool EndsSubject() const;

  // Whether more than the word at `at_` opens a phrase that ends a title: "tại phiên tòa", "về
  // tội".
  bool OpensClausePhrase() const;

  bool IsEverydayWord(const Lexicon::Hit& place) const;

  // "trợ lý Bộ trưởng", "ứng viên phó Tổng thống", "người phát ngôn của Tổng thống": an office
  // right behind another one is whose it is.
  bool JoinsRole() const;

  // Reads such an office as the end of the role.
  bool TakeJoinedRole();

  static bool IsOffice(const Lexicon::Hit& role);

  bool StopsAtHonorific(const Lexicon::Hit& honorific) const;

  void TakeHead(const Lexicon::Hit& head);

  // "tỉnh Kiên Giang", "quận 10", "Cục Thuế tỉnh".
  bool StepPlaceWord();

  // Behind a word such as "trường" or "huyện": its name, then perhaps that of a person.
  bool StepHeaded();

  // Where in [from, run) the name of a person begins that reaches up to `run`: at the first family
  // name that leaves two to four parts, a plain one before a weak one. `run` where there is none.
  // `skipped` parts before it are the place's own.
  bool NamesSomeone(bool known, size_t run) const;
  size_t LastName(size_t from, size_t run, size_t skipped) const;

  // The capitalised words from `at` on that a name could be made of.
  size_t RunEnd(size_t at) const;

  // False where a name begins right behind the role instead: "ca sĩ Mỹ Tâm".
  bool TakePlace(const Lexicon::Hit& place, size_t run);

  bool IsBody(size_t at) const;

  // The end of the name of a person at `at`, whose capitals reach to `run`; `at` where no name
  // begins.
  size_t NameAt(size_t at, size_t run) const;

  bool HoldsName(size_t at, size_t run) const;

  bool NumbersPlace(size_t at) const;

  bool HasForeign(size_t begin, size_t end) const;

  bool IsAbbreviatedFirm(size_t run) const;

  bool IsForeignName(size_t at, size_t run) const;

  // "Vietravel Sóc Trăng", "Sun Group" are no persons.
  bool HasPlace(size_t begin, size_t end) const;

  bool EndsLikeName(size_t run) const;

  // "và", "của", "thuộc": the title goes on where a body or its part stands behind.
  bool StepJoint();

  bool StepNumber();
  bool NamesClass() const;
  bool NumbersSchool() const;
  bool EndsCode(size_t next) const;

  // "2A7", "5B": a number with the letters that are tied to it.
  void TakeNumber();

  // "Hội đồng thi năm 2017 - 2018 tỉnh": a year inside a body's name, not the one that a title was
  // held in.
  bool StepYear();

  // "đoàn đại biểu Quốc hội khóa XIV tỉnh": a term inside a body's name.
  bool StepTerm();

  bool StepMark();

  bool StepTied();

  // A stop inside an abbreviation: "TP. HCM", "T.Ư".
  bool StepStop();

  // "Trung tâm … - Sở Giao thông vận tải", "Lao động - Thương binh và Xã hội", "HĐND - UBND".
  bool StepDash();

  // A higher body behind a comma: "huyện Phú Quốc, tỉnh Kiên Giang", "Ủy ban Kiểm tra, Đảng ủy
  // Khối". What stands behind it must be no verb: "…, Sở Y tế đã" opens a clause of its own.
  bool StepComma();

  // "Theo ông A, giám đốc …, Sở Y tế đã": the body behind the comma acts itself.
  bool IsQuoted() const;

  // "Cục Mỹ thuật, Nhiếp ảnh và Triển lãm": the fields of one body, the last of which "và" joins.
  bool StepEnumeration();

  // "Ủy ban Văn hóa, giáo dục, thanh niên và nhi đồng": the same in small letters.
  bool StepSmallFields();
  bool EndsField(size_t at) const;
  bool HasCapital() const;  // in the body as far as it was read
  bool EndsWithBody(size_t at) const;

  // "(THPTQG) năm 2017 - 2018": a short form in parentheses stays inside where the body's name goes
  // on behind it, and so does its later name: "(nay là Hội đồng thành viên) Tổng công ty".
  bool StepParenthesis();
  bool IsCode(size_t begin, size_t end) const;

  // 'thuộc diện "thu hút nhân tài"', 'Câu lạc bộ "Mẹ và con"'.
  bool StepQuote();

  const PersonText& text_;
  TitleSpan& title_;
  const TitleOf whose_;
  const bool behind_name_;
  std::string_view kind_;
  size_t at_;
  size_t end_;
  State state_ = State::kRole;
  bool place_word_ = false;    // the word before is one that a place stands behind
  bool places_ = false;        // and so was the one before the headed words
  bool known_places_ = false;  // the word before is one whose places are all in the lexicon
  bool firm_ = false;  // the name of a firm began: what is no plain name of a person belongs to it
  bool country_ = false;  // a body known by name stands before
  bool headed_ = false;   // the last name begun is that of a school, a firm …, not of a place
  size_t subject_begins_ = 0;  // the word before what somebody deals with; 0 where none is
  size_t holder_begins_ = 0;  // the "của" before a second office inside the role; 0 where none is
  int depth_ = 0;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_ORGANIZATION_READER_H_
