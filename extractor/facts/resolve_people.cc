#include "extractor/facts/resolve_people.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "extractor/facts/person_name.h"
#include "extractor/facts/person_names.h"
#include "extractor/text/name_case.h"

namespace vietfacts {
namespace {

constexpr size_t kNobody = static_cast<size_t>(-1);

class PeopleResolver {
 public:
  PeopleResolver(const PersonText& text, const PersonLexicon& lexicon,
                 std::vector<FoundMention> mentions)
      : text_(text), lexicon_(lexicon), mentions_(std::move(mentions)) {}

  std::vector<Person> Resolve() {
    // Bare names alone are nobody's.
    if (std::none_of(mentions_.begin(), mentions_.end(), Introduces)) return {};
    CollectNames();
    JoinNames();
    KeepIntroduced();
    for (size_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].named && names_of_[i] != kNobody) AddNamed(i);
    }
    const bool alone = std::any_of(mentions_.begin(), mentions_.end(),
                                   [](const FoundMention& m) { return !m.named; });
    if (alone) IndexHolders();
    for (size_t i = 0; alone && i < mentions_.size(); ++i) {
      if (!mentions_[i].named) AddTitleAlone(i);
    }
    for (Building& building : people_) SortMentions(building);
    std::sort(people_.begin(), people_.end(), [](const Building& a, const Building& b) {
      return a.mentions.front() < b.mentions.front();
    });
    std::vector<Person> people;
    people.reserve(people_.size());
    for (Building& building : people_) people.push_back(Finish(building));
    return people;
  }

 private:
  // A person on the way: indices of mentions_, and of titles those that are new.
  struct Building {
    size_t name = kNobody;  // of names_; kNobody: a title alone
    std::vector<size_t> mentions;
    std::vector<Title> titles;
    std::vector<std::string_view> keys;  // of the titles, in lower case
  };

  static bool Introduces(const FoundMention& mention) {
    return mention.honorific || mention.introduced || !mention.titles.empty();
  }

  // "Thứ trưởng Thọ": one syllable behind an office is a name only where a longer one says so, and
  // so is one behind a job that looks like a word: "ca sĩ Tìm lại giấc mơ", "quán quân Tài tử".
  bool NeedsLonger(const FoundMention& mention, const PersonNames::Entry& entry) const {
    if (mention.honorific || entry.pieces.size() != 1 || text_.IsMark(mention.end - 1, "."))
      return false;
    const auto title =
        std::find_if(mention.titles.begin(), mention.titles.end(),
                     [&](const TitleSpan& t) { return t.role_end == mention.begin; });
    if (title == mention.titles.end()) return false;
    if (mention.end > mention.begin + 1) return false;  // "Già làng K'Ré"
    if (PersonLexicon::KindOf(*title->role) == "post") return true;
    return !entry.foreign &&
           (text_.Match(mention.begin, PersonLexicon::kStop) ||
            (text_.IsLower(mention.end) && !text_.Has(mention.end, PersonLexicon::Small::kAnd) &&
             !text_.Match(mention.end, PersonLexicon::kStop)));
  }

  PersonNames::Entry EntryOf(const FoundMention& mention) const {
    PersonNames::Entry entry;
    entry.pieces = PiecesOf(text_.article().text.Lower(text_.SpanOf(mention.begin, mention.end)));
    entry.sex = mention.sex;
    if (mention.honorific) entry.honorific = text_.article().text.Lower(*mention.honorific);
    if (entry.sex.empty() && entry.pieces.size() > 2 && entry.pieces[1] == "thị")
      entry.sex = "female";
    for (size_t i = mention.begin; i < mention.end; ++i) {
      entry.foreign = entry.foreign || (text_.IsWord(i) && IsForeignWord(text_.Matching(i)));
    }
    entry.family_first = IsStrongFamilyName(text_, mention.begin);
    if (entry.pieces.size() == 1 && mention.honorific)
      entry.family_alone = IsNoGivenName(text_, mention.begin);
    if (entry.sex.empty() && entry.pieces.size() > 1) {
      if (const auto given = text_.Match(mention.begin, PersonLexicon::kGivenName))
        entry.sex = PersonLexicon::KindOf(*given->entry);
    }
    return entry;
  }

