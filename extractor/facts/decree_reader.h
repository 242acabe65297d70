// Walks an article's words and reads every reference to a document, without its clause.
#ifndef VIETFACTS_FACTS_DECREE_READER_H_
#define VIETFACTS_FACTS_DECREE_READER_H_

#include <optional>
#include <string_view>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/assembly_document.h"
#include "extractor/facts/bare_number.h"
#include "extractor/facts/decree_code.h"
#include "extractor/facts/decree_reference.h"
#include "extractor/facts/decree_words.h"
#include "extractor/facts/law_name.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

class DecreeReader {
 public:
  // Both outlive it. Throws PatternError where a rule is missing.
  DecreeReader(const Patterns& patterns, const DecreeWords& words);

  // In text order, without overlaps.
  DecreeReferences Read(const Article& article) const;

 private:
  // Each appends what it reads at words[at] and returns the word to go on with; `at` where it reads
  // nothing.
  bool IsIntroduced(const Article& article, size_t at) const;
  size_t ReadNumber(const Article& article, size_t at, DecreeReferences& found,
                    DecreeSymbols& symbols) const;
  size_t ReadGlued(const Article& article, size_t at, DecreeReferences& found,
                   DecreeSymbols& symbols) const;
  size_t ReadLaw(const Article& article, size_t at, DecreeReferences& found,
                 DecreeSymbols& symbols) const;

  // The members of a list behind the reference found last: ", 19-NQ/TW".
  size_t ReadList(const Article& article, const DecreeType* type, DecreeReferences& found,
                  DecreeSymbols& symbols) const;

  // True where a code of the type follows in the same row as words[at]: "18, 19-NQ/TW".
  bool IsListed(const Article& article, size_t at, const DecreeType& type,
                DecreeSymbols& symbols) const;

  DecreeReference Coded(const Article& article, const DecreeCode& code, const DecreeType* type,
                        size_t first) const;
  DecreeReference Numbered(const Article& article, const DecreeType& type, size_t first,
                           size_t number) const;
  // The type that the words before a code alone tell: QĐ is "Quyết định" and "Quy định".
  std::string TypeOfBareCode(const Article& article, const DecreeCode& code, size_t at) const;

  const DecreeWords& words_;
  DecreeCodes codes_;
  LawNames laws_;
  BareNumbers numbers_;
  AssemblyDocuments assemblies_;
  const Rule& numbered_;
  const Rule& law_;
  const Rule& amending_law_;
  const Rule& constitution_;
  const Rule& charter_;
  const Rule& law_abbreviated_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DECREE_READER_H_
