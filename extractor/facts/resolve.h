// Works inside one article after finding: settles which of two kinds a place belongs to, resolves short references to
// the full ones.
#ifndef VIETFACTS_FACTS_RESOLVE_H_
#define VIETFACTS_FACTS_RESOLVE_H_

#include "extractor/article/article.h"
#include "extractor/facts/facts.h"

namespace vietfacts {

void Resolve(const Article& article, Facts& facts);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_RESOLVE_H_
