// Finds the places where something says a date, each by the rule that reads most of it.
#ifndef VIETFACTS_FACTS_DATE_SCANNER_H_
#define VIETFACTS_FACTS_DATE_SCANNER_H_

#include <memory>
#include <optional>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/date_context.h"
#include "extractor/facts/date_production.h"
#include "extractor/facts/date_reading.h"
#include "extractor/patterns/rule_gate.h"

namespace vietfacts {

class DateScanner {
 public:
  // `patterns` outlives it. Throws PatternError where a lexicon of dates is missing.
  explicit DateScanner(const Patterns& patterns);

  // In text order, none overlapping another. The ends of stretches that are joined by words are
  // readings of their own.
  std::vector<DateReading> Scan(const Article& article) const;

 private:
  // A rule that may match at a place.
  struct Candidate {
    size_t rule;      // its index
    size_t fact_end;  // of the date; until the rule is read, where it is at the latest
    bool is_read = false;
    std::optional<Match> match;
  };

  // Whether `a` is taken before `b`.
  static bool ReadsMore(const Candidate& a, const Candidate& b);

  // Matches a candidate at `at` of `text`; false where it does not match.
  bool Read(std::string_view text, size_t at, Candidate& candidate) const;
  // False where no rule matches what begins with the word: a quick look.
  bool MayBegin(std::string_view text, const Word& word) const;
  // The date that begins with words[at].
  std::optional<DateReading> ReadAt(const Article& article, size_t at, size_t previous_end) const;

  const std::vector<Rule>& rules_;
  const std::shared_ptr<const RuleGate> gate_;
  std::vector<bool> reads_beyond_;  // of each rule: it sees more of the text than it finds
  // By the word's number: what the gate knows behind it, in small letters; nullopt where no date
  // begins with it.
  std::vector<std::optional<RuleGate::Known>> openers_;
  DateProduction production_;
  DateContext context_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DATE_SCANNER_H_
