// A folder of CSV files (RFC 4180), one for each table of fact_tables.h.
#ifndef VIETFACTS_WRITE_CSV_WRITER_H_
#define VIETFACTS_WRITE_CSV_WRITER_H_

#include <memory>
#include <string>

#include "extractor/write/article_writer.h"

namespace vietfacts {

// UTF-8 without a byte order mark, lines that end with a line feed, names of the columns in the
// first. NULL is an empty cell, an empty text is "". Throws OutputError for standard output.
std::unique_ptr<ArticleWriter> MakeCsvWriter(const std::string& path);
std::unique_ptr<ArticleWriter> ResumeCsvWriter(const std::string& path, const OutputPosition& from);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_CSV_WRITER_H_
