// Reads titles that follow one another, and those that stand behind a name.
#ifndef VIETFACTS_FACTS_TITLE_SEQUENCE_H_
#define VIETFACTS_FACTS_TITLE_SEQUENCE_H_

#include <vector>

#include "extractor/facts/person_rules.h"
#include "extractor/facts/person_text.h"
#include "extractor/facts/person_title.h"

namespace vietfacts {

// Where a name stands: behind a comma, a title that goes on into a clause may be that of who speaks
// or acts next.
enum class Stand {
  kOpening,  // at the beginning of a clause: "Ông A, Thủ tướng Malaysia cho rằng …"
  kInside,  // "Sau cuộc gặp ông A, Thủ tướng cho rằng …": a head of state is somebody else
  kSource,  // "Theo ông A, bác sĩ đã …"
  kObject,  // "Đối với ông A, giám đốc đã …", "của ông A, nhạc sĩ cho biết"
  kTopic,   // "Nói về thành công của ông A, giám đốc Sở B cho biết": who speaks follows
};

// Every position is a word's; what is read is appended to `titles`.
class TitleSequence {
 public:
  // Both outlive this.
  TitleSequence(const PersonText& text, const PersonRules& rules) : text_(text), rules_(rules) {}

  // Titles one behind the other from `at` on, up to the one that a name follows; the end of the
  // last. Of a name before them that has no other title (kBeforeSurely), and that stands as `stand`
  // says, what may be the name of a body is read as one.
  size_t ReadTitles(size_t at, std::vector<TitleSpan>& titles, TitleOf whose = TitleOf::kNext,
                    Stand stand = Stand::kOpening) const;

  static bool IsOffice(const Lexicon::Entry& role);
  static bool IsOffice(const TitleSpan& title) { return IsOffice(*title.role); }

  // "15 đại sứ", "các Bộ trưởng".
  bool IsPlural(size_t at) const;

  // "từ tháng 10-2013 đến nay", "nhiệm kỳ 2011-2016" between a title and a comma: the comma; else
  // `end`.
  size_t SkipTerm(size_t end) const;

  // Reads the titles behind the name that ends at `end` into `titles`; the word to go on at. `rule`
  // is what joins them.
  size_t ReadBehind(size_t end, Stand stand, std::vector<TitleSpan>& titles,
                    const Rule*& rule) const;

  // Where the title behind a join begins that stands at `at`: "giữ chức vụ" Bí thư, but "giữ chức"
  // Vụ trưởng.
  size_t JoinEnd(size_t at, const Lexicon::Hit& join) const;

  // "giữ chức vụ Bí thư", "hiện là giám đốc" right behind the name.
  size_t ReadJoined(size_t at, std::vector<TitleSpan>& titles, const Rule*& rule) const;

 private:
  // "cán bộ, Bộ trưởng" are two, "ca sĩ, diễn viên" is one, and so is "thành viên Hội đồng thành
  // viên, Giám đốc" behind a name; "và" joins offices only.
  bool GoesOn(const TitleSpan& title, size_t next, TitleOf whose) const;

  // "Giám đốc", "cựu Phó chủ tịch": whether an office begins at `at`.
  bool OpensOffice(size_t at) const;

  // Where a further title may begin behind one: behind ",", ";", "và", "kiêm", "-", perhaps with
  // "từ tháng 10-2013" before.
  size_t NextTitle(size_t end) const;

  // Titles beside the name, in parentheses or behind a join, but none that was given.
  size_t ReadHeld(size_t end, Stand stand, std::vector<TitleSpan>& titles, const Rule*& rule) const;

  // Behind "vừa được Bộ Chính trị phân công giữ chức" at `at`; 0 where nothing like it stands
  // there.
  size_t SkipGiving(size_t at) const;

  // Behind a join at `at`, or what gives somebody an office; `at` where neither stands there.
  size_t SkipJoin(size_t at) const;

  // "cán bộ địa chính xã Phú Mỹ", but "cán bộ thuộc diện …", "lãnh đạo chủ chốt".
  bool NamesItsBody(const TitleSpan& title) const;

  // The titles at `at`, behind a join; their end, or `at` where there is none.
  size_t ReadJoinedTitles(size_t at, std::vector<TitleSpan>& titles, const Rule*& rule) const;

  // "ông A Bí thư Tỉnh ủy Phú Thọ", without a comma.
  size_t ReadUnjoined(size_t at, std::vector<TitleSpan>& titles, const Rule*& rule) const;

  // "- Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh".
  size_t ReadApposition(size_t at, Stand stand, std::vector<TitleSpan>& titles,
                        const Rule*& rule) const;

  // "ông A, trưởng thôn Mai Lan": whether what looks like a name behind the title of who is told of
  // is that of the body.
  bool NamesBody(const TitleSpan& title, Stand stand) const;
  bool HoldsFirm(const TitleSpan& title) const;

  // "Giám đốc kiêm …", "giám đốc phụ trách trực tiếp", "hiệu trưởng bị kỷ luật": whether what
  // stands behind a title without its body still tells of who holds it.
  bool GoesOnBare(const TitleSpan& title) const;

  // Whether the title, behind a comma, is that of somebody else.
  bool OpensNextClause(const TitleSpan& title, Stand stand) const;

  // "bà A, giám đốc Sở - ông B -", "Thủ tướng là ông A, Chủ tịch Quốc hội là bà B": whether a title
  // behind a comma is that of who is named next.
  bool IsOfNext(const TitleSpan& title) const;

  // "…, thẩm phán Toàn hỏi": one syllable in the place of a body, with a clause behind it, is the
  // next person.
  bool NamesNext(const TitleSpan& title) const;

  bool IsOfNamed(const TitleSpan& title) const;
  bool IsCharge(const TitleSpan& title) const;

  // Takes away, of the titles from `known` on, those that are none behind a name: "học sinh", "cán
  // bộ" of no body, "giám đốc các sở".
  void KeepBehindName(size_t known, std::vector<TitleSpan>& titles) const;

  // Titles in parentheses, between commas; the word behind ")". `at` where there is none within a
  // line.
  size_t ReadParenthesis(size_t at, std::vector<TitleSpan>& titles, const Rule*& rule) const;

  // ", 45 tuổi", ", sinh năm 1970" or a rank between a name and its title: the next comma; `at`
  // where it is none. `any`: whatever it says.
  size_t SkipAside(size_t at, bool any = false) const;

  const PersonText& text_;
  const PersonRules& rules_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_TITLE_SEQUENCE_H_
