// The clause of a reference: behind it "ngày 16/6/2022 của Ban Chấp hành Trung ương về …", before
// it "khoản 2 Điều 5" and what decree_prelude.h reads.
#ifndef VIETFACTS_FACTS_DECREE_CLAUSE_H_
#define VIETFACTS_FACTS_DECREE_CLAUSE_H_

#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/decree_prelude.h"
#include "extractor/facts/decree_reference.h"
#include "extractor/facts/decree_subject.h"
#include "extractor/facts/decree_words.h"
#include "extractor/facts/issuer_name.h"
#include "extractor/patterns/gated_rules.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

class DecreeClauses {
 public:
  // Both outlive it. Uses the rules of the kind "decree_clause". Throws PatternError where one is
  // missing.
  DecreeClauses(const Patterns& patterns, const DecreeWords& words);

  // Sets issued, issuer, subject and pinpoint of references[index] as far as the text states them.
  // `references` are all of the article, in text order; they are read one after the other. `walk`
  // is that of the subject read last in it.
  void Read(const Article& article, DecreeReferences& references, size_t index,
            DecreeSubjects::Walk& walk) const;

 private:
  struct Cursor {
    size_t at = 0;       // the next word to read
    bool law = false;    // the reference is one to a law
    bool joint = false;  // it may have several issuers
  };
  // Each reads one thing at `cursor`, sets its field and moves on; false where the thing does not
  // stand there.
  bool Date(const Article& article, Cursor& cursor, Decree& fact) const;
  bool Passed(const Article& article, Cursor& cursor, Decree& fact) const;
  bool Issuer(const Article& article, Cursor& cursor, Decree& fact) const;
  bool IssuedBy(const Article& article, Cursor& cursor, Decree& fact) const;
  bool Session(const Article& article, Cursor& cursor) const;
  bool Aside(const Article& article, Cursor& cursor, Decree& fact) const;
  bool Subject(const Article& article, const DecreeReferences& references, size_t index,
               Cursor& cursor, DecreeSubjects::Walk& walk, Decree& fact) const;
  // The clause between the type of document and the code: "Chỉ thị của Ban Bí thư số …".
  void Headed(const Article& article, const DecreeReferences& references, size_t index,
              Decree& fact) const;
  // What the sentence says before the reference, as far as the clause behind it has not told it.
  void Prelude(const Article& article, const DecreeReferences& references, size_t index,
               Decree& fact) const;
  // Sets the date of issue from the groups of `match`, without its year from that of publication.
  void SetIssued(const Article& article, const Match& match, Decree& fact) const;
  // MatchHere of any rule chosen; false where all would find nothing.
  bool MayMatchHere(const Article& article, GatedRules::Choice choice, size_t at) const;
  std::optional<Match> MatchHere(const Article& article, const Rule& rule, size_t at) const;
  void ReadPinpoint(const Article& article, DecreeReference& reference) const;

  const DecreeWords& words_;
  GatedRules rules_;
  IssuerNames issuers_;
  DecreePreludes preludes_;
  DecreeSubjects subjects_;
  std::vector<const Rule*> dates_;
  GatedRules::Choice days_ = 0;  // dates_ and no_date_
  const Rule& no_date_;
  const Rule& passed_;
  const Rule& passive_;
  const Rule& enacts_;
  const Rule& signed_by_;
  const Rule& regulates_;
  const Rule& session_;
  const Rule& aside_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DECREE_CLAUSE_H_
