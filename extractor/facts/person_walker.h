// Walks over an article once and notes each name that has, or may have, a title or an honorific.
#ifndef VIETFACTS_FACTS_PERSON_WALKER_H_
#define VIETFACTS_FACTS_PERSON_WALKER_H_

#include <vector>

#include "extractor/facts/person_rules.h"
#include "extractor/facts/person_text.h"
#include "extractor/facts/resolve_people.h"

namespace vietfacts {

// In text order, without overlaps.
std::vector<FoundMention> FindMentions(const PersonText& text, const PersonRules& rules);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PERSON_WALKER_H_
