// A fact of any kind as what a person reads: its places and its fields by name.
#ifndef VIETFACTS_WRITE_FACT_SHEET_H_
#define VIETFACTS_WRITE_FACT_SHEET_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/facts/facts.h"

namespace vietfacts {

enum class FactKind { kDecree, kDate, kPerson, kCount, kPercentage };

// "decree"
std::string_view NameOf(FactKind kind);

struct FactSheet {
  FactKind kind;
  size_t index = 0;           // in the list of its kind in Facts
  std::vector<Place> places;  // at least one; people have one for each mention
  std::vector<std::pair<std::string, std::string>> fields;  // those that are stated, by JSON key
  std::vector<std::string> inferred;
  std::string rule;
};

// Every fact, in the order of the text by its first place; of those that begin together, the
// longest first.
std::vector<FactSheet> MakeFactSheets(const Facts& facts);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_FACT_SHEET_H_
