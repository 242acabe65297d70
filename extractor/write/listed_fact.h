// A fact as lists across articles name it: by what it has in common with those of other articles.
#ifndef VIETFACTS_WRITE_LISTED_FACT_H_
#define VIETFACTS_WRITE_LISTED_FACT_H_

#include <string>
#include <string_view>
#include <vector>

#include "extractor/extractor.h"
#include "extractor/write/fact_sheet.h"

namespace vietfacts {

struct ListedFact {
  FactKind kind;
  // Of a decree its code, or else what it resolves to, its name or its words; of a person the name;
  // of a count the noun; of a percentage what it is a share of; of a date its year. Empty where
  // there is none.
  std::string group;
  std::string about;  // what this fact tells of its group
  std::string order;  // a key that puts it in order within its group
  size_t number;      // of its sheet, from 1
  std::string words;  // as printed, at its first place
  std::string note;   // what is worth knowing beside them
};

// Of each sheet that `extraction` has. People without a name are in no list.
std::vector<ListedFact> ListFacts(const std::vector<FactSheet>& sheets,
                                  const Extraction& extraction);

// The group that a list has the fact in; see ListedFact.
std::string GroupOf(const FactSheet& sheet, const Facts& facts);

// The id of a group in a page: "decree-" and 16 hexadecimal digits.
std::string IdOfGroup(FactKind kind, std::string_view group);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_LISTED_FACT_H_
