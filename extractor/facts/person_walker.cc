#include "extractor/facts/person_walker.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "extractor/facts/honorific.h"
#include "extractor/facts/person_name.h"
#include "extractor/facts/title_sequence.h"

namespace vietfacts {
namespace {

using Part = PersonLexicon::Part;
using Small = PersonLexicon::Small;

constexpr size_t kNone = static_cast<size_t>(-1);
constexpr size_t kLongestTopic = 25;        // words of "Nói về thành công của"
// What Step looks for at any word, a set of Part.
constexpr uint32_t kOpeners = Part::kOrganization | Part::kPlace | Part::kHonorific | Part::kJoin |
                              Part::kRole | Part::kTitlePart | Part::kNameHead;
constexpr size_t kLongestParenthesis = 15;  // words of "(nay là Sở Công thương)"

class PersonWalker {
 public:
  PersonWalker(const PersonText& text, const PersonRules& rules)
      : text_(text),
        rules_(rules),
        sequence_(text, rules),
        openers_(text.lexicon().OpenBits(kOpeners)) {}

  std::vector<FoundMention> Walk() {
    constexpr size_t kWordsOfMention = 32;  // there are seldom more of them in a text
    found_.reserve(text_.size() / kWordsOfMention + 1);
    for (size_t at = NextPlace(0); at < text_.size();)
      at = NextPlace(std::max(Step(at), at + 1));
    return std::move(found_);
  }

 private:
  // The first word from `at` on that Step may find something at. On the way there, sentences end.
  size_t NextPlace(size_t at) {
    for (; at < text_.size(); ++at) {
      const Word& word = text_.word(at);
      if (word.is_word()) {
        if ((word.opens & openers_) != 0 || word.capitalized()) return at;
      } else if (InSentence() && text_.EndsSentence(at)) {
        EndSentence();
      }
    }
    return at;
  }

  // Deals with what begins at the word `at`; the word to go on at.
  size_t Step(size_t at) {
    const uint32_t forms = text_.FormsAt(at);
    if ((forms & kOpeners) == 0 && at != headed_)
      return text_.IsCapital(at) ? StepName(at) : at + 1;
    if (const size_t next = StepOrganization(at); next > at) return next;
    if (at == headed_ && contest_ && text_.Match(at, Part::kRole)) {
      std::vector<TitleSpan> crown;
      const size_t end = sequence_.ReadTitles(at, crown);
      if (!crown.empty() && PersonLexicon::KindOf(*crown[0].role) == "job")
        return std::max(end, crown.back().name_end);  // "danh hiệu Hoa hậu Biển"
    }
    const auto rank = grave_ ? text_.Match(at, Part::kHonorific) : nullptr;
    const bool ranked = rank && PersonLexicon::KindOf(*rank->entry) == "rank";
    if (at == headed_ && text_.IsCapital(at) && !ranked) {
      const auto role = text_.Match(at, Part::kRole);
      if (!role || role->words < 2) {
        const size_t end = std::max(ReadName(text_, at), at + 1);
        if (text_.IsMark(end, "-") && text_.IsCapital(end + 1)) headed_ = end + 1;  // a crossing
        return end;
      }
    }
    if (const auto place = text_.Match(at, Part::kPlace);
        place && place->words >= 2 &&
        (text_.May(at, Part::kHonorific) ? !BeginsNameOfWoman(at)
                                         : StandsForPlace(at, place->words))) {
      return at + place->words;  // "Bà Rịa"
    }
    if ((forms & Part::kHonorific) != 0) {
      if (const auto honorific = ReadHonorific(text_, at); honorific && !IsJob(at, *honorific)) {
        if (at == headed_ && site_ && honorific->address) {
          const size_t end = NameBehind(text_, *honorific, honorific->end);
          if (NameParts(text_, honorific->end, end) == 1) return end;  // "chợ Bà Chiểu"
        }
        if (const size_t next = StepHonorific(*honorific); next > at) return next;
      }
    }
    if ((forms & Part::kJoin) != 0) {
      if (const size_t next = StepJoin(at); next > at) return next;
    }
    if ((forms & (Part::kRole | Part::kTitlePart)) != 0) {
      if (const size_t next = StepTitle(at); next > at) return next;
    }
    if (const auto head = text_.Match(at, Part::kNameHead)) {
      headed_ = at + head->words;
      contest_ = PersonLexicon::KindOf(*head->entry) == "contest";
      site_ = PersonLexicon::KindOf(*head->entry) == "site";
      grave_ = PersonLexicon::KindOf(*head->entry) == "grave";
      if (head->words >= 2) return headed_;
    }
    return text_.IsCapital(at) ? StepName(at) : at + 1;
  }

  // "ông trùm Nguyễn Văn A": the word of address is the job's own, but not in "ông chủ tịch".
  bool IsJob(size_t at, const Honorific& honorific) const {
    const auto job = text_.Match(at, Part::kRole);
    if (!job || at + job->words <= honorific.end || text_.IsCapital(honorific.end)) return false;
    const auto role = text_.Match(honorific.end, Part::kRole);
    return !role || at + job->words >= honorific.end + role->words;
  }

  // "bà Triệu Thị Chính", though "Bà Triệu" is a street.
  bool BeginsNameOfWoman(size_t at) const {
    return IsStrongFamilyName(text_, at + 1) &&
           NameParts(text_, at + 1, ReadName(text_, at + 1)) >= 3;
  }

