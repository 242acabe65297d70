// Finds what was done to those counted: "kết nạp 26 đảng viên", "45 người đã bị xử lý kỷ luật".
#ifndef VIETFACTS_FACTS_COUNT_ACTION_H_
#define VIETFACTS_FACTS_COUNT_ACTION_H_

#include <optional>
#include <string>

#include "extractor/article/article.h"
#include "extractor/facts/clause_lexicons.h"
#include "extractor/facts/phrase.h"

namespace vietfacts {

class CountAction {
 public:
  // Both outlive it.
  CountAction(const ClauseLexicons& lexicons, const Article& article);

  // The canonical verb; nullopt where the clause names none. Counts are asked for in text order.
  std::optional<std::string> Read(const CountPlace& count);

 private:
  struct Hit {
    size_t begin = 0, end = 0;  // words
    const Lexicon::Entry* entry = nullptr;
  };
  std::optional<Hit> ActionAt(size_t at) const;
  std::string_view Role(size_t at) const;
  bool CountsNext(size_t at) const;
  bool IsQuoted(const Hit& verb, size_t end) const;
  std::optional<Hit> Before(const CountPlace& count);
  bool Reaches(size_t from, size_t to, bool near) const;
  std::optional<Hit> PassiveBefore(const CountPlace& count);
  size_t BehindMark(size_t at, size_t last) const;
  bool Listed(const CountPlace& count, size_t at) const;
  std::optional<Hit> PassiveAfter(const CountPlace& count) const;
  std::optional<Hit> BehindPassive(size_t at) const;

  const ClauseLexicons& lexicons_;
  const Article& article_;
  SentenceBegins sentences_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_COUNT_ACTION_H_
