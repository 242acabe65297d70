#include "extractor/browse/facts_database.h"

#include <sqlite3.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>

#include "extractor/browse/page_request.h"
#include "extractor/write/csv_cell.h"
#include "extractor/write/output.h"
#include "extractor/write/sqlite_writer.h"

namespace vietfacts {
namespace {

constexpr int kStepsBetweenLooks = 10'000;  // of SQLite's virtual machine

// The file is somebody else's: nothing in its schema may do more than read, and no statement
// writes.
constexpr char kSettings[] = R"sql(
PRAGMA query_only = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA temp_store = MEMORY;
)sql";

bool Exists(const std::string& path) {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0;
}

[[noreturn]] void Wrong(const std::string& path, const std::string& what) {
  throw std::runtime_error(path + ": " + what);
}

constexpr char kHalfWritten[] =
    "a run that is under way or was interrupted; wait for its end, or go on with it by --resume";

void CheckFile(const std::string& path) {
  struct stat status;
  if (::stat(path.c_str(), &status) != 0) {
    const int error = errno;
    if (Exists(path + ".part")) Wrong(path + ".part", std::string("is of ") + kHalfWritten);
    Wrong(path, std::strerror(error));
  }
  if (!S_ISREG(status.st_mode)) Wrong(path, "is no file");
  if (path.ends_with(".part")) Wrong(path, std::string("is of ") + kHalfWritten);
}

}  // namespace

void CheckFactsDatabase(const std::string& path) {
  CheckFile(path);
  SqliteDatabase database(path, path, SqliteDatabase::Access::kReadOnly);
  const auto number = [&](const char* sql) {
    SqliteStatement statement(database, sql);
    statement.Begin({});
    return statement.Next() ? statement.Number(0) : 0;
  };
  const bool is_ours = number(
      "SELECT count(*) = 3 FROM sqlite_master WHERE name IN ('articles', 'decrees', 'mentions')");
  if (!is_ours) Wrong(path, "is no database that 'vietfacts extract -o FILE.sqlite' wrote");
  const int64_t version = number("PRAGMA user_version");
  if (version == 0) Wrong(path, std::string("is of ") + kHalfWritten);
  if (version < kSqliteVersion) Wrong(path, "an earlier vietfacts wrote this; extract it again");
  if (version > kSqliteVersion) Wrong(path, "a later vietfacts wrote this, which can browse it");
}

FactsDatabase::FactsDatabase(const std::string& path, std::chrono::seconds time)
    : database_(path, path, SqliteDatabase::Access::kReadOnly),
      end_(std::chrono::steady_clock::now() + time) {
  sqlite3_db_config(database_.handle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  database_.Run(kSettings);
  sqlite3_progress_handler(database_.handle(), kStepsBetweenLooks, IsLate, this);
}

int FactsDatabase::IsLate(void* database) {
  return std::chrono::steady_clock::now() > static_cast<FactsDatabase*>(database)->end_;
}

Listing FactsDatabase::Read(const std::string& sql, const std::vector<Cell>& cells) {
  Listing listing;
  try {
    SqliteStatement statement(database_, sql);
    for (int i = 0; i < statement.columns(); ++i) listing.columns.push_back(statement.Name(i));
    statement.Begin(cells);
    while (statement.Next()) {
      std::vector<Cell>& row = listing.rows.emplace_back();
      for (int i = 0; i < statement.columns(); ++i) row.push_back(statement.At(i));
    }
  } catch (const OutputError&) {
    if (std::chrono::steady_clock::now() <= end_) throw;
    throw RequestError(503, "This takes too long; ask for less, as for a shorter time.");
  }
  return listing;
}

std::unique_ptr<SqliteStatement> FactsDatabase::Begin(const Query& query) {
  auto statement = std::make_unique<SqliteStatement>(database_, query.sql);
  statement->Begin(query.cells);
  return statement;
}

int64_t FactsDatabase::Count(const std::string& sql, const std::vector<Cell>& cells) {
  const Listing listing = Read(sql, cells);
  if (listing.rows.empty()) return 0;
  const auto* number = std::get_if<int64_t>(&listing.rows[0][0]);
  return number == nullptr ? 0 : *number;
}

std::string TextOf(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  std::string number;
  AppendCsvCell(number, cell);
  return number;
}

}  // namespace vietfacts