  // "Cầu Thủ Thiêm": a place longer than the office that its first words would be.
  bool StandsForPlace(size_t at, size_t words) const {
    const auto role = text_.Match(at, Part::kRole);
    return role && role->words < words;
  }

  // Whether anything is known that the end of a sentence makes forgotten.
  bool InSentence() const { return subject_ != kNone || !pending_.empty(); }

  void EndSentence() {
    subject_ = kNone;
    pending_.clear();
  }

  // "Ban Bí thư", "Hội đồng quản trị": no office, though the words of one stand in it.
  size_t StepOrganization(size_t at) const {
    if (!text_.MayOpen(at, Part::kOrganization)) return at;
    const auto phrase = text_.Match(at, Part::kOrganization);
    if (!phrase || phrase->words < 2 || text_.Match(at, Part::kRole)) return at;
    return at + phrase->words;
  }

  // --- honorific first ---

  size_t StepHonorific(const Honorific& honorific) {
    size_t at = honorific.end;
    if (honorific.begin > 0 && text_.Has(honorific.begin - 1, Small::kCountry) &&
        text_.Match(at, Part::kPlace))
      return honorific.end;  // "nước bạn Lào"
    if (IsCredit(honorific.begin)) return std::max(ReadName(text_, honorific.begin), honorific.end);
    if (IsSplitFromName(honorific)) ++at;
    if (text_.IsMark(at, ",:\"") && (honorific.plural || text_.IsMark(at, ",\""))) ++at;
    std::vector<TitleSpan> titles;
    if (const size_t end = honorific.nick ? at : sequence_.ReadTitles(at, titles); end > at) {
      if (titles.back().HasName()) {
        // "anh trai nhà lãnh đạo A" is A's brother; "vẫn là bạn, ca sĩ A nói"
        const bool apart = text_.IsMark(honorific.end, ",") && !honorific.plural;
        const Honorific* const own = honorific.relative || apart ? nullptr : &honorific;
        return AddWithTitles(std::move(titles), own, rules_.title_then_name);
      }
      if (honorific.comrade && !honorific.plural && at == honorific.end &&
          TitleSequence::IsOffice(titles[0]) && !IsCounted(honorific.begin))
        return AddTitleAlone(titles, honorific);
      return honorific.end;
    }
    if (at > honorific.end && text_.IsMark(honorific.end, ",")) return honorific.begin;
    if (text_.Lower(at) == text_.Lower(honorific.end - 1) && text_.IsCapital(at + 1) &&
        IsForeignWord(text_.Matching(at + 1)))
      ++at;  // "ông Ông Henri", printed twice
    if (!honorific.address) at = SkipCountry(at);
    const size_t end = NameBehind(text_, honorific, at);
    if (end == at) return honorific.begin;
    if (honorific.several) return AddSibling(at, end, honorific);
    return Add(at, end, &honorific, {}, rules_.honorific);
  }

  // "hai anh em Lê Văn A": a person, though not called so; "bạn bè, anh em A" is one more mention.
  size_t AddSibling(size_t at, size_t end, const Honorific& honorific) {
    if (!honorific.plural && NameParts(text_, at, end) < 2) return honorific.end;
    size_t i = found_.size();
    std::vector<TitleSpan> titles;
    const Rule* unused = nullptr;
    size_t next = sequence_.ReadBehind(end, StandOf(honorific.begin), titles, unused);
    Note(at, end, nullptr, std::move(titles), rules_.honorific);
    if (honorific.plural)
      next = ReadList(next, std::min<size_t>(NameParts(text_, at, end), 2), nullptr, {});
    for (; i < found_.size(); ++i) found_[i].introduced = true;
    return next;
  }

  // "GS." at the end of a line: its stop looks like that of a sentence, so that some papers break
  // the line behind it.
  bool IsSplitFromName(const Honorific& honorific) const {
    const size_t at = honorific.end;
    return honorific.abbreviated && at < text_.size() && text_.IsMark(at - 1, ".") &&
           text_.IsLineEnd(at) && IsStrongFamilyName(text_, at + 1) &&
           NameParts(text_, at + 1, ReadName(text_, at + 1)) >= 2;
  }

  // "tướng Nga Valery Gerasimov": the name begins behind the country.
  size_t SkipCountry(size_t at) const {
    const auto place = text_.Match(at, Part::kPlace);
    if (!place || PersonLexicon::KindOf(*place->entry) != "country") return at;
    const size_t name = at + place->words, end = ReadName(text_, name);
    const bool named = NameParts(text_, name, end) >= 2 || IsForeignWord(text_.Matching(name));
    return end > name && named ? name : at;
  }

  // "nhiều đồng chí", "một đồng chí": no certain one.
  bool IsCounted(size_t at) const {
    return at > 0 && (text_.IsNumber(at - 1) ||
                      ((text_.IsLower(at - 1) || text_.OpensClause(at - 1)) && Counts(at - 1)));
  }
  bool Counts(size_t at) const { return text_.Has(at, Small::kIndefinite); }

  size_t AddTitleAlone(std::vector<TitleSpan>& titles, const Honorific& honorific) {
    FoundMention mention;
    mention.begin = titles[0].begin;
    mention.end = titles[0].end;
    mention.honorific = honorific.span;
    mention.sex = honorific.sex;
    mention.rule = rules_.title_alone->name;
    mention.named = false;
    mention.titles = {titles[0]};
    found_.push_back(std::move(mention));
    return titles[0].end;
  }

