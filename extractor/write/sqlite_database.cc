#include "extractor/write/sqlite_database.h"

#include <sqlite3.h>

#include "extractor/write/output.h"

namespace vietfacts {

SqliteDatabase::SqliteDatabase(const std::string& file, std::string name, Access access)
    : name_(std::move(name)) {
  const int flags = access == Access::kReadOnly
                        ? SQLITE_OPEN_READONLY
                        : SQLITE_OPEN_READWRITE | (file.empty() ? SQLITE_OPEN_CREATE : 0);
  if (sqlite3_open_v2(file.c_str(), &database_, flags, nullptr) == SQLITE_OK) return;
  const OutputError error(name_, sqlite3_errmsg(database_));
  sqlite3_close(database_);
  throw error;
}

SqliteDatabase::~SqliteDatabase() { sqlite3_close(database_); }

void SqliteDatabase::Run(const std::string& sql) {
  if (sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) Fail();
}

void SqliteDatabase::Fail() const { throw OutputError(name_, sqlite3_errmsg(database_)); }

SqliteStatement::SqliteStatement(SqliteDatabase& database, const std::string& sql)
    : database_(database) {
  if (sqlite3_prepare_v2(database.handle(), sql.c_str(), -1, &statement_, nullptr) != SQLITE_OK) {
    database.Fail();
  }
}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(statement_); }

void SqliteStatement::Run(const std::vector<Cell>& cells) {
  Begin(cells);
  while (Next()) {
  }
  sqlite3_reset(statement_);
}

void SqliteStatement::Begin(const std::vector<Cell>& cells) {
  sqlite3_reset(statement_);
  for (size_t i = 0; i < cells.size(); ++i) Bind(static_cast<int>(i + 1), cells[i]);
}

bool SqliteStatement::Next() {
  const int result = sqlite3_step(statement_);
  if (result != SQLITE_ROW && result != SQLITE_DONE) database_.Fail();
  return result == SQLITE_ROW;
}

std::string_view SqliteStatement::Text(int column) const {
  const auto* text = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  const auto bytes = static_cast<size_t>(sqlite3_column_bytes(statement_, column));
  return text == nullptr ? std::string_view() : std::string_view(text, bytes);
}

int64_t SqliteStatement::Number(int column) const {
  return sqlite3_column_int64(statement_, column);
}

Cell SqliteStatement::At(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_NULL:
      return {};
    case SQLITE_INTEGER:
      return Number(column);
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement_, column);
    default:
      return std::string(Text(column));
  }
}

int SqliteStatement::columns() const { return sqlite3_column_count(statement_); }

std::string SqliteStatement::Name(int column) const {
  return sqlite3_column_name(statement_, column);
}

void SqliteStatement::Bind(int at, const Cell& cell) {
  int result = SQLITE_OK;
  if (const auto* text = std::get_if<std::string>(&cell)) {
    result = sqlite3_bind_text64(statement_, at, text->data(), text->size(), SQLITE_TRANSIENT,
                                 SQLITE_UTF8);
  } else if (const auto* number = std::get_if<int64_t>(&cell)) {
    result = sqlite3_bind_int64(statement_, at, *number);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    result = sqlite3_bind_double(statement_, at, *real);
  } else {
    result = sqlite3_bind_null(statement_, at);
  }
  if (result != SQLITE_OK) database_.Fail();
}

}  // namespace vietfacts
