#include "extractor/write/sqlite_writer.h"

#include <sqlite3.h>
#include <unistd.h>

#include <vector>

#include "extractor/write/fact_tables.h"

namespace vietfacts {
namespace {

// Between two checkpoints all is one transaction, so that a run that is killed finds the last
// checkpoint when it goes on. Dirty pages go to the file when the cache is full: memory does not
// grow with the database.
constexpr char kSettings[] = R"sql(
PRAGMA journal_mode = DELETE;
PRAGMA synchronous = FULL;
PRAGMA locking_mode = EXCLUSIVE;
)sql";

// Made when all rows are there, which is faster than keeping them up to date, and the same after a
// run that was interrupted. The text of articles is stored once, in their table; without
// --with-text it is NULL there, and what the facts say is indexed in its place. `names` has what
// articles share, each once, with how many do: of a kind decree (as in decree_citations, with its
// type in `about`), person or title; `months` how many articles of a month have facts of a kind.
constexpr char kSearchIndexesAndViews[] = R"sql(
CREATE VIRTUAL TABLE search USING fts5 (title, text, content = 'articles', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO search (rowid, title, text)
  SELECT id, title, coalesce(text, (SELECT group_concat(words, char(10)) FROM (
    SELECT text AS words FROM decrees WHERE article = id
    UNION ALL SELECT subject FROM decrees WHERE article = id
    UNION ALL SELECT text FROM dates WHERE article = id
    UNION ALL SELECT text FROM titles WHERE article = id
    UNION ALL SELECT text FROM mentions WHERE article = id
    UNION ALL SELECT text FROM counts WHERE article = id
    UNION ALL SELECT text FROM percentages WHERE article = id)))
  FROM articles WHERE id NOT IN (SELECT article FROM errors);
CREATE INDEX decrees_code ON decrees (code);
CREATE INDEX decrees_resolved ON decrees (resolved);
CREATE INDEX decrees_name ON decrees (name);
CREATE INDEX decrees_decree ON decrees (coalesce(code, resolved, name, text), article);
CREATE INDEX dates_value ON dates (value);
CREATE INDEX people_name ON people (name, article);
CREATE INDEX titles_role ON titles (role, organization);
CREATE INDEX titles_text ON titles (text, article);
CREATE INDEX counts_unit ON counts (unit, holder);
CREATE INDEX articles_published ON articles (published);
CREATE INDEX articles_sha256 ON articles (sha256);
CREATE TABLE names (id INTEGER PRIMARY KEY, kind TEXT, name TEXT, about TEXT, articles INTEGER,
  facts INTEGER, UNIQUE (kind, name));
INSERT INTO names (kind, name, about, articles, facts)
  SELECT 'decree', coalesce(code, resolved, name, text), min(type), count(DISTINCT article),
         count(*) FROM decrees GROUP BY 2;
INSERT INTO names (kind, name, articles, facts)
  SELECT 'person', name, count(DISTINCT article), count(*) FROM people
  WHERE name IS NOT NULL GROUP BY 2;
INSERT INTO names (kind, name, articles, facts)
  SELECT 'title', text, count(DISTINCT article), count(*) FROM titles GROUP BY 2;
CREATE INDEX names_articles ON names (kind, articles);
CREATE VIRTUAL TABLE search_names USING fts5 (name, about, content = 'names', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO search_names (search_names) VALUES ('rebuild');
CREATE TABLE months (month TEXT, kind TEXT, articles INTEGER, facts INTEGER,
  PRIMARY KEY (month, kind));
INSERT INTO months
  SELECT substr(a.published, 1, 7), f.kind, count(*), sum(f.facts) FROM (
    SELECT article, 'decree' AS kind, count(*) AS facts FROM decrees GROUP BY 1
    UNION ALL SELECT article, 'date', count(*) FROM dates GROUP BY 1
    UNION ALL SELECT article, 'person', count(*) FROM people GROUP BY 1
    UNION ALL SELECT article, 'count', count(*) FROM counts GROUP BY 1
    UNION ALL SELECT article, 'percentage', count(*) FROM percentages GROUP BY 1) AS f
  JOIN articles AS a ON a.id = f.article
  WHERE a.published IS NOT NULL GROUP BY 1, 2;
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

// What the above made, should a run have been killed between that and giving the file its name.
constexpr char kMadeAtTheEnd[] = R"sql(
SELECT 'DROP ' || type || ' IF EXISTS ' || name FROM sqlite_master
WHERE type IN ('index', 'view') AND sql IS NOT NULL
   OR name IN ('search', 'search_names', 'names', 'months')
)sql";

class SqliteWriter : public ArticleWriter {
 public:
  // `file_` makes, locks and renames the file; SQLite writes into it.
  explicit SqliteWriter(const std::string& path) : path_(path), file_(path) {
    // What a run left that was killed and is not to be gone on with.
    if (!file_.part().empty()) ::unlink(Journal().c_str());
    Prepare([this] {
      for (const Table& table : FactTables()) {
        const std::string key = table.key.empty() ? "" : ", " + std::string(table.key);
        Run("CREATE TABLE " + std::string(table.name) + " (" + std::string(table.columns) + key +
            ")");
      }
    });
  }

  SqliteWriter(const std::string& path, const OutputPosition& from)
      : path_(path), file_(path, Output::kToTheEnd) {
    if (from.size() != 1) throw OutputError(path, "the interrupted run can't have left it so");
    Prepare([&] {
      id_ = static_cast<int64_t>(from[0]);
      Undo();
    });
  }

  ~SqliteWriter() override { Close(); }

  void Write(const Origin& origin, const Extraction& extraction, std::string_view) override {
    ++id_;
    ForEachRow(id_, origin, extraction, [&](size_t table, const std::vector<Cell>& cells) {
      Insert(inserts_[table], cells);
    });
  }

  void Commit() override {
    Run(kSearchIndexesAndViews);
    Run("PRAGMA user_version = " + std::to_string(kSqliteVersion));
    Run("COMMIT");
    Finalize();
    Check(sqlite3_close(database_));
    database_ = nullptr;
    file_.Commit();
  }

  std::optional<OutputPosition> Checkpoint() override {
    Run("COMMIT");
    Run("BEGIN");
    return OutputPosition{static_cast<uint64_t>(id_)};
  }

  void Keep() override { file_.Keep(); }

  std::vector<std::string> parts() const override { return {file_.part(), Journal()}; }

 private:
  // SQLite's, which takes back what belongs to no checkpoint.
  std::string Journal() const { return file_.part() + "-journal"; }

  template <class MakeTables>
  void Prepare(MakeTables make_tables) {
    if (file_.part().empty()) {
      throw OutputError(path_ == "-" ? "standard output" : path_,
                        "a database needs a file: name one with -o");
    }
    try {
      Check(sqlite3_open_v2(file_.part().c_str(), &database_, SQLITE_OPEN_READWRITE, nullptr));
      Run(kSettings);
      Run("BEGIN");
      make_tables();
      for (const Table& table : FactTables()) {
        inserts_.push_back(PrepareInsert(table.name, ColumnsOf(table).size()));
      }
    } catch (...) {
      Close();
      throw;
    }
  }

  // Takes back all that was written after article `id_`.
  void Undo() {
    std::string drops;
    const auto add = [](void* drops, int, char** cells, char**) {
      *static_cast<std::string*>(drops) += std::string(cells[0]) + ';';
      return 0;
    };
    Check(sqlite3_exec(database_, kMadeAtTheEnd, add, &drops, nullptr));
    Run(drops);
    for (const Table& table : FactTables()) {
      Run("DELETE FROM " + std::string(table.name) + " WHERE " + ColumnsOf(table)[0] + " > " +
          std::to_string(id_));
    }
  }

  sqlite3_stmt* PrepareInsert(std::string_view table, size_t cells) {
    std::string sql = "INSERT INTO " + std::string(table) + " VALUES (?";
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
  int64_t id_ = 0;  // of the last article
};

}  // namespace

std::unique_ptr<ArticleWriter> MakeSqliteWriter(const std::string& path) {
  return std::make_unique<SqliteWriter>(path);
}

std::unique_ptr<ArticleWriter> ResumeSqliteWriter(const std::string& path,
                                                  const OutputPosition& from) {
  return std::make_unique<SqliteWriter>(path, from);
}

}  // namespace vietfacts
