// Reads titles: an office or a job, with the body it is held in, up to where the name, the verb or
// the next clause begins.
#ifndef VIETFACTS_FACTS_PERSON_TITLE_H_
#define VIETFACTS_FACTS_PERSON_TITLE_H_

#include <cstddef>
#include <optional>

#include "extractor/facts/facts.h"
#include "extractor/facts/person_text.h"

namespace vietfacts {

// Words, `end` exclusive.
struct TitleSpan {
  size_t begin = 0;
  size_t role_begin = 0;  // of the role's entry, behind words such as "nguyên phó"
  size_t role_end = 0;    // [begin, role_end) is the role
  size_t end = 0;
  const Lexicon::Entry* role = nullptr;
  // The name that stands right behind the title; empty where none does.
  size_t name_begin = 0;
  size_t name_end = 0;

  bool HasName() const { return name_end > name_begin; }
};

// Whose title is read.
enum class TitleOf {
  kNext,    // that of a name behind it, perhaps
  kBefore,  // perhaps that of a name before it: only what surely is a name is taken for one behind
  kBeforeSurely,  // what looks like a name behind it is that of the body: "thôn Phương Lan"
};

// The title that begins at word `at`; nullopt where none does.
std::optional<TitleSpan> ReadTitle(const PersonText& text, size_t at,
                                   TitleOf whose = TitleOf::kNext);

// Whether one begins there; does not read on to its end, so a title's reader may ask it.
bool BeginsTitle(const PersonText& text, size_t at);

// What is reported of it.
Title MakeTitle(const PersonText& text, const PersonLexicon& lexicon, const TitleSpan& span);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PERSON_TITLE_H_
