// CSV and TSV with a header: a record a row, one of whose fields is the article.
#ifndef VIETFACTS_READ_CSV_H_
#define VIETFACTS_READ_CSV_H_

#include <memory>

#include "extractor/read/records.h"

namespace vietfacts {

// The header tells the separator: a tab, a semicolon or a comma, whichever is there first. A row
// that does not fit the header is an item with the error "record.malformed"; a header without a
// column of text one with "record.no_text", and nothing more is read.
std::unique_ptr<Records> OpenCsv(std::unique_ptr<Stream> stream, Whereabouts where,
                                 const InputOptions& options);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_CSV_H_
