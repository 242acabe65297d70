// What a document is about: the words behind "về", up to the end of the clause.
#ifndef VIETFACTS_FACTS_DECREE_SUBJECT_H_
#define VIETFACTS_FACTS_DECREE_SUBJECT_H_

#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/decree_reference.h"
#include "extractor/facts/decree_words.h"

namespace vietfacts {

class DecreeSubjects {
 public:
  explicit DecreeSubjects(const DecreeWords& words) : words_(words) {}

  // The subject that begins at words[at], behind "về"; empty where there is none. Those of
  // `references` (in text order) from `next` on may stand within it or end it.
  Span Read(const Article& article, size_t at, const std::vector<DecreeReference>& references,
            size_t next) const;

  // The subject in quotation marks, where words[at] opens them: without "về", where `about` says
  // that the words before had none, and they must begin with it or with a capital.
  Span ReadQuoted(const Article& article, size_t at, bool about) const;

 private:
  // True where the clause ends with the comma at words[at].
  bool EndsAtComma(const Article& article, size_t at) const;
  bool BeginsDocument(const Article& article, size_t at) const;
  // Where the words before the reference at words[reference] that set it beside the clause ("gắn
  // với") begin; `reference` where there are none.
  size_t Alongside(const Article& article, size_t at, size_t reference) const;
  bool EndsAtMark(const Article& article, size_t at) const;
  bool EndsAtDash(const Article& article, size_t at) const;

  const DecreeWords& words_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DECREE_SUBJECT_H_