  // --- title first ---

  size_t StepTitle(size_t at) {
    if (const size_t end = SkipBodysJob(at); end > at) return end;
    std::vector<TitleSpan> titles;
    const size_t end = sequence_.ReadTitles(at, titles);
    if (end == at) return at;
    if (titles.back().HasName()) {
      if (text_.word(titles.back().name_begin).span.begin <
          text_.word(titles.back().end - 1).span.end)
        return end;
      if (NamesTeam(titles)) return titles.back().name_end;
      if (IsToldToFirst(titles)) titles.erase(titles.begin());
      if (StandsBesideFirst(titles)) titles.erase(titles.begin());
      return AddWithTitles(std::move(titles), nullptr, rules_.title_then_name);
    }
    // "Giám đốc Sở Y tế (cơ quan phụ trách), ông A", but "phố Trưng Nữ Vương (quận 1), ông A"
    const bool state = PersonLexicon::KindOf(*titles.back().role) == "state";
    if (const auto honorific = HonorificBehind(state ? end : SkipParenthesis(end, ","));
        honorific && (TitleSequence::IsOffice(titles.back()) || honorific->begin == end ||
                      IsOpeningBody(titles.back()) || IsWithBody(titles.back()))) {
      const size_t name = BeginsTitle(text_, honorific->end)
                              ? honorific->end
                              : NameBehind(text_, *honorific, honorific->end);
      if (name > honorific->end && !honorific->plural) {
        if (IsSomebodyElses(titles, name) || IsOfHouse(titles.back(), honorific->begin) ||
            IsJoinedBefore(at, end) || IsOfWhoOrders(at, end, name) || (text_.IsMark(end, ":") && text_.Match(name, Part::kPredicate)))
          return honorific->begin;
        if (text_.IsMark(end, ",") && !text_.OpensClause(at) && sequence_.IsPlural(at))
          return honorific->begin;  // "ý kiến của các đại biểu, ông A nói"
        const bool plural =
            text_.Has(honorific->begin - 1, Small::kIs) && titles.size() == 1 &&
            sequence_.IsPlural(titles[0].begin);
        const std::vector<TitleSpan> shared = plural ? titles : std::vector<TitleSpan>();
        const size_t next =
            Add(honorific->end, name, &*honorific, std::move(titles), rules_.title_then_honorific);
        return plural ? ShareAmongNext(next, shared) : next;
      }
    } else if (!honorific) {
      if (const size_t next = AddBehindDash(end, titles); next > end) return next;
      return AddWhoIs(end, titles);
    }
    return end;
  }

  // "của Hoa hậu Áo - Anna Berger": the bare name behind a title that is nobody's before it; `end`
  // where there is none.
  size_t AddBehindDash(size_t end, const std::vector<TitleSpan>& titles) {
    const size_t first = titles[0].begin, at = end + 1;
    const bool dash = text_.IsMark(end, "-") && !text_.IsTight(end) && !text_.IsTight(at);
    const bool comma = text_.IsMark(end, ",") && text_.OpensClause(first) &&
                       titles[0].end > titles[0].role_end &&
                       TitleSequence::IsOffice(titles[0]);
    if (titles.size() > 1 || !(dash || comma)) return end;
    if (first > 0 && (text_.IsMark(first - 1, ",-(") || text_.Has(first - 1, Small::kCountry)))
      return end;  // a title of who was named before, or "nước chủ nhà"
    if (!text_.IsCapital(at) || text_.Match(at, Part::kPlace) || BeginsTitle(text_, at)) return end;
    const size_t name = ReadName(text_, at);
    const size_t parts = NameParts(text_, at, name);
    const bool foreign = IsForeignWord(text_.Matching(at)) && parts >= 2;
    if (parts > 5 || !(foreign || (IsStrongFamilyName(text_, at) && parts >= 3))) return end;
    if (text_.IsMark(name, "-(/")) return end;
    if (comma && !(text_.IsMark(name, ",") || text_.Match(name, Part::kPredicate))) return end;
    if (text_.IsMark(name, ",") && BeginsTitle(text_, name + 1)) return end;
    if (const auto last = text_.Match(name - 1, Part::kPlace);
        last && PersonLexicon::KindOf(*last->entry) == "firm")
      return end;
    return Add(at, name, nullptr, titles, rules_.title_then_honorific);
  }

  // "Giám đốc Sở Y tế là Nguyễn Văn A", "hai nữ diễn viên là A và B", "ba bị can khác gồm: A, B":
  // the bare name that stands so behind the titles that end at `end`, and those that follow where
  // the title is one of several; `end` where there is none.
  size_t AddWhoIs(size_t end, const std::vector<TitleSpan>& titles) {
    const bool plural = titles.size() == 1 && sequence_.IsPlural(titles[0].begin);
    size_t at = end;
    while (plural && text_.Has(at, Small::kOther)) ++at;
    if (plural && text_.Has(at, Small::kComprises)) {
      while (text_.Has(at, Small::kComprises)) ++at;  // "bao gồm"
    } else if (text_.Has(at, Small::kIs)) {
      ++at;
    } else {
      return end;
    }
    if (plural && text_.IsMark(at, ":")) ++at;
    const bool job = plural && PersonLexicon::KindOf(*titles[0].role) == "job";
    if (!TitleSequence::IsOffice(titles.back()) && !job) return end;
    if (plural) {
      const size_t first = text_.May(at, Part::kList) ? at + 1 : at;
      const auto honorific = ReadHonorific(text_, first);
      if (honorific) return AddWhoAre(*honorific, end, titles);
    }
    if (!text_.IsCapital(at) || text_.Match(at, Part::kRole)) return end;
    if (text_.Match(at, Part::kHonorific) && !IsStrongFamilyName(text_, at)) return end;
    const size_t name = ReadName(text_, at);
    const size_t parts = NameParts(text_, at, name);
    if (parts < 2 || parts > 5 || (job && parts > 4) || text_.Match(at, Part::kPlace)) return end;
    if (const auto last = text_.Match(name - 1, Part::kPlace);
        last && PersonLexicon::KindOf(*last->entry) == "firm")
      return end;  // "hai nhà đầu tư là Đại An Group và …"
    const size_t next = Add(at, name, nullptr, titles, rules_.title_then_honorific);
    return plural ? ReadList(next, 2, nullptr, titles) : next;
  }

