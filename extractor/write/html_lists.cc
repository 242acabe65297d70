#include "extractor/write/html_lists.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>
#include <vector>

#include "extractor/write/html_article.h"
#include "extractor/write/html_text.h"
#include "extractor/write/listed_fact.h"

namespace vietfacts {
namespace {

constexpr char kTables[] = R"sql(
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
BEGIN;
CREATE TABLE articles (id INTEGER PRIMARY KEY, name TEXT, day TEXT, error TEXT);
CREATE TABLE groups (id INTEGER PRIMARY KEY, kind INTEGER, name TEXT, sort BLOB, about TEXT,
  articles INTEGER, last INTEGER, places INTEGER, UNIQUE (kind, name));
CREATE TABLE places (in_group INTEGER, sort TEXT, article INTEGER, number INTEGER, words TEXT,
  note TEXT, PRIMARY KEY (in_group, sort, article, number)) WITHOUT ROWID;
)sql";

// Of all that facts say of their group, the longest is kept.
constexpr char kAddToGroup[] = R"sql(
INSERT INTO groups (kind, name, sort, about, articles, last, places)
  VALUES (?1, ?2, ?3, ?4, 1, ?5, 1)
ON CONFLICT (kind, name) DO UPDATE SET articles = articles + (last <> excluded.last),
  last = excluded.last, places = places + 1,
  about = iif(length(excluded.about) > length(about), excluded.about, about)
RETURNING id
)sql";

constexpr char kGroups[] =
    "SELECT id, name, about, articles, places FROM groups WHERE kind = ? ORDER BY ";

constexpr char kPlacesOfGroup[] = R"sql(
SELECT article, number, words, a.name, a.day, note
FROM places JOIN articles AS a ON a.id = article
WHERE in_group = ? ORDER BY sort, article, number
)sql";

struct List {
  FactKind kind;
  std::string_view heading;
  std::string_view unnamed;  // what the group without a name is called
  std::string_view order;    // of its groups: SQL
};

constexpr List kLists[] = {
    {FactKind::kDecree, "Decrees", "", "articles DESC, places DESC, sort"},
    {FactKind::kPerson, "People", "", "sort"},
    {FactKind::kCount, "Counts", "", "places DESC, sort"},
    {FactKind::kPercentage, "Percentages", "of nothing named", "name = '', places DESC, sort"},
    {FactKind::kDate, "Dates", "year unknown", "name = '', name DESC"},
};

// Lists with no more places are shown, longer ones unfold.
constexpr int64_t kShownPlaces = 4;

int64_t NumberOf(FactKind kind) { return static_cast<int64_t>(kind); }

// By the alphabet, and by the value of numbers in it.
class VietnameseOrder {
 public:
  VietnameseOrder() {
    UErrorCode status = U_ZERO_ERROR;
    collator_.reset(icu::Collator::createInstance(icu::Locale("vi"), status));
    if (U_SUCCESS(status)) collator_->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  }
  std::string KeyOf(const std::string& name) const {
    if (collator_ == nullptr) return name;  // there are no data for any language
    const icu::UnicodeString text = icu::UnicodeString::fromUTF8(name);
    std::string key(static_cast<size_t>(collator_->getSortKey(text, nullptr, 0)), '\0');
    collator_->getSortKey(text, reinterpret_cast<uint8_t*>(key.data()),
                          static_cast<int32_t>(key.size()));
    return key;
  }

 private:
  std::unique_ptr<icu::Collator> collator_;
};

void AppendLink(std::string& html, int64_t article, int64_t number, std::string_view words) {
  html.append("<a href=\"#a").append(std::to_string(article));
  if (number > 0) html.append("-f").append(std::to_string(number));
  html += "\">";
  AppendHtml(html, words);
  html += "</a>";
}

// What opens a group.
std::string Heading(const List& list, const SqliteStatement& group) {
  const std::string name(group.Text(1));
  const int64_t articles = group.Number(3);
  const int64_t places = group.Number(4);
  std::string html = "<details id=\"" + IdOfGroup(list.kind, name) + "\"" +
                     (places <= kShownPlaces ? " open" : "") + "><summary><b>";
  AppendHtml(html, name.empty() ? list.unnamed : std::string_view(name));
  html += "</b> ";
  // What one place tells stands beside it.
  if (places > 1 || list.kind == FactKind::kDecree) AppendHtml(html, group.Text(2));
  if (places > 1) {
    html += " <small>" + std::to_string(places) + " places in " + std::to_string(articles) +
            (articles == 1 ? " article" : " articles") + "</small>";
  }
  return html + "</summary>\n<ul>\n";
}

