// WARC (ISO 28500): pages as crawlers keep them, and their text (WET).
#ifndef VIETFACTS_READ_WARC_H_
#define VIETFACTS_READ_WARC_H_

#include <memory>

#include "extractor/read/records.h"

namespace vietfacts {

bool LooksLikeWarc(Stream& stream);

// Responses with status 200 to 299 that hold HTML or plain text, resources that do, and
// conversions; other records are passed over. Origin::member is the record's id, Origin::url the
// page's. The day of the crawl is not that of publication, so it is left. A damaged record is an
// item with the error "record.malformed", "record.damaged", "record.encoding" or "text.too_large".
std::unique_ptr<Records> OpenWarc(std::unique_ptr<Stream> stream, Whereabouts where,
                                  const InputOptions& options);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_WARC_H_
