// A database that `vietfacts extract` wrote, opened to be read.
#ifndef VIETFACTS_BROWSE_FACTS_DATABASE_H_
#define VIETFACTS_BROWSE_FACTS_DATABASE_H_

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "extractor/write/sqlite_database.h"

namespace vietfacts {

// Throws std::runtime_error with what is wrong and what helps, where `path` is no whole database of
// this version.
void CheckFactsDatabase(const std::string& path);

// Rows with the names of their columns.
struct Listing {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

// SQL and the cells for its parameters, in their order.
struct Query {
  std::string sql;
  std::vector<Cell> cells;
};

// For one thread, and one answer: its time is limited.
class FactsDatabase {
 public:
  static constexpr std::chrono::seconds kMaxTime{10};

  // Throws OutputError, as Read does, where the file can't be read.
  explicit FactsDatabase(const std::string& path, std::chrono::seconds time = kMaxTime);
  FactsDatabase(const FactsDatabase&) = delete;
  FactsDatabase& operator=(const FactsDatabase&) = delete;

  // The rows that `sql` gives with `cells` as its parameters. Throws RequestError with status 503
  // where the time is over.
  Listing Read(const std::string& sql, const std::vector<Cell>& cells);

  // The same row by row, for many of them. The database outlives it.
  std::unique_ptr<SqliteStatement> Begin(const Query& query);

  // The number that it gives in its first row; 0 where there is none.
  int64_t Count(const std::string& sql, const std::vector<Cell>& cells);

 private:
  static int IsLate(void* database);

  SqliteDatabase database_;
  const std::chrono::steady_clock::time_point end_;
};

// What a reader sees of a cell; empty for NULL.
std::string TextOf(const Cell& cell);

}  // namespace vietfacts

#endif  // VIETFACTS_BROWSE_FACTS_DATABASE_H_
