// A thin layer over SQLite: a database and its statements, with errors as OutputError.
#ifndef VIETFACTS_WRITE_SQLITE_DATABASE_H_
#define VIETFACTS_WRITE_SQLITE_DATABASE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/write/fact_tables.h"

struct sqlite3;
struct sqlite3_stmt;

namespace vietfacts {

class SqliteDatabase {
 public:
  enum class Access { kReadOnly, kReadWrite };

  // Opens `file`, which exists; an empty one is a new database in a temporary file without a name.
  // Messages call it `name`. Throws OutputError, as all that follow do.
  SqliteDatabase(const std::string& file, std::string name, Access access = Access::kReadWrite);
  ~SqliteDatabase();
  SqliteDatabase(const SqliteDatabase&) = delete;
  SqliteDatabase& operator=(const SqliteDatabase&) = delete;

  // One statement or several.
  void Run(const std::string& sql);

  sqlite3* handle() const { return database_; }
  [[noreturn]] void Fail() const;

 private:
  const std::string name_;
  sqlite3* database_ = nullptr;
};

// A statement, prepared once and run many times. Its database outlives it.
class SqliteStatement {
 public:
  SqliteStatement(SqliteDatabase& database, const std::string& sql);
  ~SqliteStatement();
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  // Runs it with `cells` as its parameters, and passes over what it returns.
  void Run(const std::vector<Cell>& cells);

  // Begins it with `cells` as its parameters; then each Next is a row, as long as it is true.
  void Begin(const std::vector<Cell>& cells);
  bool Next();
  // Of the row that Next reached. The text is valid until the next call of another method.
  std::string_view Text(int column) const;
  int64_t Number(int column) const;
  Cell At(int column) const;

  int columns() const;
  std::string Name(int column) const;

 private:
  void Bind(int at, const Cell& cell);

  SqliteDatabase& database_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_SQLITE_DATABASE_H_
