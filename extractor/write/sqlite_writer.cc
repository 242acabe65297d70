#include "extractor/write/sqlite_writer.h"

#include <sqlite3.h>

#include <vector>

#include "extractor/write/fact_tables.h"

namespace vietfacts {
namespace {

// The file has another name until it is whole, so that nothing has to be undone in it. Dirty pages
// go to the file when the cache is full: memory does not grow with the database.
constexpr char kSettings[] = R"sql(
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
PRAGMA user_version = 1;
)sql";

// The text of articles is stored once, in their table; without --with-text it is NULL there, and
// what the facts say is indexed in its place.
constexpr char kSearch[] = R"sql(
CREATE VIRTUAL TABLE search USING fts5 (title, text, content = 'articles', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');
)sql";

// Made when all rows are there, which is faster than keeping them up to date.
constexpr char kIndexesAndViews[] = R"sql(
CREATE INDEX decrees_code ON decrees (code);
CREATE INDEX decrees_resolved ON decrees (resolved);
CREATE INDEX decrees_name ON decrees (name);
CREATE INDEX dates_value ON dates (value);
CREATE INDEX people_name ON people (name);
CREATE INDEX titles_role ON titles (role, organization);
CREATE INDEX counts_unit ON counts (unit, holder);
CREATE INDEX articles_published ON articles (published);
CREATE INDEX articles_sha256 ON articles (sha256);
CREATE VIEW decree_citations AS
  SELECT coalesce(d.code, d.resolved, d.name, d.text) AS decree, d.type, d.issuer, d.issued,
         d.pinpoint, a.id AS article, a.path, a.member, a.url, a.title, a.published,
         d.text, d.start_at, d.end_at
  FROM decrees AS d JOIN articles AS a ON a.id = d.article;
CREATE VIEW title_holders AS
  SELECT t.role, t.organization, p.name, t.text, a.id AS article, a.path, a.member, a.url,
         a.title, a.published
  FROM titles AS t JOIN people AS p ON p.article = t.article AND p.n = t.person
       JOIN articles AS a ON a.id = t.article
  WHERE p.name IS NOT NULL;
CREATE VIEW members_over_time AS
  SELECT substr(a.published, 1, 10) AS day, c.holder, c.unit, c.action, c.qualifier, c.value,
         c.max, c.total, c.text, a.id AS article, a.path, a.member, a.url, a.title
  FROM counts AS c JOIN articles AS a ON a.id = c.article
  WHERE c.class = 'person'
  ORDER BY day, article, c.n;
)sql";

class SqliteWriter : public ArticleWriter {
 public:
  // `file_` makes, locks, fills with nothing and renames the file; SQLite writes into it.
  explicit SqliteWriter(const std::string& path) : path_(path), file_(path) {
    if (file_.part().empty()) {
      throw OutputError(path == "-" ? "standard output" : path,
                        "a database needs a file: name one with -o");
    }
    try {
      Open();
    } catch (...) {
      Close();
      throw;
    }
  }
  ~SqliteWriter() override { Close(); }

  void Write(const Origin& origin, const Extraction& extraction, std::string_view) override {
    ++id_;
    ForEachRow(id_, origin, extraction, [&](size_t table, const std::vector<Cell>& cells) {
      Insert(inserts_[table], cells);
    });
    if (extraction.error) return;
    const std::string text = extraction.text ? *extraction.text : WordsOf(extraction.facts);
    Insert(insert_search_, {id_, extraction.title, text});
  }

  void Commit() override {
    Run(kIndexesAndViews);
    Run("COMMIT");
    Finalize();
    Check(sqlite3_close(database_));
    database_ = nullptr;
    file_.Commit();
  }

  const std::string& part() const override { return file_.part(); }

 private:
  void Open() {
    Check(sqlite3_open_v2(file_.part().c_str(), &database_, SQLITE_OPEN_READWRITE, nullptr));
    Run(kSettings);
    Run("BEGIN");
    for (const Table& table : FactTables()) {
      const std::string key = table.key.empty() ? "" : ", " + std::string(table.key);
      Run("CREATE TABLE " + std::string(table.name) + " (" + std::string(table.columns) + key +
          ")");
      inserts_.push_back(PrepareInsert(table.name, "", ColumnsOf(table).size()));
    }
    Run(kSearch);
    insert_search_ = PrepareInsert("search", " (rowid, title, text)", 3);
  }

  sqlite3_stmt* PrepareInsert(std::string_view table, std::string_view columns, size_t cells) {
    std::string sql = "INSERT INTO " + std::string(table) + std::string(columns) + " VALUES (?";
    for (size_t i = 1; i < cells; ++i) sql += ", ?";
    sqlite3_stmt* statement = nullptr;
    Check(sqlite3_prepare_v2(database_, (sql + ")").c_str(), -1, &statement, nullptr));
    return statement;
  }

  void Insert(sqlite3_stmt* statement, const std::vector<Cell>& cells) {
    for (size_t i = 0; i < cells.size(); ++i) Bind(statement, static_cast<int>(i + 1), cells[i]);
    if (sqlite3_step(statement) != SQLITE_DONE) Fail();
    sqlite3_reset(statement);
  }

  // `cell` outlives the step.
  void Bind(sqlite3_stmt* statement, int at, const Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
      Check(sqlite3_bind_text64(statement, at, text->data(), text->size(), SQLITE_STATIC,
                                SQLITE_UTF8));
    } else if (const auto* number = std::get_if<int64_t>(&cell)) {
      Check(sqlite3_bind_int64(statement, at, *number));
    } else if (const auto* real = std::get_if<double>(&cell)) {
      Check(sqlite3_bind_double(statement, at, *real));
    } else {
      Check(sqlite3_bind_null(statement, at));
    }
  }

  static std::string WordsOf(const Facts& facts) {
    std::string words;
    const auto add = [&](const std::string& text) { words += text + "\n"; };
    for (const Decree& decree : facts.decrees) {
      add(decree.place.text);
      if (decree.subject) add(*decree.subject);
    }
    for (const Date& date : facts.dates) add(date.place.text);
    for (const Person& person : facts.people) {
      for (const Title& title : person.titles) add(title.text);
      for (const Mention& mention : person.mentions) add(mention.place.text);
    }
    for (const Count& count : facts.counts) add(count.place.text);
    for (const Percentage& percentage : facts.percentages) add(percentage.place.text);
    return words;
  }

  void Run(const std::string& sql) {
    Check(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr));
  }
  void Check(int result) const {
    if (result != SQLITE_OK) Fail();
  }
  [[noreturn]] void Fail() const { throw OutputError(path_, sqlite3_errmsg(database_)); }

  void Finalize() {
    for (sqlite3_stmt* statement : inserts_) sqlite3_finalize(statement);
    inserts_.clear();
    sqlite3_finalize(insert_search_);
    insert_search_ = nullptr;
  }
  void Close() {
    Finalize();
    sqlite3_close(database_);
    database_ = nullptr;
  }

  const std::string path_;
  Output file_;
  sqlite3* database_ = nullptr;
  std::vector<sqlite3_stmt*> inserts_;  // one for each table
  sqlite3_stmt* insert_search_ = nullptr;
  int64_t id_ = 0;  // of the last article
};

}  // namespace

std::unique_ptr<ArticleWriter> MakeSqliteWriter(const std::string& path) {
  return std::make_unique<SqliteWriter>(path);
}

}  // namespace vietfacts
