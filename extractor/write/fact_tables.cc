#include "extractor/write/fact_tables.h"

#include <cmath>
#include <optional>

namespace vietfacts {
namespace {

// The numbers of the tables, in the order of kTables.
enum : size_t {
  kArticles,
  kErrors,
  kAuthors,
  kDecrees,
  kDates,
  kPeople,
  kTitles,
  kMentions,
  kCounts,
  kPercentages,
  kWarnings
};

constexpr std::string_view kOfArticle =
    "PRIMARY KEY (article, n), FOREIGN KEY (article) REFERENCES articles (id)";
constexpr std::string_view kOfPerson =
    "PRIMARY KEY (article, person, n), FOREIGN KEY (article, person) REFERENCES people (article, "
    "n)";

constexpr Table kTables[] = {
    {"articles",
     "id INTEGER PRIMARY KEY, path TEXT, member TEXT, url TEXT, title TEXT, published TEXT, "
     "language TEXT, encoding TEXT, encoding_confidence REAL, media_type TEXT, bytes INTEGER, "
     "sha256 TEXT, text TEXT, duplicate_of INTEGER",
     "FOREIGN KEY (duplicate_of) REFERENCES articles (id)"},
    {"errors", "article INTEGER PRIMARY KEY, code TEXT, message TEXT, byte INTEGER",
     "FOREIGN KEY (article) REFERENCES articles (id)"},
    {"authors", "article INTEGER, n INTEGER, name TEXT", kOfArticle},
    {"decrees",
     "article INTEGER, n INTEGER, text TEXT, start_at INTEGER, end_at INTEGER, type TEXT, "
     "number TEXT, year TEXT, symbol TEXT, code TEXT, name TEXT, issuer TEXT, issued TEXT, "
     "subject TEXT, pinpoint TEXT, resolved TEXT, inferred TEXT, rule TEXT",
     kOfArticle},
    {"dates",
     "article INTEGER, n INTEGER, text TEXT, start_at INTEGER, end_at INTEGER, value TEXT, "
     "granularity TEXT, calendar TEXT, inferred TEXT, rule TEXT",
     kOfArticle},
    {"people", "article INTEGER, n INTEGER, name TEXT, rule TEXT", kOfArticle},
    {"titles",
     "article INTEGER, person INTEGER, n INTEGER, text TEXT, role TEXT, organization TEXT",
     kOfPerson},
    {"mentions",
     "article INTEGER, person INTEGER, n INTEGER, text TEXT, start_at INTEGER, end_at INTEGER, "
     "honorific TEXT",
     kOfPerson},
    {"counts",
     "article INTEGER, n INTEGER, text TEXT, start_at INTEGER, end_at INTEGER, value NUMERIC, "
     "max NUMERIC, total NUMERIC, qualifier TEXT, unit TEXT, class TEXT, action TEXT, holder TEXT, "
     "rule TEXT",
     kOfArticle},
    {"percentages",
     "article INTEGER, n INTEGER, text TEXT, start_at INTEGER, end_at INTEGER, value NUMERIC, "
     "max NUMERIC, unit TEXT, qualifier TEXT, share_of TEXT, rule TEXT",
     kOfArticle},
    {"warnings",
     "article INTEGER, n INTEGER, code TEXT, message TEXT, start_at INTEGER, end_at INTEGER",
     kOfArticle},
};

// Cells of C++ values: NULL for what is not there.
Cell ToCell(const std::string& text) { return text; }
Cell ToCell(std::string_view text) { return std::string(text); }
Cell ToCell(size_t number) { return static_cast<int64_t>(number); }
Cell ToCell(double number) {
  if (!std::isfinite(number)) return {};
  return number;
}
Cell ToCell(const std::vector<std::string>& names) {
  std::string joined;
  for (const std::string& name : names) joined += (joined.empty() ? "" : " ") + name;
  return joined.empty() ? Cell() : Cell(joined);
}
template <class T>
Cell ToCell(const std::optional<T>& value) {
  return value ? ToCell(*value) : Cell();
}
Cell OrNull(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

class Rows {
 public:
  using Use = std::function<void(size_t, const std::vector<Cell>&)>;
  Rows(int64_t id, const Use& use) : id_(id), use_(use) {}

  void Article(const Origin& origin, const Extraction& article) {
    const bool read = !article.error;
    const bool had = !article.sha256.empty();
    Add(kArticles, origin.path, origin.member, origin.url, OrNull(article.title),
        OrNull(article.published), OrNull(read ? article.language : ""),
        OrNull(read ? article.encoding : ""),
        read ? std::optional(article.encoding_confidence) : std::nullopt,
        OrNull(read ? article.media_type : ""), had ? std::optional(article.bytes) : std::nullopt,
        OrNull(article.sha256), article.text,
        origin.duplicate_of ? std::optional(origin.duplicate_of->number) : std::nullopt);
    if (!read) {
      Add(kErrors, article.error->code, article.error->message, article.error->byte);
      return;
    }
    Each(article.authors, [this](size_t n, const std::string& name) { Add(kAuthors, n, name); });
    AllFacts(article.facts);
  }

 private:
  void AllFacts(const Facts& facts) {
    const auto fact = [this](size_t n, const auto& fact) { Fact(n, fact); };
    Each(facts.decrees, fact);
    Each(facts.dates, fact);
    Each(facts.people, fact);
    Each(facts.counts, fact);
    Each(facts.percentages, fact);
    Each(facts.warnings, fact);
  }

  void Fact(size_t n, const Decree& d) {
    AddPlaced(kDecrees, n, d.place, d.type, d.number, d.year, d.symbol, d.code, d.name, d.issuer,
              d.issued, d.subject, d.pinpoint, d.resolved, d.inferred, d.rule);
  }
  void Fact(size_t n, const Date& date) {
    AddPlaced(kDates, n, date.place, date.value, date.granularity, OrNull(date.calendar),
              date.inferred, date.rule);
  }
  void Fact(size_t n, const Person& person) {
    Add(kPeople, n, person.name, person.rule);
    Each(person.titles, [&](size_t i, const Title& title) {
      Add(kTitles, n, i, title.text, title.role, title.organization);
    });
    Each(person.mentions, [&](size_t i, const Mention& mention) {
      const Place& place = mention.place;
      Add(kMentions, n, i, place.text, place.start, place.end, mention.honorific);
    });
  }
  void Fact(size_t n, const Count& c) {
    AddPlaced(kCounts, n, c.place, c.value, c.max, c.total, QualifierName(c.qualifier), c.unit,
              c.unit_class, c.action, c.holder, c.rule);
  }
  void Fact(size_t n, const Percentage& p) {
    AddPlaced(kPercentages, n, p.place, p.value, p.max, p.unit, QualifierName(p.qualifier), p.of,
              p.rule);
  }
  void Fact(size_t n, const Warning& warning) {
    Add(kWarnings, n, warning.code, warning.message, warning.place.start, warning.place.end);
  }

  // Numbers count from 1.
  template <class T, class Do>
  void Each(const std::vector<T>& elements, Do act) {
    for (size_t i = 0; i < elements.size(); ++i) act(i + 1, elements[i]);
  }

  static Cell MakeCell(const Cell& cell) { return cell; }
  template <class T>
  static Cell MakeCell(const T& value) {
    return ToCell(value);
  }

  template <class... Values>
  void Add(size_t table, const Values&... values) {
    cells_.clear();
    cells_.emplace_back(id_);
    (cells_.push_back(MakeCell(values)), ...);
    use_(table, cells_);
  }
  template <class... Values>
  void AddPlaced(size_t table, size_t n, const Place& place, const Values&... values) {
    Add(table, n, place.text, place.start, place.end, values...);
  }

  const int64_t id_;
  const Use& use_;
  std::vector<Cell> cells_;
};

}  // namespace

std::span<const Table> FactTables() { return kTables; }

std::vector<std::string> ColumnsOf(const Table& table) {
  std::vector<std::string> names;
  std::string_view left = table.columns;
  while (!left.empty()) {
    names.emplace_back(left.substr(0, left.find(' ')));
    const size_t comma = left.find(", ");
    left = comma == std::string_view::npos ? std::string_view() : left.substr(comma + 2);
  }
  return names;
}

void ForEachRow(int64_t id, const Origin& origin, const Extraction& extraction,
                const std::function<void(size_t, const std::vector<Cell>&)>& use) {
  Rows(id, use).Article(origin, extraction);
}

}  // namespace vietfacts
