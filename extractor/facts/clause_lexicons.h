// The lexicons that a count's clause is read with.
#ifndef VIETFACTS_FACTS_CLAUSE_LEXICONS_H_
#define VIETFACTS_FACTS_CLAUSE_LEXICONS_H_

#include "extractor/patterns/named_values.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

struct ClauseLexicons {
  explicit ClauseLexicons(const Patterns& patterns)
      : actions(patterns.lexicon("count_actions")),
        action(actions.Column("action")),
        reach(NamedColumn(actions, "reach", {"", "near", "none"})),
        clause_words(patterns.lexicon("clause_words")),
        role(NamedColumn(clause_words, "role",
                         {"noun", "belongs", "is", "with", "owner", "amount", "break", "number",
                          "passive", "skip", "list", "plain"})),
        heads(patterns.lexicon("holder_heads")),
        kind(NamedColumn(heads, "kind", {"body", "person", "place", "none", "named"})),
        predicates(patterns.lexicon("predicates")),
        predicate_role(NamedColumn(predicates, "role", {"says", "has", "is", "does"})),
        owner_links(patterns.lexicon("owner_links")),
        qualifiers(patterns.lexicon("qualifiers")),
        phrase_stops(patterns.lexicon("of_stops")),
        holder_words(patterns.lexicon("holder_words")),
        capital(NamedColumn(holder_words, "capital", {"", "yes"})),
        openers(patterns.lexicon("subject_openers")),
        phrase_words(patterns.lexicon("phrase_words")),
        phrase_role(NamedColumn(phrase_words, "role", {"owns", "joins", "plural"})) {}

  const Lexicon& actions;
  size_t action, reach;
  const Lexicon& clause_words;
  size_t role;
  const Lexicon& heads;
  size_t kind;
  const Lexicon& predicates;
  size_t predicate_role;
  const Lexicon& owner_links;
  const Lexicon& qualifiers;
  const Lexicon& phrase_stops;
  const Lexicon& holder_words;
  size_t capital;
  const Lexicon& openers;
  const Lexicon& phrase_words;
  size_t phrase_role;
};

// Where a count stands, by words: `begin` is where what qualifies the number begins, `noun` and
// `unit_end` bound the head noun, `end` is behind its modifiers.
struct CountPlace {
  size_t begin = 0;
  size_t noun = 0;
  size_t unit_end = 0;
  size_t end = 0;
  bool bodies = false;  // what is counted is no person
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_CLAUSE_LEXICONS_H_
