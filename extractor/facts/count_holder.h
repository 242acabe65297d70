// Finds who has those counted or did it to them: "Đảng bộ Sở Y tế có 248 đảng viên".
#ifndef VIETFACTS_FACTS_COUNT_HOLDER_H_
#define VIETFACTS_FACTS_COUNT_HOLDER_H_

#include <optional>
#include <string>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/clause_lexicons.h"
#include "extractor/facts/phrase.h"

namespace vietfacts {

class CountHolder {
 public:
  // Both outlive it.
  CountHolder(const ClauseLexicons& lexicons, const Article& article)
      : lexicons_(lexicons), article_(article) {}

  // The body, or the place that stands for its authorities, that the count's sentence names as its
  // subject or, behind the noun, as its owner; nullopt where it names none. `action`: the clause
  // says what was done to them. Where it does not, the subject must have them. Counts are asked for
  // in text order.
  std::optional<std::string> Read(const CountPlace& count, bool action);

 private:
  // Words that may begin the name of a body, and what stands around that name.
  struct Head {
    size_t at = 0;  // the first of them
    Lexicon::Hit hit;
    bool settled = false;   // the rest is known, and the same for any count farther on
    size_t end = 0;         // behind the name
    std::string_view kind;  // KindOf
    bool opens = false;     // a subject may begin there
    size_t verb = 0;        // where its predicate stands if it has one
    std::string_view role;  // of that predicate; empty for none before the count
  };
  // Brings heads_ to those between the words, which the count's sentence begins and ends with.
  void FindHeads(size_t begin, size_t end);
  // Reads the name and what stands around it as far as words[end].
  void ReadName(Head& head, size_t end) const;

  // The word behind the name that begins with words[at], whose first `head` words are known.
  size_t NameEnd(size_t at, size_t head, size_t limit) const;
  bool OpensClause(size_t at) const;
  std::string_view PredicateRole(size_t at) const;
  std::string_view PhraseRole(size_t at) const;
  size_t BehindAside(size_t at) const;
  bool HasBetween(size_t begin, const CountPlace& count) const;
  bool GoesOnCompound(size_t at) const;
  bool IsJoined(size_t at, size_t end, size_t before, bool bodies) const;
  bool TellsOfItself(size_t at) const;
  std::string_view KindOf(const Lexicon::Hit& head, size_t at, size_t end) const;
  bool EndsName(size_t begin, size_t end) const;
  bool IsName(size_t begin, size_t end, const CountPlace& count) const;
  bool Owns(size_t at, size_t end, const CountPlace& count) const;
  std::optional<std::string> Subject(const CountPlace& count, bool action);
  std::optional<std::string> Owner(const CountPlace& count) const;
  std::string Name(size_t begin, size_t end) const;

  const ClauseLexicons& lexicons_;
  const Article& article_;
  SentenceBegins sentences_;
  std::vector<Head> heads_;  // in text order
  size_t first_head_ = 0;    // of the sentence of the last count
  size_t searched_ = 0;      // the word up to which they have been looked for
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_COUNT_HOLDER_H_
