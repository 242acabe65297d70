// What a document is about: the words behind "về", up to the end of the clause.
#ifndef VIETFACTS_FACTS_DECREE_SUBJECT_H_
#define VIETFACTS_FACTS_DECREE_SUBJECT_H_

#include <optional>

#include "extractor/article/article.h"
#include "extractor/facts/decree_reference.h"
#include "extractor/facts/decree_words.h"

namespace vietfacts {

class DecreeSubjects {
 public:
  explicit DecreeSubjects(const DecreeWords& words) : words_(words) {}

  // Sets `alongside` and `joined` of all references, in text order.
  void MarkJoints(const Article& article, DecreeReferences& references) const;

  // The subject that begins at words[at], behind "về"; empty where there is none. Those of
  // `references` (in text order) from `next` on may stand within it or end it.
  Span Read(const Article& article, size_t at, const DecreeReferences& references,
            size_t next) const;

  // The subject in quotation marks, where words[at] opens them: without "về", where `about` says
  // that the words before had none, and they must begin with it or with a capital.
  Span ReadQuoted(const Article& article, size_t at, bool about) const;

 private:
  // What ended the words of a subject.
  enum class Stop : unsigned char { kElsewhere, kPredicate, kSentence };
  // The words that a subject may have.
  struct Extent {
    size_t end = 0;              // the word behind them
    std::vector<size_t> commas;  // among them, outside of parentheses and quotation marks
    Stop stop = Stop::kElsewhere;
  };
  Extent Walk(const Article& article, size_t at, const DecreeReferences& references,
              size_t next) const;
  // The end of the subject where the words behind one of its commas are the clause proper of a
  // sentence that names the document at words[document] in an adverbial: "Theo Nghị định 5 về lệ
  // phí, mức thu sẽ tăng".
  size_t BeforeClause(const Article& article, const Extent& extent, size_t document) const;

  // True where the clause ends with the comma at words[at].
  bool EndsAtComma(const Article& article, size_t at) const;
  bool BeginsDocument(const Article& article, size_t at) const;
  bool NamesDocument(const Article& article, size_t at) const;
  // Where the words before the reference at words[reference] that set it beside the clause ("gắn
  // với") begin; `reference` where there are none.
  size_t Alongside(const Article& article, size_t reference) const;
  bool EndsAtMark(const Article& article, size_t at) const;
  bool EndsAtDash(const Article& article, size_t at) const;
  // True where the comma at words[at] belongs to the day of the document before it: "Nghị định
  // 12/2010/NĐ-CP, ngày 3/5/2010 của Chính phủ".
  bool IsDateOfDocument(const Article& article, size_t at) const;
  // Whether words[at] stand in an adverbial, of which kind: Cue::kSource, Cue::kAdverbial or
  // nullopt.
  std::optional<Cue> AdverbialAround(const Article& article, size_t at) const;

  const DecreeWords& words_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DECREE_SUBJECT_H_
