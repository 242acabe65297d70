// What stands around digits that may be a date, and whether it makes a date of them.
#ifndef VIETFACTS_FACTS_DATE_CONTEXT_H_
#define VIETFACTS_FACTS_DATE_CONTEXT_H_

#include <cstddef>
#include <string_view>

#include "extractor/article/article.h"
#include "extractor/facts/date_reading.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

class DateContext {
 public:
  // `patterns` outlives it. Throws PatternError where a lexicon of dates is missing.
  explicit DateContext(const Patterns& patterns);

  // Whether a match, which begins with words[at] or behind it, is a date as far as its surroundings
  // go. `previous_end` is where the date
  // before it in the text ends, 0 where none does.
  bool Allows(const Article& article, const Match& match, const DateReading& reading, size_t at,
              size_t previous_end) const;

 private:
  // What the longest form says that ends right before words[at]; empty where none does.
  std::string_view Before(const Lexicon& lexicon, size_t says, const Article& article,
                          size_t at) const;
  bool AllowsBare(const Article& article, const Match& match, const DateReading& reading, size_t at,
                  size_t previous_end) const;
  bool AllowsDigits(const Article& article, const Match& match, const DateReading& reading,
                    size_t at, size_t previous_end) const;
  bool AllowsUnits(const Article& article, const Match& match, size_t at) const;
  // Whether only such words and marks as join dates stand between the last date and words[at].
  bool Beside(const Article& article, size_t previous_end, size_t at) const;
  // Whether the parenthesis at words[at] stands behind a measure or a name with a number: "gió cấp
  // 6 (6-7)".
  bool Measured(const Article& article, size_t at) const;
  // Whether digits with nothing around them that says so are a date all the same.
  bool SpeaksForItself(const Article& article, const Match& match, const DateReading& reading,
                       size_t at) const;
  bool Counted(const Article& article, Span span, bool plural) const;
  // What the longest form says that begins right behind `span`; empty where none does.
  std::string_view After(const Article& article, Span span) const;
  // Whether the digits of a match count what follows them.
  bool CountsSomething(const Article& article, const Match& match) const;

  const Lexicon& before_;
  const Lexicon& counters_;
  const Lexicon& after_;
  const Lexicon& holidays_;
  const Lexicon& joints_;
  size_t before_says_, counters_say_, after_says_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DATE_CONTEXT_H_
