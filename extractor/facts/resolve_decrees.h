// Resolves short references ("Nghị quyết 11", "Luật PCTN") to the full ones of the same article.
#ifndef VIETFACTS_FACTS_RESOLVE_DECREES_H_
#define VIETFACTS_FACTS_RESOLVE_DECREES_H_

#include "extractor/facts/facts.h"

namespace vietfacts {

// Sets `resolved` of every decree without a code whose type and number, or whose type and name,
// another one has with its code: the nearest before it, else the first behind. A law whose name is
// abbreviated to the initials of another's resolves to the code of that one, or to its title where
// it has no code. What else `resolved` holds is kept where the decree has no code: the title that
// the finder knew.
void ResolveDecrees(Facts& facts);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_RESOLVE_DECREES_H_
