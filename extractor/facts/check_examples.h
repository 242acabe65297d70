// Runs the examples that stand in the pattern files.
#ifndef VIETFACTS_FACTS_CHECK_EXAMPLES_H_
#define VIETFACTS_FACTS_CHECK_EXAMPLES_H_

#include <string>
#include <vector>

#include "extractor/patterns/patterns.h"

namespace vietfacts {

struct ExampleFailure {
  std::string file;
  int line = 0;  // of the example
  std::string rule;
  std::string message;  // what was expected and what was found
};

struct ExampleReport {
  size_t examples = 0;  // how many were run
  std::vector<ExampleFailure> failures;
};

// Takes each example for a whole article. One in `finds` is right when its rule finds the marked fact, with just that
// span and with the value behind the arrow, where there is one; one in `leaves` when its rule finds nothing. How a value
// is written: a decree by its code, else its name, else its number; a date as EDTF, "" for none; a person by name; a count
// as "12/15 chi bộ" or "30-50 đảng viên"; a percentage as "3-4%". Rules of a kind that has no finder (those of
// article.toml) must match the whole example.
// Throws PatternError where something that a finder needs is missing.
ExampleReport CheckExamples(const Patterns& patterns);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_CHECK_EXAMPLES_H_