  // "bốn thứ trưởng gồm các ông A, B", "… gồm: ông A, bà B" behind the titles that end at `end`.
  size_t AddWhoAre(const Honorific& honorific, size_t end, const std::vector<TitleSpan>& titles) {
    const size_t name = NameBehind(text_, honorific, honorific.end);
    if (name == honorific.end) return end;
    share_ = true;
    const size_t next = Add(honorific.end, name, &honorific, titles, rules_.title_then_honorific);
    share_ = false;
    return honorific.plural ? next : ShareAmongNext(next, titles);
  }

  // "các cầu thủ Lens": many with one short name have that of their team.
  bool NamesTeam(const std::vector<TitleSpan>& titles) const {
    const TitleSpan& title = titles.back();
    const size_t end = title.name_end;
    const std::string_view kind = PersonLexicon::KindOf(*title.role);
    return titles.size() == 1 && sequence_.IsPlural(title.begin) &&
           (kind == "job" || kind == "state") && NameParts(text_, title.name_begin, end) == 1 &&
           !(text_.IsMark(end, ",") && text_.IsCapital(end + 1)) && !text_.IsMark(end, "(.") &&
           !text_.Has(end, Small::kAnd);
  }

  // "Theo quyết định của Chủ tịch nước, ông A đã …": the title [at, end) is that of somebody before
  // the comma, since who is named up to `name` acts.
  bool IsOfWhoOrders(size_t at, size_t end, size_t name) const {
    return text_.IsMark(end, ",") && at > 0 && text_.Has(at - 1, Small::kOf) &&
           text_.Match(name, Part::kPredicate);
  }

  // "Sau khi ông A sang làm Bộ trưởng, Thiếu tướng B …": whether a join gives the title [at, end),
  // which a comma ends, to somebody before.
  bool IsJoinedBefore(size_t at, size_t end) const {
    if (!text_.IsMark(end, ",") || at < 2 || text_.OpensClause(at)) return false;
    const auto join = text_.Match(at - 1, Part::kJoin);
    return subject_ != kNone && join && join->words == 1 && !text_.OpensClause(at - 1);
  }

  // "nhân viên nhà bà A", "thư ký ông A": whose house it is, whom somebody serves.
  bool IsOfHouse(const TitleSpan& title, size_t honorific) const {
    if (title.end != honorific) return false;
    if (title.end == title.role_end)
      return text_.Match(title.role_begin, Part::kSubjectTaker) != nullptr;
    return text_.IsLower(title.end - 1) && text_.Match(title.end - 1, Part::kNameHead);
  }

  // "thừa ủy quyền của Bộ trưởng, Trung tướng A, Thứ trưởng, …": inside a clause, with another
  // title behind the name that ends at `name`.
  bool IsSomebodyElses(const std::vector<TitleSpan>& titles, size_t name) const {
    if (!text_.IsMark(titles.back().end, ",") || text_.OpensClause(titles[0].begin)) return false;
    if (!text_.IsMark(name, ",-")) return false;
    std::vector<TitleSpan> own;
    const Rule* unused = nullptr;
    sequence_.ReadBehind(name, Stand::kOpening, own, unused);
    return !own.empty() && TitleSequence::IsOffice(own[0]);
  }

  // "Bí thư Thành ủy và Ngoại trưởng John Smith": two people, the first of whom isn't named.
  bool StandsBesideFirst(const std::vector<TitleSpan>& titles) const {
    const TitleSpan& first = titles.front();
    return titles.size() == 2 && first.end > first.role_end &&
           text_.Has(titles[1].begin - 1, Small::kAnd) &&
           IsForeignWord(text_.Matching(titles[1].name_begin)) &&
           !text_.IsUnknown(first.end - 1) && text_.Match(first.role_end, Part::kOrganizationHead);
  }

  // "Trả lời đại biểu, Phó thủ tướng A": whom the verb that opens the clause has for an object.
  bool IsAnswered(const std::vector<TitleSpan>& titles) const {
    const TitleSpan& first = titles.front();
    if (first.end > first.role_end || !text_.IsMark(first.end, ",") || first.begin < 2 ||
        !TitleSequence::IsOffice(titles[1]))
      return false;
    const auto verb = text_.Match(first.begin - 2, Part::kPredicate);
    return verb && verb->words == 2 && PersonLexicon::KindOf(*verb->entry) == "says" &&
           text_.OpensClause(first.begin - 2);
  }

