// JSON Lines: a record a line, one of whose fields is the article.
#ifndef VIETFACTS_READ_JSON_LINES_H_
#define VIETFACTS_READ_JSON_LINES_H_

#include <memory>
#include <string_view>

#include "extractor/read/records.h"

namespace vietfacts {

// True where the first line is a JSON object with a field of text.
bool LooksLikeJsonLines(Stream& stream, const InputOptions& options);

// A line that is no such object is an item with the error "record.malformed", "record.no_text" or
// "text.too_large". Blank lines are passed over.
std::unique_ptr<Records> OpenJsonLines(std::unique_ptr<Stream> stream, Whereabouts where,
                                       const InputOptions& options);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_JSON_LINES_H_
