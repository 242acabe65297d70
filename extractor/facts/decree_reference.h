// A reference to a document while its article is being read.
#ifndef VIETFACTS_FACTS_DECREE_REFERENCE_H_
#define VIETFACTS_FACTS_DECREE_REFERENCE_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "extractor/facts/facts.h"
#include "extractor/text/span.h"

namespace vietfacts {

struct DecreeReference {
  enum class Kind : unsigned char { kCoded, kNumbered, kAssembly, kLaw };
  Kind kind = Kind::kCoded;
  Span span;         // in the matching text
  size_t first = 0;  // words that it begins with and that stands behind it
  size_t end = 0;
  bool known_only = false;  // a find only if the article has its number with a symbol
  std::string body;         // that the symbol stands for; empty where it tells none
  Decree fact;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DECREE_REFERENCE_H_
