// What the tests of people share.
#ifndef VIETFACTS_TESTS_FACTS_PEOPLE_OF_H_
#define VIETFACTS_TESTS_FACTS_PEOPLE_OF_H_

#include <string>
#include <string_view>
#include <vector>

#include "extractor/extractor.h"

namespace vietfacts {

inline std::vector<Person> PeopleOf(std::string_view text) {
  static const Extractor extractor;
  return extractor.Extract(text).facts.people;
}

// "Trần Văn An: Bí thư Chi bộ; Trưởng thôn" for each person, "?" where the name is unknown.
inline std::vector<std::string> TitledIn(std::string_view text) {
  std::vector<std::string> all;
  for (const Person& person : PeopleOf(text)) {
    std::string one = person.name.value_or("?");
    for (size_t i = 0; i < person.titles.size(); ++i)
      one += (i == 0 ? ": " : "; ") + person.titles[i].text;
    all.push_back(std::move(one));
  }
  return all;
}

// "ông Trần Văn An, An" for each person: the mentions, each with its honorific.
inline std::vector<std::string> MentionsIn(std::string_view text) {
  std::vector<std::string> all;
  for (const Person& person : PeopleOf(text)) {
    std::string one;
    for (const Mention& mention : person.mentions) {
      if (!one.empty()) one += ", ";
      if (mention.honorific) one += *mention.honorific + " ";
      one += mention.place.text;
    }
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace vietfacts

#endif  // VIETFACTS_TESTS_FACTS_PEOPLE_OF_H_
