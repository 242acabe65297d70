// An SQLite database: a table for each kind of fact, a full-text index, and views.
#ifndef VIETFACTS_WRITE_SQLITE_WRITER_H_
#define VIETFACTS_WRITE_SQLITE_WRITER_H_

#include <memory>
#include <string>

#include "extractor/write/article_writer.h"

namespace vietfacts {

// The database's user_version, which is set when it is whole.
inline constexpr int kSqliteVersion = 2;

// A database needs a file that can be sought in: throws OutputError for standard output.
std::unique_ptr<ArticleWriter> MakeSqliteWriter(const std::string& path);
std::unique_ptr<ArticleWriter> ResumeSqliteWriter(const std::string& path,
                                                  const OutputPosition& from);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_SQLITE_WRITER_H_
