// What a page shows, as a file.
#ifndef VIETFACTS_BROWSE_DOWNLOAD_H_
#define VIETFACTS_BROWSE_DOWNLOAD_H_

#include <string>

#include "extractor/browse/facts_database.h"

namespace vietfacts {

// RFC 4180 with a header, lines ending in CR LF. What a spreadsheet would take for a formula (text
// that begins with = + - @, a tab or a line's end) gets an apostrophe in front, as OWASP advises.
std::string CsvOf(const Listing& listing);

// An array with an object for each row.
std::string JsonOf(const Listing& listing);

}  // namespace vietfacts

#endif  // VIETFACTS_BROWSE_DOWNLOAD_H_
