// Numbers of documents without their symbol: "Nghị quyết 35", "Kết luận số 21".
#ifndef VIETFACTS_FACTS_BARE_NUMBER_H_
#define VIETFACTS_FACTS_BARE_NUMBER_H_

#include <cstddef>

#include "extractor/article/article.h"
#include "extractor/facts/decree_words.h"
#include "extractor/facts/issuer_name.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

// What introduces a number: "Nghị quyết số".
struct NumberOpening {
  const DecreeType* type = nullptr;  // nullptr for "số" alone and for nothing
  size_t first = 0;                  // the first word of the type, else the number's
  bool sign = false;                 // "số" stands before the number
};

class BareNumbers {
 public:
  // Both outlive it.
  BareNumbers(const Patterns& patterns, const DecreeWords& words)
      : words_(words), issuers_(patterns, words) {}

  NumberOpening OpeningOf(const Article& article, size_t number) const;

  // True where the number at words[at] names a document of the opening's type, which is set.
  // words[end] stands behind the number and its year; `known_only` receives whether the article
  // must state the document in full elsewhere.
  bool Names(const Article& article, size_t at, size_t end, const NumberOpening& opening,
             bool& known_only) const;

  // True where no noun stands at words[behind], behind a number: so it may be a member of a list.
  bool IsMember(const Article& article, size_t behind) const;

 private:
  bool IsQuantity(const Article& article, size_t end, const NumberOpening& opening) const;
  bool GoesOnAsDocument(const Article& article, size_t at) const;

  const DecreeWords& words_;
  IssuerNames issuers_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_BARE_NUMBER_H_
