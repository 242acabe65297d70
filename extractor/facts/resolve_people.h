// Joins the mentions of one person, and gives each person the titles that stand beside any of them.
#ifndef VIETFACTS_FACTS_RESOLVE_PEOPLE_H_
#define VIETFACTS_FACTS_RESOLVE_PEOPLE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/facts/facts.h"
#include "extractor/facts/person_text.h"
#include "extractor/facts/person_title.h"

namespace vietfacts {

// A name (or a title without one) where it stands.
struct FoundMention {
  size_t begin = 0;  // words
  size_t end = 0;
  std::optional<Span> honorific;  // bytes of Text::matching()
  std::string_view sex;           // as far as the honorific tells: "male", "female", ""
  std::vector<TitleSpan> titles;
  std::string_view rule;    // lives as long as the patterns
  bool named = true;        // false: [begin, end) is the one title
  bool introduced = false;  // something else tells that this is a person: "hai anh em A"
};

// People in the order of their first mention. Bare mentions (no honorific, no title) stay only
// where they name a person whom another mention introduces. Time grows with the text and with
// mentions times log, not with their square.
std::vector<Person> ResolvePeople(const PersonText& text, const PersonLexicon& lexicon,
                                  std::vector<FoundMention> mentions);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_RESOLVE_PEOPLE_H_
