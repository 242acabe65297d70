#include <map>

#include "extractor/browse/full_text.h"
#include "extractor/browse/pages.h"
#include "extractor/browse/template.h"
#include "extractor/write/html_text.h"

namespace vietfacts {
namespace {

constexpr int64_t kNamesShown = 8;  // of each kind

// What SQLite puts around the words that were found: characters that no text has.
constexpr char kBegin = '\x02';
constexpr char kEnd = '\x03';

// The words around what was found, for articles whose text is in the database.
std::map<int64_t, std::string> Snippets(FactsDatabase& database, const std::string& words,
                                        const std::vector<int64_t>& numbers) {
  std::map<int64_t, std::string> snippets;
  if (words.empty() || numbers.empty()) return snippets;
  std::vector<Cell> cells = {FullTextQuery(words)};
  cells.insert(cells.end(), numbers.begin(), numbers.end());
  const Listing listing = database.Read(
      "SELECT rowid, snippet(search, 1, char(2), char(3), '…', 32) FROM search "
      "WHERE search MATCH ? AND rowid IN " +
          PlacesFor(numbers.size()),
      cells);
  for (const auto& row : listing.rows) {
    std::string& html = snippets[std::get<int64_t>(row[0])];
    const std::string text = TextOf(row[1]);
    bool open = false;
    for (size_t begin = 0; begin < text.size();) {
      const size_t end =
          std::min(text.find_first_of(std::string{kBegin, kEnd}, begin), text.size());
      AppendHtml(html, std::string_view(text).substr(begin, end - begin));
      if (end < text.size() && (text[end] == kBegin) != open) {
        open = !open;
        html += open ? "<b>" : "</b>";
      }
      begin = end + 1;
    }
    if (open) html += "</b>";
  }
  return snippets;
}

// The decrees, people and titles that the form's words find.
Data FoundNames(FactsDatabase& database, const PageRequest& request) {
  Data kinds = MakeList();
  for (const NameKind& kind : kNameKinds) {
    if (request.Text(kind.kind).empty()) continue;
    const Listing listing = database.Read(
        "SELECT name, about, articles FROM names WHERE kind = ? AND id IN "
        "(SELECT rowid FROM search_names WHERE search_names MATCH ?) "
        "ORDER BY articles DESC, name LIMIT ?",
        {std::string(kind.kind), FullTextQuery(request.Text(kind.kind)), kNamesShown});
    if (listing.rows.empty()) continue;
    Data names = MakeList();
    for (const auto& row : listing.rows) {
      Data name;
      name.set("name", TextOf(row[0]));
      if (const std::string about = TextOf(row[1]); !about.empty()) name.set("about", about);
      name.set("articles", TextOf(row[2]));
      name.set("url", UrlOfName(kind.kind, TextOf(row[0])));
      names.push_back(name);
    }
    Data entry;
    entry.set("heading", std::string(kind.heading));
    entry.set("names", names);
    kinds.push_back(entry);
  }
  return kinds;
}

}  // namespace

Data SearchForm(const PageRequest& request) {
  Data form;
  for (const std::string_view name : kSearchParameters) {
    form.set("value_" + std::string(name), request.Text(name));
  }
  return form;
}

PageContent SearchPage(FactsDatabase& database, const PageRequest& request) {
  const ArticlePage page =
      ReadArticlePage(database, MakeSearchQuery(request), request.Number("page", 1), "/search",
                      SearchParameters(request));
  Data data = SearchForm(request);
  data.set("found_names", FoundNames(database, request));
  data.set("list", DescribeArticles(database, page.numbers,
                                    Snippets(database, request.Text("q"), page.numbers)));
  data.set("paging", page.paging);
  return {"Search", FillIn("search", data)};
}

Query SearchDownload(FactsDatabase&, const PageRequest& request) {
  Query query = MakeSearchQuery(request);
  constexpr std::string_view kNumbers = "SELECT a.id";
  query.sql.replace(0, kNumbers.size(),
                    "SELECT a.id AS article, a.published, a.title, a.path, a.member, a.url");
  return query;
}

}  // namespace vietfacts
