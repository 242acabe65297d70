#include "extractor/facts/person_rules.h"

#include <string>

namespace vietfacts {
namespace {

const Rule* FindRule(const Patterns& patterns, std::string_view name) {
  for (const Rule& rule : patterns.rules("person")) {
    if (rule.name == name) return &rule;
  }
  throw PatternError("person.toml", 0, std::string(name), "there is no such rule");
}

}  // namespace

PersonRules::PersonRules(const Patterns& patterns)
    : honorific(FindRule(patterns, "person.honorific")),
      title_then_name(FindRule(patterns, "person.title_then_name")),
      title_then_honorific(FindRule(patterns, "person.title_then_honorific")),
      name_then_title(FindRule(patterns, "person.name_then_title")),
      name_is_title(FindRule(patterns, "person.name_is_title")),
      list(FindRule(patterns, "person.list")),
      title_alone(FindRule(patterns, "person.title_alone")),
      name_alone(FindRule(patterns, "person.name_alone")) {}

}  // namespace vietfacts
