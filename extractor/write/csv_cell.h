// A cell of a CSV file.
#ifndef VIETFACTS_WRITE_CSV_CELL_H_
#define VIETFACTS_WRITE_CSV_CELL_H_

#include <string>

#include "extractor/write/fact_tables.h"

namespace vietfacts {

// Appends it as RFC 4180 quotes it: nothing for NULL, "" for an empty text.
void AppendCsvCell(std::string& line, const Cell& cell);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_CSV_CELL_H_