  // "Kim Jong-un"
  static bool IsHyphenated(const PersonNames::Entry& entry) {
    return entry.pieces.size() == 4 && entry.pieces[2] == "-";
  }

  // "Mã Văn Vinh": though "mã" is an everyday word.
  bool HasMiddleName(const FoundMention& mention) const {
    return mention.end >= mention.begin + 3 && IsFamilyName(text_, mention.begin) &&
           text_.Has(mention.begin + 1, PersonLexicon::Small::kMiddleName);
  }

  // The names of two and more pieces; those of one piece are looked up among them.
  void CollectNames() {
    names_of_.assign(mentions_.size(), kNobody);
    entries_.resize(mentions_.size());
    std::unordered_set<const NamePieces*, HashOfPieces, SamePieces> introduced;
    for (size_t i = 0; i < mentions_.size(); ++i) {
      if (!mentions_[i].named) continue;
      entries_[i] = EntryOf(mentions_[i]);
      if (Introduces(mentions_[i])) introduced.insert(&entries_[i].pieces);
    }
    for (size_t i = 0; i < mentions_.size(); ++i) {
      if (!mentions_[i].named || entries_[i].pieces.size() < 2) continue;
      // A bare run of capitals counts as a name where it looks like one: "Việc Kim Jong-un" would
      // not.
      const bool name = entries_[i].family_first || IsHyphenated(entries_[i]) || HasMiddleName(mentions_[i]) ||
                        IsForeignWord(text_.Matching(mentions_[i].begin)) ||
                        introduced.contains(&entries_[i].pieces);
      if (name || Introduces(mentions_[i])) names_of_[i] = names_.Add(entries_[i], i);
    }
  }

  void JoinNames() {
    longer_.assign(names_.size(), kNobody);
    for (size_t i = 0; i < mentions_.size(); ++i) {
      if (!mentions_[i].named) continue;
      if (names_of_[i] != kNobody) {
        if (longer_[names_of_[i]] == kNobody)
          longer_[names_of_[i]] = LongerName(entries_[i], i).value_or(names_of_[i]);
        continue;
      }
      const auto longer = LongerName(entries_[i], i);
      if (!longer && (entries_[i].pieces.size() > 1 || NeedsLonger(mentions_[i], entries_[i])))
        continue;
      const bool introduced = Introduces(mentions_[i]);
      if (longer &&
          (introduced || entries_[i].foreign || shorts_.contains(entries_[i].pieces[0]))) {
        names_of_[i] = *longer;
        names_.LearnSex(*longer, entries_[i].sex);
      } else if (introduced) {
        names_of_[i] = names_.Add(entries_[i], i);
        longer_.resize(names_.size(), kNobody);
        longer_[names_of_[i]] = names_of_[i];
      } else if (const auto known = own_.find(entries_[i].pieces[0]); known != own_.end()) {
        names_of_[i] = known->second;
      }
      if (introduced) shorts_.insert(entries_[i].pieces[0]);
      if (introduced && !longer) own_[entries_[i].pieces[0]] = names_of_[i];
    }
  }

  std::optional<size_t> LongerName(const PersonNames::Entry& entry, size_t at) const {
    if (const auto longer = names_.Longer(entry, at)) return longer;
    return names_.Alike(entry);
  }

  // The fullest form of a name: short ones lead to longer ones, in few steps.
  size_t Fullest(size_t name) const {
    for (int i = 0; i < 4 && longer_[name] != kNobody && longer_[name] != name; ++i)
      name = longer_[name];
    return name;
  }

  void KeepIntroduced() {
    introduced_.assign(names_.size(), false);
    for (size_t i = 0; i < mentions_.size(); ++i) {
      if (names_of_[i] == kNobody) continue;
      names_of_[i] = Fullest(names_of_[i]);
      if (Introduces(mentions_[i])) introduced_[names_of_[i]] = true;
    }
    person_of_.assign(names_.size(), kNobody);
  }

