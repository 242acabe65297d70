// The patterns that travel inside the library.
#include "extractor/patterns/embedded.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

Patterns Patterns::BuiltIn() { return Patterns(ImageReader(EmbeddedPatterns())); }

}  // namespace vietfacts
