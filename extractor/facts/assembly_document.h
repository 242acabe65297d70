// Documents of congresses and plenums, which have an ordinal rather than a number: "Nghị quyết Đại
// hội XIII", "Nghị quyết Trung ương 4 (khóa XI, XII)".
#ifndef VIETFACTS_FACTS_ASSEMBLY_DOCUMENT_H_
#define VIETFACTS_FACTS_ASSEMBLY_DOCUMENT_H_

#include <cstddef>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/decree_reference.h"
#include "extractor/facts/decree_words.h"
#include "extractor/facts/issuer_name.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

class AssemblyDocuments {
 public:
  // Both outlive it. Uses the rules "decree.plenum…" and "decree.congress…".
  AssemblyDocuments(const Patterns& patterns, const DecreeWords& words);

  // Appends the reference that begins at words[at], or those of a list, and returns the word
  // behind; `at` where there is none.
  size_t Read(const Article& article, size_t at, DecreeReferences& found) const;

 private:
  // Makes one reference for each figure of the one found last.
  void Split(const Article& article, const Match& match, DecreeReferences& found) const;

  const DecreeWords& words_;
  IssuerNames issuers_;
  std::vector<const Rule*> rules_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_ASSEMBLY_DOCUMENT_H_
