#include "extractor/facts/person_rules.h"

namespace vietfacts {

PersonRules::PersonRules(const Patterns& patterns)
    : honorific(&patterns.rule("person.honorific")),
      title_then_name(&patterns.rule("person.title_then_name")),
      title_then_honorific(&patterns.rule("person.title_then_honorific")),
      name_then_title(&patterns.rule("person.name_then_title")),
      name_is_title(&patterns.rule("person.name_is_title")),
      list(&patterns.rule("person.list")),
      title_alone(&patterns.rule("person.title_alone")),
      name_alone(&patterns.rule("person.name_alone")) {}

}  // namespace vietfacts