  // "báo cáo với Bí thư Tỉnh ủy, Chủ tịch UBND huyện A cho biết": whether the first title is that
  // of who is told, not of who is named behind the last.
  bool IsToldToFirst(const std::vector<TitleSpan>& titles) const {
    const size_t begin = titles.front().begin, name = titles.back().name_end;
    if (titles.size() < 2 || begin == 0) return false;
    if (IsAnswered(titles)) return true;
    if (!text_.Has(begin - 1, Small::kTowards)) return false;
    if (!text_.IsMark(titles.front().end, ",") || !text_.IsLower(name)) return false;
    const auto tells = text_.Match(name, Part::kStop);
    return tells && tells->words >= 2;
  }

  // "Người đứng đầu Tỉnh ủy, ông A": what many are, but of one body and at the beginning.
  bool IsOpeningBody(const TitleSpan& title) const {
    return title.end > title.role_end && text_.OpensClause(title.begin);
  }

  // "cán bộ hộ tịch của xã là ông A"
  bool IsWithBody(const TitleSpan& title) const {
    return title.end > title.role_end && text_.Has(title.end, Small::kIs) &&
           !text_.Has(title.end - 1, Small::kPointer);
  }

  // "Ba phó chủ tịch là ông A, ông B và bà C": from behind the first on, up to one with a title of
  // their own.
  size_t ShareAmongNext(size_t at, const std::vector<TitleSpan>& titles) {
    for (bool last = false; !last;) {
      last = text_.Has(at, Small::kAnd);
      if (!text_.IsMark(at, ",;") && !last) return at;
      const auto honorific = ReadHonorific(text_, at + 1);
      if (!honorific) return at;
      const size_t name = NameBehind(text_, *honorific, honorific->end);
      if (name == honorific->end) return at;
      std::vector<TitleSpan> own;
      const Rule* unused = nullptr;
      sequence_.ReadBehind(name, Stand::kOpening, own, unused);
      if (!own.empty()) return at;
      at = Add(honorific->end, name, &*honorific, titles, rules_.list);
    }
    return at;
  }

  // "Hạt Kiểm lâm Hương Khê", "Sở cảnh sát": a job that names a body is nobody's; the end of it.
  size_t SkipBodysJob(size_t at) const {
    if (at == 0 || !text_.May(at - 1, Part::kOrganizationHead) ||
        !text_.Match(at - 1, Part::kOrganizationHead))
      return at;
    const auto role = text_.Match(at, Part::kRole);
    if (!role || TitleSequence::IsOffice(*role->entry)) return at;
    return IsStrongFamilyName(text_, at + role->words) ? at : at + role->words;
  }

  // An honorific behind a title, as in "Bí thư Tỉnh ủy, ông", "Chủ tịch là bà", "Trưởng Ban ông".
  std::optional<Honorific> HonorificBehind(size_t at) const {
    size_t next = at;
    if (const auto join = text_.Match(at, Part::kJoin);
        join && join->words > 1 && text_.Has(at + join->words - 1, Small::kIs) &&
        PersonLexicon::KindOf(*join->entry) == "near")
      next = at + join->words;  // "Chủ tịch tỉnh khi đó là ông"
    else if (size_t is = next; text_.Has(next, Small::kOther)) {
      while (text_.Has(is, Small::kOther)) ++is;  // "Hai phó chủ tịch còn lại là ông"
      if (text_.Has(is, Small::kIs)) next = is + 1;
    } else if (text_.IsMark(next, ",-:(") || text_.Has(next, Small::kIs))
      ++next;
    if (!text_.May(next, Part::kHonorific)) return std::nullopt;
    if (const auto place = text_.Match(next, Part::kPlace); place && place->words >= 2)
      return std::nullopt;  // "(Bà Rịa - Vũng Tàu)"
    auto honorific = ReadHonorific(text_, next);
    if (!honorific) return std::nullopt;
    if (next > at + 1) return honorific;
    const Span between{text_.word(at - 1).span.end, text_.word(next).span.begin};
    return MatchWhole(*rules_.title_then_honorific, text_.article().text.matching(), between)
               ? honorific
               : std::nullopt;
  }

  size_t AddWithTitles(std::vector<TitleSpan> titles, const Honorific* honorific,
                       const Rule* rule) {
    const size_t begin = titles.back().name_begin, end = titles.back().name_end;
    return Add(begin, end, honorific, std::move(titles), rule);
  }

  // --- name first ---

