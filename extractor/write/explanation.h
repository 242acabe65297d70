// An article for a person at a terminal: its text with the facts marked, and below it what each
// fact says, by which rule.
#ifndef VIETFACTS_WRITE_EXPLANATION_H_
#define VIETFACTS_WRITE_EXPLANATION_H_

#include <functional>
#include <string>
#include <string_view>

#include "extractor/extractor.h"

namespace vietfacts {

struct ExplanationStyle {
  bool color = false;  // marks are colours with a small number; else "[3|words]"
  size_t columns = 80;
  // Where a rule is written, "patterns/date.toml:31"; empty where that is unknown.
  std::function<std::string(std::string_view rule)> place_of_rule;
};

// `extraction` has its text (Options::with_text) and no error. `name` is what the article is
// called.
std::string Explain(const std::string& name, const Extraction& extraction,
                    const ExplanationStyle& style);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_EXPLANATION_H_
