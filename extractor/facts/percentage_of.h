// Finds what a percentage is a share of or is measured against: "100% đảng viên", "đạt 300% kế
// hoạch".
#ifndef VIETFACTS_FACTS_PERCENTAGE_OF_H_
#define VIETFACTS_FACTS_PERCENTAGE_OF_H_

#include <optional>
#include <string>

#include "extractor/article/article.h"
#include "extractor/facts/count_noun.h"
#include "extractor/facts/noun_phrase.h"
#include "extractor/facts/number_words.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

// Where a percentage stands, by words: from `begin`, where what qualifies it begins, over its
// number's first word to behind its sign.
struct PercentagePlace {
  size_t begin = 0;
  size_t number = 0;
  size_t end = 0;
};

class PercentageOf {
 public:
  explicit PercentageOf(const Patterns& patterns);

  // True where what the percentage differs from follows: "cao hơn 2,9% so với nhiệm kỳ trước".
  bool IsCompared(const Article& article, const PercentagePlace& place) const {
    return LinkRole(article, place.end) == "compare";
  }

  // The noun phrase; nullopt for a rate of growth or interest and where the text names none.
  std::optional<std::string> Read(const Article& article, const PercentagePlace& place) const;

 private:
  std::string_view LinkRole(const Article& article, size_t at) const;
  bool IsRate(const Article& article, const PercentagePlace& place) const;
  size_t BehindNumber(const Article& article, size_t at, bool whole) const;
  std::optional<std::string> Behind(const Article& article, const PercentagePlace& place) const;
  bool IsIntroduced(const Article& article, const PercentagePlace& place) const;
  std::optional<std::string> Before(const Article& article, const PercentagePlace& place) const;
  std::optional<std::string> NamedWhole(const Article& article, size_t begin, size_t end) const;
  std::optional<std::string> Votes(const Article& article, const PercentagePlace& place) const;
  bool CountsInClause(const Article& article, size_t begin, size_t end) const;
  std::optional<std::string> CountedBefore(const Article& article, size_t begin, size_t end) const;
  std::optional<std::string> NounIn(const Article& article, size_t at, size_t end) const;
  bool IsVague(const Article& article, size_t at) const;

  const Lexicon& links_;
  const Lexicon& wholes_;
  const Lexicon& qualifiers_;
  const NounPhraseReader phrases_;
  const CountNounReader nouns_;
  const NumberWords numbers_;
  size_t link_role_, whole_role_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PERCENTAGE_OF_H_
