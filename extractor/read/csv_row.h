// Rows of CSV and TSV: RFC 4180, with any separator.
#ifndef VIETFACTS_READ_CSV_ROW_H_
#define VIETFACTS_READ_CSV_ROW_H_

#include <string>
#include <vector>

#include "extractor/read/stream.h"

namespace vietfacts {

enum class RowRead { kRow, kTooLong, kUnclosed, kEnd };

// Reads a row; its fields may hold line ends and doubled quotes between quotes. What stands behind
// a closing quote belongs to the field. A row of more than `limit` bytes is passed over; kUnclosed:
// the stream ends within quotes. `lines` grows by the lines that were read.
RowRead ReadRow(Stream& stream, char separator, size_t limit, std::vector<std::string>& fields,
                size_t& lines);

}  // namespace vietfacts

#endif  // VIETFACTS_READ_CSV_ROW_H_