  size_t StepName(size_t at) {
    if (text_.IsLower(at + 1) && !IsParticle(text_, at + 1)) {
      const size_t end = ReadNamePart(text_, at);
      return end > at ? StepShortName(at, end) : at + 1;
    }
    if (text_.OpensClause(at) && text_.IsCapital(at + 1) && !IsStrongFamilyName(text_, at) &&
        (text_.Match(at, Part::kStop) || text_.Has(at, Small::kAnd)))
      return at + 1;  // "Vợ Nguyễn Văn A"
    if (text_.OpensClause(at) && !IsFamilyName(text_, at) && IsStrongFamilyName(text_, at + 1) &&
        text_.IsCapital(at + 2)) {
      return at + 1;  // "Chính Nguyễn Văn A"
    }
    const size_t end = ReadName(text_, at);
    if (end == at) return at + 1;
    const bool family = IsStrongFamilyName(text_, at);
    const size_t parts = NameParts(text_, at, end);
    if (parts < 2 || text_.Match(at, Part::kOrganizationHead))
      return parts < 2 ? StepShortName(at, end) : at + 1;
    const auto place = text_.Match(at, Part::kPlace);
    if (place && at + place->words >= end) return end;
    if (const auto last = text_.Match(end - 1, Part::kPlace);
        last && PersonLexicon::KindOf(*last->entry) == "firm")
      return end;  // "Đại An Tower"
    if (place && (!family || IsForeignBehind(*place, at, end))) return at + place->words;
    if (IsCredit(at)) return end;
    if (IsAddress(at)) return AddBare(at, end);
    const bool foreign = IsForeignWord(text_.Matching(at)) ||
                         IsForeignWord(text_.Matching(end - 1)) || text_.IsMark(end - 2, "-");
    if (!family && !foreign && !IsFamilyName(text_, at)) {
      return AddBare(at, end);
    }
    std::vector<TitleSpan> titles;
    const Rule* rule = nullptr;
    const size_t next = sequence_.ReadBehind(end, StandOf(at), titles, rule);
    if (titles.empty()) return AddBare(at, end);
    Note(at, end, nullptr, std::move(titles), rule);
    return next;
  }

  // "người đồng cấp Hàn Quốc Suh Min": whether a foreign name begins behind the country at `at`.
  bool IsForeignBehind(const Lexicon::Hit& place, size_t at, size_t end) const {
    const size_t name = at + place.words;
    return PersonLexicon::KindOf(*place.entry) == "country" && NameParts(text_, name, end) >= 2 &&
           (text_.IsUnknown(name) || IsForeignWord(text_.Matching(name)));
  }

  // One word in capitals may be a name only where it does something.
  size_t StepShortName(size_t at, size_t end) {
    if (!(text_.IsLower(end) && text_.May(end, Part::kStop)) &&
        !IsForeignWord(text_.Matching(at)) && !lasts_.contains(text_.Matching(at)))
      return end;
    if (text_.Match(at, Part::kPlace) || text_.Match(at, Part::kHonorific) || text_.IsUpper(at) ||
        text_.Match(at, Part::kStop))
      return end;
    const auto join = text_.Match(end, Part::kJoin);
    if (join && PersonLexicon::KindOf(*join->entry) == "far") {
      std::vector<TitleSpan> titles;
      const Rule* rule = nullptr;
      const size_t next = sequence_.ReadJoined(end, titles, rule);
      if (!titles.empty()) {
        Note(at, end, nullptr, std::move(titles), rule);
        return next;
      }
    }
    if (text_.IsMark(end, ",") && lasts_.contains(text_.Matching(at))) {
      std::vector<TitleSpan> titles;
      const Rule* rule = nullptr;
      const size_t next = sequence_.ReadBehind(end, StandOf(at), titles, rule);
      if (!titles.empty()) {
        Note(at, end, nullptr, std::move(titles), rule);
        return next;
      }
    }
    return AddBare(at, end);
  }

  size_t AddBare(size_t begin, size_t end) {
    FoundMention mention;
    mention.begin = begin;
    mention.end = end;
    mention.rule = rules_.name_alone->name;
    found_.push_back(std::move(mention));
    return end;
  }

  Stand StandOf(size_t at) const {
    if (at > 0 && text_.Has(at - 1, Small::kSource)) return Stand::kSource;
    if (at > 1 && text_.OpensClause(at - 2)) {
      const auto verb = text_.Match(at - 2, Part::kPredicate);  // "Đáp lời ông A, Bí thư B cho rằng"
      if (verb && verb->words == 2 && PersonLexicon::KindOf(*verb->entry) == "says")
        return Stand::kTopic;
    }
    if (at > 0 && (text_.Has(at - 1, Small::kTowards) || text_.Has(at - 1, Small::kOf)))
      return IsTopic(at) ? Stand::kTopic : Stand::kObject;
    return text_.OpensClause(at) ? Stand::kOpening : Stand::kInside;
  }

  // "Nói về thành công của ông A": whether a verb and what is spoken about open the clause before
  // `at`.
  bool IsTopic(size_t at) const {
    size_t first = at;
    while (first > 0 && at - first < kLongestTopic && !text_.OpensClause(first)) --first;
    if (!text_.OpensClause(first)) return false;
    if (text_.Has(first, Small::kAdverbial) && text_.Has(at - 1, Small::kOf)) return true;
    if (!text_.Match(first, Part::kStop)) return false;
    for (size_t i = first + 1; i < std::min(first + 4, at); ++i) {
      if (text_.Has(i, Small::kAbout)) return true;
    }
    return false;
  }

  // "12 Tôn Đản", but "Năm 2015 Nguyễn Văn A".
  bool IsAddress(size_t at) const {
    return at >= 2 && text_.IsNumber(at - 1) && !text_.IsTight(at) && !text_.OpensClause(at - 1) &&
           !text_.Has(at - 2, Small::kYear);
  }

  // "Ảnh: Nguyễn Văn A".
  bool IsCredit(size_t at) const {
    if (at < 2 || !text_.IsMark(at - 1, ":/")) return false;
    return text_.Has(at - 2, Small::kCredit);
  }

  // --- what they share ---

