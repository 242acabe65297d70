// Reads the clause around a count: what was done to those counted, and who has them or did it.
#ifndef VIETFACTS_FACTS_COUNT_CLAUSE_H_
#define VIETFACTS_FACTS_COUNT_CLAUSE_H_

#include <optional>
#include <string>

#include "extractor/article/article.h"
#include "extractor/facts/clause_lexicons.h"
#include "extractor/facts/count_action.h"
#include "extractor/facts/count_holder.h"

namespace vietfacts {

struct CountClause {
  std::optional<std::string> action;
  std::optional<std::string> holder;
};

// Reads the clauses of one article, whose counts must be asked for in text order.
class CountClauses {
 public:
  CountClauses(const ClauseLexicons& lexicons, const Article& article)
      : action_(lexicons, article), holder_(lexicons, article) {}

  CountClause Read(const CountPlace& count) {
    CountClause clause;
    clause.action = action_.Read(count);
    clause.holder = holder_.Read(count, clause.action.has_value());
    return clause;
  }

 private:
  CountAction action_;
  CountHolder holder_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_COUNT_CLAUSE_H_
