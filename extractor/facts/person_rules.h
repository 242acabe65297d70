// The rules of patterns/person.toml, each by its name.
#ifndef VIETFACTS_FACTS_PERSON_RULES_H_
#define VIETFACTS_FACTS_PERSON_RULES_H_

#include "extractor/patterns/patterns.h"

namespace vietfacts {

// By what they join. A rule's pattern is what stands between the two parts.
struct PersonRules {
  // Throws PatternError where one is missing.
  explicit PersonRules(const Patterns& patterns);

  const Rule* honorific;             // "ông Nguyễn Văn A"
  const Rule* title_then_name;       // "Bí thư Tỉnh ủy Nguyễn Văn A"
  const Rule* title_then_honorific;  // "Bí thư Tỉnh ủy, ông Nguyễn Văn A"
  const Rule* name_then_title;       // "Nguyễn Văn A - Bí thư Tỉnh ủy"
  const Rule* name_is_title;         // "Nguyễn Văn A giữ chức Bí thư Tỉnh ủy"
  const Rule* list;                  // "các ông Nguyễn Văn A, Trần Văn B"
  const Rule* title_alone;           // "đồng chí Bí thư Đảng ủy"
  const Rule* name_alone;            // a further mention
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PERSON_RULES_H_
