// Names of the bodies that issue documents, and where they end.
#ifndef VIETFACTS_FACTS_ISSUER_NAME_H_
#define VIETFACTS_FACTS_ISSUER_NAME_H_

#include <cstddef>

#include "extractor/article/article.h"
#include "extractor/facts/decree_words.h"
#include "extractor/patterns/named_values.h"

namespace vietfacts {

class IssuerNames {
 public:
  IssuerNames(const Patterns& patterns, const DecreeWords& words)
      : bodies_(patterns.lexicon("issuing_bodies")),
        open_(NamedColumn(bodies_, "open", {"", "open"})),
        words_(words) {}

  // The word behind the name of a body that begins at words[at]; `at` where there is none.
  size_t EndOf(const Article& article, size_t at) const;

  // The same for bodies in a row: "Bộ Tài chính và Bộ Nội vụ".
  size_t EndOfAll(const Article& article, size_t at) const;

  // The same where one body may have issued the document, or several: several where the clause
  // goes on behind them as it does behind an issuer ("của Bộ Chính trị, Ban Bí thư về …").
  size_t EndOfOneOrMore(const Article& article, size_t at) const;

 private:
  // True where a name goes on behind the joint ("và") at words[at].
  bool GoesOnBehindJoint(const Article& article, size_t at) const;
  // The same for the mark at words[at].
  bool GoesOnBehindMark(const Article& article, size_t at) const;

  const Lexicon& bodies_;
  const size_t open_;  // its column
  const DecreeWords& words_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_ISSUER_NAME_H_