// The places of a group, a line for each article.
std::string Lines(SqliteStatement& places, int64_t group) {
  std::string html;
  int64_t article = 0;
  std::string in_article;
  places.Begin({group});
  while (places.Next()) {
    const bool same = places.Number(0) == article;
    if (!same) {
      if (article > 0) html += in_article;
      article = places.Number(0);
      in_article = " <span class=\"in\">";
      AppendLink(in_article, article, 0, places.Text(3));
      in_article += ' ';
      AppendHtml(in_article, places.Text(4));
      in_article += "</span></li>\n";
    }
    html += same ? " · " : "<li>";
    AppendLink(html, article, places.Number(1), places.Text(2));
    if (const std::string note(places.Text(5)); !note.empty()) {
      html += " <span class=\"note\">";
      AppendHtml(html, note);
      html += "</span>";
    }
  }
  return html + in_article;
}

}  // namespace

struct HtmlLists::Statements {
  explicit Statements(SqliteDatabase& database)
      : add_article(database, "INSERT INTO articles VALUES (?, ?, ?, ?)"),
        add_to_group(database, kAddToGroup),
        add_place(database, "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?)") {}

  SqliteStatement add_article;
  SqliteStatement add_to_group;
  SqliteStatement add_place;
  const VietnameseOrder order;
};

HtmlLists::HtmlLists() : database_("", "the lists of the report, in a temporary file") {
  database_.Run(kTables);
  statements_ = std::make_unique<Statements>(database_);
}

HtmlLists::~HtmlLists() = default;

void HtmlLists::Add(const Origin& origin, const Extraction& extraction) {
  const int64_t article = ++articles_;
  statements_->add_article.Run({article, NameOfArticle(origin, extraction), extraction.published,
                                extraction.error ? extraction.error->code : std::string()});
  for (ListedFact& fact : ListFacts(MakeFactSheets(extraction.facts), extraction)) {
    statements_->add_to_group.Begin({NumberOf(fact.kind), fact.group,
                                     statements_->order.KeyOf(fact.group), std::move(fact.about),
                                     article});
    statements_->add_to_group.Next();
    const int64_t group = statements_->add_to_group.Number(0);
    statements_->add_to_group.Next();
    statements_->add_place.Run({group, std::move(fact.order), article,
                                static_cast<int64_t>(fact.number), std::move(fact.words),
                                std::move(fact.note)});
  }
}

void HtmlLists::Write(Output& output) {
  SqliteStatement places(database_, kPlacesOfGroup);
  for (const List& list : kLists) {
    const std::string kind(NameOf(list.kind));
    output.Write("<section class=\"list\" id=\"all-" + kind + "\">\n<h2><span class=\"swatch " +
                 kind + "\"></span>" + std::string(list.heading) + "</h2>\n");
    SqliteStatement groups(database_, std::string(kGroups) + std::string(list.order));
    groups.Begin({NumberOf(list.kind)});
    bool any = false;
    for (; groups.Next(); any = true) {
      output.Write(Heading(list, groups) + Lines(places, groups.Number(0)) + "</ul></details>\n");
    }
    output.Write(any ? "</section>\n" : "<p>None.</p>\n</section>\n");
  }
  WriteArticles(output);
}

void HtmlLists::WriteArticles(Output& output) {
  output.Write("<section class=\"list\" id=\"index\">\n<h2>Articles</h2>\n<ol>\n");
  SqliteStatement articles(database_, "SELECT id, name, day, error FROM articles ORDER BY id");
  articles.Begin({});
  while (articles.Next()) {
    std::string html = articles.Text(3).empty() ? "<li>" : "<li class=\"error\">";
    AppendLink(html, articles.Number(0), 0, articles.Text(1));
    html += " <small>";
    AppendHtml(html, articles.Text(2));
    AppendHtml(html, articles.Text(3));
    output.Write(html + "</small></li>\n");
  }
  output.Write("</ol>\n</section>\n");
}

}  // namespace vietfacts
