// What a document is about: the words behind "về", up to the end of the clause.
#ifndef VIETFACTS_FACTS_DECREE_SUBJECT_H_
#define VIETFACTS_FACTS_DECREE_SUBJECT_H_

#include <optional>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/decree_reference.h"
#include "extractor/facts/decree_words.h"

namespace vietfacts {

class DecreeSubjects {
 public:
  // The parentheses and quotation marks that are open within a subject.
  struct Nesting {
    size_t parentheses = 0;
    bool quoted = false;
    bool closed = false;  // the last mark closed one

    bool deep() const { return parentheses > 0 || quoted; }

    // Takes the mark at words[at]; false where it closes what the subject has not opened.
    bool Enter(const Article& article, size_t at);
  };

  // A walk over the words of a subject. The walk of the next subject goes on with it where both
  // come past the same words: a row of subjects, each within the one before, is walked over once.
  struct Walk {
    // What ended the words of the subject.
    enum class Stop : unsigned char { kElsewhere, kPredicate, kSentence };

    size_t end = 0;              // the word behind those that the subject may have
    std::vector<size_t> commas;  // among them, outside of parentheses and quotation marks
    Stop stop = Stop::kElsewhere;

    size_t begin = 0;  // its first word
    size_t at = 0;     // the word where it stands
    size_t next = 0;   // the first reference that does not end before
    size_t named = 0;  // behind the reference passed last
    Nesting nesting;
    bool of_document = false;  // a document without a number has been passed: "Quy chế làm việc"
    bool stopped = false;      // it goes no farther, whatever its length
    size_t plain_end = 0;      // up to there nothing was open, and no document had been passed
  };

  explicit DecreeSubjects(const DecreeWords& words) : words_(words) {}

  // The subject that begins at words[at], behind "về"; empty where there is none. Those of
  // `references` (in text order) from `next` on may stand within it or end it. `walk` is that of
  // the subject read before in the same article, or a new one.
  Span Read(const Article& article, size_t at, const DecreeReferences& references, size_t next,
            Walk& walk) const;

  // The subject in quotation marks, where words[at] opens them: without "về", where `about` says
  // that the words before had none, and they must begin with it or with a capital.
  Span ReadQuoted(const Article& article, size_t at, bool about) const;

 private:
  // Makes `walk` that of the subject that begins at words[at].
  void Begin(const Article& article, size_t at, size_t next, Walk& walk) const;
  // Goes on with it to the end of the subject.
  void GoOn(const Article& article, const DecreeReferences& references, Walk& walk) const;
  // Passes the word where it stands; false where the subject ends before it.
  bool Step(const Article& article, const DecreeReferences& references, Walk& walk) const;
  // The same for a mark and for a word outside of references.
  bool StepMark(const Article& article, Walk& walk) const;
  bool StepWord(const Article& article, Walk& walk) const;
  // The end of the subject where the words behind one of its commas are the clause proper of a
  // sentence that names the document at words[document] in an adverbial: "Theo Nghị định 5 về lệ
  // phí, mức thu sẽ tăng".
  size_t BeforeClause(const Article& article, const Walk& walk, size_t document) const;

  // True where the clause ends with the comma at words[at].
  bool EndsAtComma(const Article& article, size_t at) const;
  bool BeginsDocument(const Article& article, size_t at) const;
  bool NamesDocument(const Article& article, size_t at) const;
  // Where the words before the reference at words[reference] that set it beside the clause ("gắn
  // với") begin; `reference` where there are none.
  size_t Alongside(const Article& article, size_t at, size_t reference) const;
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