  void AddNamed(size_t mention) {
    const size_t name = names_of_[mention];
    if (!introduced_[name]) return;
    if (person_of_[name] == kNobody) {
      person_of_[name] = people_.size();
      people_.emplace_back().name = name;
    }
    Building& person = people_[person_of_[name]];
    person.mentions.push_back(mention);
    for (const TitleSpan& title : mentions_[mention].titles) AddTitle(title, person);
  }

  void AddTitle(const TitleSpan& span, Building& person) const {
    const std::string_view key = text_.article().text.Lower(text_.SpanOf(span.begin, span.end));
    if (std::find(person.keys.begin(), person.keys.end(), key) != person.keys.end()) return;
    if (person.keys.size() >= 64) return;  // more titles than anyone holds
    person.keys.push_back(key);
    person.titles.push_back(MakeTitle(text_, lexicon_, span));
  }

  // Every title that someone holds, and what it begins with up to a blank or a comma: "Bí thư Đảng
  // ủy" of "Bí thư Đảng ủy Trung tâm".
  void IndexHolders() {
    for (size_t i = 0; i < people_.size(); ++i) {
      for (const std::string_view key : people_[i].keys) {
        for (size_t end = 1; end <= key.size(); ++end) {
          if (end < key.size() && key[end] != ' ' && key[end] != ',') continue;
          const auto [holder, added] = holders_.try_emplace(key.substr(0, end), i);
          if (!added && holder->second != i) holder->second = kNobody;
        }
      }
    }
  }

  // A title without a name is a mention of the one who holds it, else of somebody unnamed.
  void AddTitleAlone(size_t mention) {
    const std::string_view title =
        text_.article().text.Lower(text_.SpanOf(mentions_[mention].begin, mentions_[mention].end));
    const auto [known, added] = holders_.try_emplace(title, kNobody);
    if (known->second == kNobody) {
      known->second = people_.size();
      people_.emplace_back();
      AddTitle(mentions_[mention].titles[0], people_.back());
    }
    people_[known->second].mentions.push_back(mention);
  }

  static void SortMentions(Building& person) {
    std::sort(person.mentions.begin(), person.mentions.end());
  }

  Person Finish(Building& building) const {
    Person person;
    person.mentions.reserve(building.mentions.size());
    const Text& text = text_.article().text;
    size_t longest = kNobody;
    for (const size_t i : building.mentions) {
      const FoundMention& found = mentions_[i];
      Mention mention;
      mention.place = text.Locate(text_.SpanOf(found.begin, found.end));
      if (found.honorific) mention.honorific = text.Clean(*found.honorific);
      person.mentions.push_back(std::move(mention));
      if (found.named &&
          (longest == kNobody || entries_[i].pieces.size() > entries_[longest].pieces.size()))
        longest = i;
    }
    if (building.name != kNobody && longest != kNobody) {
      person.name =
          NameCase(text.Clean(text_.SpanOf(mentions_[longest].begin, mentions_[longest].end)));
    }
    person.titles = std::move(building.titles);
    person.rule = mentions_[building.mentions.front()].rule;
    return person;
  }

  const PersonText& text_;
  const PersonLexicon& lexicon_;
  std::vector<FoundMention> mentions_;
  std::vector<PersonNames::Entry> entries_;  // of each mention
  std::vector<size_t> names_of_;             // of each mention
  PersonNames names_;
  std::vector<size_t> longer_;  // of each name
  std::unordered_set<std::string_view>
      shorts_;  // names of one piece that stand with an honorific or a title
  std::unordered_map<std::string_view, size_t> own_;  // those of them that have no longer form
  std::vector<bool> introduced_;                      // of each name
  std::vector<size_t> person_of_;                     // of each name
  std::vector<Building> people_;
  std::unordered_map<std::string_view, size_t>
      holders_;  // people by title; kNobody where several hold it
};

}  // namespace

std::vector<Person> ResolvePeople(const PersonText& text, const PersonLexicon& lexicon,
                                  std::vector<FoundMention> mentions) {
  return PeopleResolver(text, lexicon, std::move(mentions)).Resolve();
}

}  // namespace vietfacts
