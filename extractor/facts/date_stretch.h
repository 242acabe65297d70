// Joins readings that are the two ends of one stretch, and shares out what one end states for both.
#ifndef VIETFACTS_FACTS_DATE_STRETCH_H_
#define VIETFACTS_FACTS_DATE_STRETCH_H_

#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/date_reading.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

class DateStretches {
 public:
  // `patterns` outlives it. The rules that have a group `join` or `open` are its own.
  explicit DateStretches(const Patterns& patterns);

  // Joins neighbors in `readings`, which are in text order, where just such words stand between
  // them ("đến", "-"), and opens those behind which "đến nay" stands.
  void Join(const Article& article, std::vector<DateReading>& readings) const;

 private:
  bool Connects(const Article& article, const DateReading& a, const DateReading& b) const;

  const Rule* join_ = nullptr;
  const Rule* open_ = nullptr;
};

// "sáng nay (27/5)": gives the days beside them to relative days in `readings`, which are in text
// order. For articles whose day of publication is known; else such days have no value.
void TakeDaysBeside(const Article& article, std::vector<DateReading>& readings);

// "tháng 3 đến tháng 5/2018": the year of the second is that of the first, less one where the
// months go back.
void ShareParts(DateReading& stretch);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DATE_STRETCH_H_
