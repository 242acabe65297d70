// What the tests of references to documents share.
#ifndef VIETFACTS_TESTS_FACTS_DECREES_OF_H_
#define VIETFACTS_TESTS_FACTS_DECREES_OF_H_

#include <string>
#include <string_view>
#include <vector>

#include "extractor/extractor.h"

namespace vietfacts {

inline std::vector<Decree> DecreesOf(std::string_view text) {
  static const Extractor extractor;
  return extractor.Extract(text).facts.decrees;
}

// "Nghị quyết số 21-NQ/TW → 21-NQ/TW" for each: the slice, and its code, else its name, else its
// number.
inline std::vector<std::string> ReferencesIn(std::string_view text) {
  std::vector<std::string> references;
  for (const Decree& decree : DecreesOf(text)) {
    references.push_back(decree.place.text + " → " +
                         (decree.code   ? *decree.code
                          : decree.name ? *decree.name
                                        : decree.number.value_or("")));
  }
  return references;
}

// The only decree of the text; an empty one where there are none or several.
inline Decree OnlyDecreeOf(std::string_view text) {
  const std::vector<Decree> decrees = DecreesOf(text);
  return decrees.size() == 1 ? decrees.front() : Decree{};
}

}  // namespace vietfacts

#endif  // VIETFACTS_TESTS_FACTS_DECREES_OF_H_
