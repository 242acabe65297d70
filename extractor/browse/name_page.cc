#include <map>

#include "extractor/browse/pages.h"
#include "extractor/browse/template.h"
#include "extractor/write/html_text.h"

namespace vietfacts {
namespace {

// What the pages of a kind ask the database, with the name as the only parameter.
struct NameQueries {
  std::string_view about_heading;  // of a table of what is said of the name
  std::string_view about;          // its rows, under the names of the columns
  std::string_view linked_kind;    // of its first column, which then has links; or empty
  std::string_view notes;          // article and words, for the list of articles
  std::string_view download;       // all that is shown, with a row for each time
};

constexpr std::string_view kMostRows = " LIMIT 100";

constexpr NameQueries kDecreeQueries = {
    "As articles state it",
    "SELECT type, issuer, issued, subject, count(DISTINCT article) AS articles FROM decrees "
    "WHERE coalesce(code, resolved, name, text) = ? GROUP BY 1, 2, 3, 4 ORDER BY 5 DESC, 4, 3, 2",
    "",
    "SELECT article, group_concat(pinpoint, ' · ') FROM decrees "
    "WHERE coalesce(code, resolved, name, text) = ? GROUP BY 1",
    "SELECT a.id AS article, a.published, a.title, a.path, a.member, a.url, d.text, "
    "d.start_at AS start, d.end_at AS end, d.pinpoint, d.type, d.issuer, d.issued, d.subject, "
    "d.rule FROM decrees AS d JOIN articles AS a ON a.id = d.article "
    "WHERE coalesce(d.code, d.resolved, d.name, d.text) = ?"};

constexpr NameQueries kPersonQueries = {
    "Titles over time",
    "SELECT t.text AS title, t.organization, min(substr(a.published, 1, 10)) AS first, "
    "max(substr(a.published, 1, 10)) AS last, count(DISTINCT a.id) AS articles "
    "FROM people AS p JOIN titles AS t ON t.article = p.article AND t.person = p.n "
    "JOIN articles AS a ON a.id = p.article WHERE p.name = ? GROUP BY 1, 2 "
    "ORDER BY first IS NULL, first, articles DESC, title",
    "title",
    "SELECT p.article, group_concat(t.text, ' · ') FROM people AS p "
    "JOIN titles AS t ON t.article = p.article AND t.person = p.n WHERE p.name = ? GROUP BY 1",
    "SELECT a.id AS article, a.published, a.title, a.path, a.member, a.url, p.name, "
    "t.text AS held, t.role, t.organization, p.rule FROM people AS p "
    "JOIN articles AS a ON a.id = p.article "
    "LEFT JOIN titles AS t ON t.article = p.article AND t.person = p.n WHERE p.name = ?"};

constexpr NameQueries kTitleQueries = {
    "Who held it",
    "SELECT p.name, min(substr(a.published, 1, 10)) AS first, "
    "max(substr(a.published, 1, 10)) AS last, count(DISTINCT a.id) AS articles "
    "FROM titles AS t JOIN people AS p ON p.article = t.article AND p.n = t.person "
    "JOIN articles AS a ON a.id = t.article WHERE t.text = ? AND p.name IS NOT NULL GROUP BY 1 "
    "ORDER BY first IS NULL, first, articles DESC, name",
    "person",
    "SELECT t.article, group_concat(p.name, ' · ') FROM titles AS t "
    "JOIN people AS p ON p.article = t.article AND p.n = t.person WHERE t.text = ? GROUP BY 1",
    "SELECT a.id AS article, a.published, a.title, a.path, a.member, a.url, p.name, "
    "t.text AS held, t.role, t.organization, p.rule FROM titles AS t "
    "JOIN people AS p ON p.article = t.article AND p.n = t.person "
    "JOIN articles AS a ON a.id = t.article WHERE t.text = ?"};

const NameQueries& QueriesOf(const NameKind& kind) {
  if (kind.kind == "decree") return kDecreeQueries;
  return kind.kind == "person" ? kPersonQueries : kTitleQueries;
}

Data AboutTable(FactsDatabase& database, const NameQueries& queries, const std::string& name) {
  const Listing listing =
      database.Read(std::string(queries.about) + std::string(kMostRows), {name});
  if (listing.rows.empty()) return Data(false);
  Data columns = MakeList();
  for (const std::string& column : listing.columns) columns.push_back(Data(column));
  Data rows = MakeList();
  for (const auto& row : listing.rows) {
    Data cells = MakeList();
    for (size_t i = 0; i < row.size(); ++i) {
      Data cell;
      cell.set("text", TextOf(row[i]));
      if (i == 0 && !queries.linked_kind.empty()) {
        cell.set("url", UrlOfName(queries.linked_kind, TextOf(row[i])));
      }
      cells.push_back(cell);
    }
    rows.push_back(Data("cells", cells));
  }
  Data table;
  table.set("heading", std::string(queries.about_heading));
  table.set("columns", columns);
  table.set("rows", rows);
  return table;
}

// The name in a request. Throws RequestError where no article has it.
std::string ReadName(FactsDatabase& database, const PageRequest& request, const NameKind& kind) {
  const std::string& name = request.Text("name");
  if (name.empty()) throw RequestError(400, "“name” is missing.");
  if (database.Count("SELECT 1 FROM names WHERE kind = ? AND name = ?",
                     {std::string(kind.kind), name}) == 0) {
    throw RequestError(404, "No article has “" + name + "”.");
  }
  return name;
}

}  // namespace

std::string UrlOfName(std::string_view kind, std::string_view name) {
  return MakeUrl("/" + std::string(kind), {{"name", std::string(name)}});
}

PageContent NamePage(FactsDatabase& database, const PageRequest& request, const NameKind& kind) {
  const std::string name = ReadName(database, request, kind);
  const NameQueries& queries = QueriesOf(kind);
  const Query articles = {std::string(kArticlesByDay) + " WHERE +a.id IN (SELECT article FROM " +
                              std::string(kind.table) + " WHERE " + std::string(kind.column) +
                              " = ?)" + kNewestFirst,
                          {name}};
  const ArticlePage page = ReadArticlePage(database, articles, request.Number("page", 1),
                                           "/" + std::string(kind.kind), {{"name", name}});
  std::vector<Cell> cells = {name};
  cells.insert(cells.end(), page.numbers.begin(), page.numbers.end());
  const Listing listing = database.Read("SELECT * FROM (" + std::string(queries.notes) +
                                            ") WHERE article IN " + PlacesFor(page.numbers.size()),
                                        cells);
  std::map<int64_t, std::string> notes;
  for (const auto& row : listing.rows) {
    AppendHtml(notes[std::get<int64_t>(row[0])], TextOf(row[1]));
  }
  Data data;
  data.set("name", name);
  data.set("kind", std::string(kind.kind));
  data.set("about_table", AboutTable(database, queries, name));
  data.set("list", DescribeArticles(database, page.numbers, notes));
  data.set("paging", page.paging);
  return {name, FillIn("name", data)};
}

Query NameDownload(FactsDatabase& database, const PageRequest& request, const NameKind& kind) {
  const std::string name = ReadName(database, request, kind);
  return {std::string(QueriesOf(kind).download) + kNewestFirst, {name}};
}

}  // namespace vietfacts
