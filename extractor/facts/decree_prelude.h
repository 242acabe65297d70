// What stands before a reference and tells of its document: "Ngày 25/6/2014, UBND tỉnh đã ban hành
// Quyết định số …", "Chỉ thị của Ban Bí thư số …".
#ifndef VIETFACTS_FACTS_DECREE_PRELUDE_H_
#define VIETFACTS_FACTS_DECREE_PRELUDE_H_

#include <optional>
#include <string>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/decree_reference.h"
#include "extractor/facts/decree_words.h"
#include "extractor/facts/issuer_name.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

// True where the second reference follows the first in a row: "… và 48/2009/QĐ-TTg".
bool AreInRow(const Article& article, const DecreeWords& words, const DecreeReference& first,
              const DecreeReference& second);

class DecreePreludes {
 public:
  // All outlive it. Uses the rules "decree_clause.enacts…" and "decree_clause.on_…". Throws
  // PatternError where one is missing.
  DecreePreludes(const Patterns& patterns, const DecreeWords& words, const IssuerNames& issuers);

  // Who issued references[index], and the words that tell when, as the sentence before it says;
  // both empty where it says nothing. `references` are all of the article, in text order.
  struct Issue {
    std::string issuer;
    std::optional<Match> day;  // groups day, month and year, as far as they are told
  };
  Issue Read(const Article& article, const DecreeReferences& references, size_t index) const;

  // The end of the office in words[begin, end), without the name of the person behind it: "Thủ
  // tướng" + "Nguyễn Văn Ba".
  size_t WithoutPerson(const Article& article, size_t begin, size_t end) const;

 private:
  // The first word of the verb ("đã ký ban hành") whose words end before words[end]; `end` where
  // there is none. `open` receives whether the verb says little alone ("ra", "có").
  size_t VerbBefore(const Article& article, size_t begin, size_t end, bool& open) const;
  // The first word of the body whose name ends before words[end]; `end` where there is none.
  // `name_end` receives the word behind its name, without the person's who acts for it.
  size_t BodyBefore(const Article& article, size_t begin, size_t end, size_t& name_end) const;
  // The day that the words before words[end] open their sentence with.
  std::optional<Match> DayBefore(const Article& article, size_t begin, size_t end) const;

  const DecreeWords& words_;
  const IssuerNames& issuers_;
  const Lexicon& family_names_;
  const Lexicon& places_;
  const Rule& enacts_;
  const Rule& enacts_by_body_;
  std::vector<const Rule*> days_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DECREE_PRELUDE_H_