  // Notes the name [begin, end) and what stands behind it, and the names that share its honorific
  // or title.
  size_t Add(size_t begin, size_t end, const Honorific* honorific, std::vector<TitleSpan> titles,
             const Rule* rule) {
    const size_t opened = honorific != nullptr ? honorific->begin : titles.front().begin;
    const bool shared = (honorific != nullptr && honorific->plural) ||
                        (opened > 0 && text_.May(opened - 1, Part::kList));
    const std::vector<TitleSpan> before = titles;
    titles.insert(titles.end(), pending_.begin(), pending_.end());
    pending_.clear();
    const Rule* unused = nullptr;
    const size_t known = titles.size();
    size_t next = sequence_.ReadBehind(end, StandOf(opened), titles, unused);
    // "Bố ông A làm Chủ tịch": what the kin is.
    if (text_.IsLower(end) && IsOfKin(opened)) titles.resize(known);
    const bool own = titles.size() > before.size();
    if (known == 0 && IsOneEach(opened, end, titles)) {
      found_.back().titles = {titles[0]};
      titles.erase(titles.begin());
    }
    Note(begin, end, honorific, std::move(titles), rule);
    if (!shared) return next;
    // "các bị cáo A - nguyên Giám đốc; B": what they are in a case, whatever else each is.
    const bool all =
        before.size() == 1 && (!own || share_ || PersonLexicon::KindOf(*before[0].role) == "job");
    return ReadList(next, std::min<size_t>(NameParts(text_, begin, end), 2), honorific,
                    all ? before : std::vector<TitleSpan>());
  }

  // "ông A và bà B được bầu giữ chức X và Y": whether the titles behind the name of the second, who
  // is opened at `opened` and ends at `end`, are one of each.
  bool IsOneEach(size_t opened, size_t end, const std::vector<TitleSpan>& titles) const {
    return titles.size() == 2 && text_.IsLower(end) && !found_.empty() && opened > 0 &&
           text_.Has(opened - 1, Small::kAnd) && found_.back().end + 1 == opened &&
           found_.back().titles.empty() && text_.Has(titles[1].begin - 1, Small::kAnd);
  }

  // Whether "bố", "vợ" or the like stands right before `at`.
  bool IsOfKin(size_t at) const {
    for (size_t words = 1; words <= 2 && words <= at; ++words) {
      const auto kin = text_.Match(at - words, Part::kKin);
      if (kin && kin->words == words) return true;
    }
    return false;
  }

  void Note(size_t begin, size_t end, const Honorific* honorific, std::vector<TitleSpan> titles,
            const Rule* rule) {
    FoundMention mention;
    mention.begin = begin;
    mention.end = end;
    if (honorific != nullptr) {
      mention.honorific = honorific->span;
      mention.sex = honorific->sex;
    }
    mention.titles = std::move(titles);
    mention.rule = rule->name;
    subject_ = found_.size();
    if (end > begin + 1 && !IsFamilyName(text_, begin)) lasts_.insert(text_.Matching(end - 1));
    found_.push_back(std::move(mention));
  }

  // "…, Trần Văn B - Giám đốc …; Lê Văn C và Đỗ Văn D" behind the first of several.
  size_t ReadList(size_t at, size_t least, const Honorific* honorific,
                  const std::vector<TitleSpan>& title) {
    for (;;) {
      size_t begin = at;
      if (text_.IsMark(begin, ",;") || text_.Has(begin, Small::kAnd) ||
          text_.Has(begin, Small::kWith))
        ++begin;
      if (begin > at && (text_.Has(begin, Small::kAnd) || text_.Has(begin, Small::kWith))) ++begin;
      if (begin == at || !text_.IsCapital(begin) || text_.Match(begin, Part::kRole)) return at;
      if (const auto other = text_.Match(begin, Part::kHonorific);
          other && !IsStrongFamilyName(text_, begin))
        return at;
      const size_t end = ReadName(text_, begin);
      const size_t parts = NameParts(text_, begin, end);
      if (parts < least || text_.Match(begin, Part::kTitlePart)) return at;
      if (parts == 0 ||
          (parts >= 2 ? !IsFamilyName(text_, begin) && !IsForeignWord(text_.Matching(begin)) &&
                            text_.Match(begin, Part::kPlace)
                      : text_.Match(begin, Part::kOrganizationHead) || text_.IsUpper(begin))) {
        return at;
      }
      std::vector<TitleSpan> titles = title;
      const Rule* unused = nullptr;
      at = sequence_.ReadBehind(end, Stand::kOpening, titles, unused);
      Note(begin, end, honorific, std::move(titles), rules_.list);
    }
  }

  // "…, hiện là Bí thư …" of who was named before in the sentence, or "với cương vị …, ông A".
  size_t StepJoin(size_t at) {
    const auto hit = text_.Match(at, Part::kJoin);
    if (!hit) return at;
    const std::string_view kind = PersonLexicon::KindOf(*hit->entry);
    const size_t first = sequence_.JoinEnd(at, *hit);
    std::vector<TitleSpan> titles;
    const size_t end = sequence_.ReadTitles(first, titles);
    if (end == first) return at;
    if (titles.back().HasName()) {
      // "ông A được điều động làm Phó Giám đốc, Bộ trưởng B nói": what one is to be, then another.
      const bool two = (kind == "not" || (kind == "given" && subject_ != kNone)) && titles.size() > 1;
      return two ? titles.back().begin : at;
    }
    if (JoinsWhoIsBefore(at)) return end;
    if (kind == "near") return OpensWithTitles(at, end, titles) ? end : first;
    if (kind == "not" || kind == "given") return end;
    const std::string_view what = PersonLexicon::KindOf(*titles[0].role);
    if (what == "plain" || what == "before") return end;  // "làm cán bộ"
    GiveJoined(at, end, kind == "all", std::move(titles));
    return end;
  }

