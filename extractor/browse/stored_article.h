// An article with its facts, as a database has it.
#ifndef VIETFACTS_BROWSE_STORED_ARTICLE_H_
#define VIETFACTS_BROWSE_STORED_ARTICLE_H_

#include <cstdint>
#include <optional>

#include "extractor/browse/facts_database.h"
#include "extractor/extractor.h"
#include "extractor/origin.h"

namespace vietfacts {

struct StoredArticle {
  Origin origin;          // of an earlier article that it repeats, only where it is found
  Extraction extraction;  // with its text where the run had --with-text; without furniture
};

// Nothing where there is none of this number.
std::optional<StoredArticle> ReadArticle(FactsDatabase& database, int64_t number);

}  // namespace vietfacts

#endif  // VIETFACTS_BROWSE_STORED_ARTICLE_H_
