// Finds where the body named in a title ends, and the name behind it begins.
#ifndef VIETFACTS_FACTS_TITLE_ORGANIZATION_H_
#define VIETFACTS_FACTS_TITLE_ORGANIZATION_H_

#include "extractor/facts/person_title.h"

namespace vietfacts {

// Sets `end`, `name_begin` and `name_end` of a title whose role is read. `behind_name` as ReadTitle has it.
void ReadOrganization(const PersonText& text, TitleSpan& title, bool behind_name);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_TITLE_ORGANIZATION_H_
