// The lexicons that a count's clause is read with.
#ifndef VIETFACTS_FACTS_CLAUSE_LEXICONS_H_
#define VIETFACTS_FACTS_CLAUSE_LEXICONS_H_

#include "extractor/patterns/patterns.h"

namespace vietfacts {

struct ClauseLexicons {
  explicit ClauseLexicons(const Patterns& patterns)
      : actions(patterns.lexicon("count_actions")),
        action(actions.Column("action")),
        clause_words(patterns.lexicon("clause_words")),
        role(clause_words.Column("role")),
        heads(patterns.lexicon("holder_heads")),
        kind(heads.Column("kind")),
        predicates(patterns.lexicon("predicates")),
        predicate_role(predicates.Column("role")),
        owner_links(patterns.lexicon("owner_links")),
        qualifiers(patterns.lexicon("qualifiers")),
        holder_words(patterns.lexicon("holder_words")),
        openers(patterns.lexicon("subject_openers")) {}

  const Lexicon& actions;
  size_t action;
  const Lexicon& clause_words;
  size_t role;
  const Lexicon& heads;
  size_t kind;
  const Lexicon& predicates;
  size_t predicate_role;
  const Lexicon& owner_links;
  const Lexicon& qualifiers;
  const Lexicon& holder_words;
  const Lexicon& openers;
};

// Where a count stands, by words: from `begin`, where what qualifies the number begins, over the number's own first word to
// the one behind the noun.
struct CountPlace {
  size_t begin = 0;
  size_t number = 0;
  size_t end = 0;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_CLAUSE_LEXICONS_H_