  // "phân công cán bộ giữ chức …": what the join at `at` says is said of no one who was named.
  bool JoinsWhoIsBefore(size_t at) const {
    if (at < 3) return false;
    const auto role = text_.Match(at - 2, Part::kRole);
    return role && role->words == 2 && PersonLexicon::KindOf(*role->entry) == "plain" &&
           !text_.IsMark(at - 3, ",(-") && !text_.Has(at - 3, Small::kIs);
  }

  // Gives the titles [at, end) that a join stands before to who is named next, to all who were
  // named one behind the other, or to who was named last.
  void GiveJoined(size_t at, size_t end, bool all, std::vector<TitleSpan> titles) {
    // Behind the one who was named, it is theirs: "ông A giữ chức Bí thư, ông B …".
    const bool opens = subject_ == kNone || text_.OpensClause(at) || text_.IsMark(at - 1, ",");
    if (opens && NextIsAddressed(end)) {
      pending_ = std::move(titles);
    } else if (all) {
      if (!found_.empty() && found_.back().end + 2 > at) ShareAmongLast(titles);
    } else if (const size_t subject = SubjectAt(at);
               subject != kNone && !NamesKin(found_[subject].end, at)) {
      auto& own = found_[subject].titles;
      own.insert(own.end(), titles.begin(), titles.end());
    }
  }

  // "…, ông A" behind titles, perhaps with their term or what stands in parentheses between.
  bool NextIsAddressed(size_t end) const {
    size_t next = sequence_.SkipTerm(SkipParenthesis(end, ""));
    if (text_.IsMark(next, ",")) ++next;
    if (!text_.May(next, Part::kHonorific)) return false;
    const auto honorific = ReadHonorific(text_, next);
    return honorific && (text_.IsCapital(honorific->end) || BeginsTitle(text_, honorific->end) ||
                         text_.IsMark(honorific->end, ",:"));
  }

  // Behind what stands in short parentheses at `at`, where one of `marks` follows; any word may,
  // where there are none. `at` where nothing like it stands there.
  size_t SkipParenthesis(size_t at, const Marks& marks) const {
    if (!text_.IsMark(at, "(")) return at;
    for (size_t i = at + 1; i < at + kLongestParenthesis && !text_.IsLineEnd(i); ++i) {
      if (text_.IsMark(i, ")")) return marks.empty() || text_.IsMark(i + 1, marks) ? i + 1 : at;
    }
    return at;
  }

  // "Là Bí thư Tỉnh ủy, ông A …" at the beginning of a clause.
  bool OpensWithTitles(size_t at, size_t end, std::vector<TitleSpan>& titles) {
    if (!text_.OpensClause(at) || !NextIsAddressed(end)) return false;
    pending_ = std::move(titles);
    return true;
  }

  // "ông A và bà B, đều là giáo viên": they are of all who were named one behind the other.
  void ShareAmongLast(const std::vector<TitleSpan>& titles) {
    for (size_t i = found_.size(); i-- > 0;) {
      found_[i].titles.insert(found_[i].titles.end(), titles.begin(), titles.end());
      if (i == 0 || found_[i].begin > found_[i - 1].end + 7 ||
          !(text_.Has(found_[i - 1].end, Small::kAnd) || text_.IsMark(found_[i - 1].end, ",")))
        break;
    }
  }

  // Who was named last in the sentence, outside of parentheses that are closed before `at`: "ông A
  // (con trai ông B) giữ chức …".
  size_t SubjectAt(size_t at) const {
    if (subject_ == kNone) return kNone;
    size_t open = at;
    for (size_t i = at; i-- > found_[subject_].end;) {
      if (text_.IsMark(i, "(")) return subject_;
      if (text_.IsMark(i, ")")) open = i;
    }
    if (open == at || subject_ == 0) return subject_;
    for (size_t i = found_[subject_].begin; i-- > found_[subject_ - 1].end;) {
      if (text_.IsMark(i, "(")) return subject_ - 1;
    }
    return subject_;
  }

  // "ông A có con trai giữ chức …"
  bool NamesKin(size_t begin, size_t end) const {
    for (size_t i = begin; i < end; ++i) {
      if (text_.IsLower(i) && text_.Match(i, Part::kKin)) return true;
    }
    return false;
  }

  const PersonText& text_;
  const PersonRules& rules_;
  const TitleSequence sequence_;
  const uint64_t openers_;  // kOpeners, in Word::opens
  std::vector<FoundMention> found_;
  std::unordered_set<std::string_view> lasts_;  // last words of the foreign names noted
  bool share_ = false;  // whether a title is that of all in the list that is read
  size_t headed_ = kNone;           // the word before which "đường", "trường" … ends
  bool contest_ = false;            // and whether it is "cuộc thi", "danh hiệu" …
  bool site_ = false;               // or "sông", "chợ" …
  bool grave_ = false;              // or "mộ", "tượng" …
  size_t subject_ = kNone;          // of found_: who was named last in this sentence
  std::vector<TitleSpan> pending_;  // titles of who is named next
};

}  // namespace

std::vector<FoundMention> FindMentions(const PersonText& text, const PersonRules& rules) {
  return PersonWalker(text, rules).Walk();
}

}  // namespace vietfacts
