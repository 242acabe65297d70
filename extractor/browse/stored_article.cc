#include "extractor/browse/stored_article.h"

#include <map>
#include <sstream>
#include <string_view>

namespace vietfacts {
namespace {

using Row = std::vector<Cell>;

// The cells of a row by the names of their columns.
class Cells {
 public:
  Cells(const Listing& listing, const Row& row) : listing_(listing), row_(row) {}

  const Cell& operator[](std::string_view column) const {
    for (size_t i = 0; i < row_.size(); ++i) {
      if (listing_.columns[i] == column) return row_[i];
    }
    static const Cell kNull;
    return kNull;
  }

  std::string Text(std::string_view column) const {
    const auto* text = std::get_if<std::string>(&(*this)[column]);
    return text == nullptr ? std::string() : *text;
  }
  std::optional<std::string> OptionalText(std::string_view column) const {
    const auto* text = std::get_if<std::string>(&(*this)[column]);
    return text == nullptr ? std::nullopt : std::optional(*text);
  }
  std::optional<double> OptionalReal(std::string_view column) const {
    const Cell& cell = (*this)[column];
    if (const auto* real = std::get_if<double>(&cell)) return *real;
    if (const auto* number = std::get_if<int64_t>(&cell)) return static_cast<double>(*number);
    return std::nullopt;
  }
  double Real(std::string_view column) const { return OptionalReal(column).value_or(0); }
  std::optional<size_t> OptionalNumber(std::string_view column) const {
    const auto* number = std::get_if<int64_t>(&(*this)[column]);
    return number == nullptr || *number < 0 ? std::nullopt
                                            : std::optional(static_cast<size_t>(*number));
  }
  size_t Number(std::string_view column) const { return OptionalNumber(column).value_or(0); }
  Place ReadPlace() const { return {Text("text"), Number("start_at"), Number("end_at")}; }
  std::vector<std::string> Words(std::string_view column) const {
    std::istringstream text(Text(column));
    std::vector<std::string> words;
    for (std::string word; text >> word;) words.push_back(word);
    return words;
  }

 private:
  const Listing& listing_;
  const Row& row_;
};

Qualifier ReadQualifier(const std::string& name) {
  for (const Qualifier qualifier : {Qualifier::kAbout, Qualifier::kOver, Qualifier::kUnder,
                                    Qualifier::kAtLeast, Qualifier::kAtMost}) {
    if (QualifierName(qualifier) == name) return qualifier;
  }
  return Qualifier::kExact;
}

class Reader {
 public:
  Reader(FactsDatabase& database, int64_t number) : database_(database), number_(number) {}

  std::optional<StoredArticle> Read() {
    ForEach("articles", "id", [this](const Cells& cells) { Article(cells); });
    if (!article_) return std::nullopt;
    Extraction& extraction = article_->extraction;
    ForEach("errors", "", [&](const Cells& cells) {
      extraction.error = {cells.Text("code"), cells.Text("message"), cells.OptionalNumber("byte")};
    });
    ForEach("authors", "n",
            [&](const Cells& cells) { extraction.authors.push_back(cells.Text("name")); });
    AllFacts(extraction.facts);
    return std::move(article_);
  }

 private:
  // Each row of the article in a table. The names are this file's own.
  template <class Use>
  void ForEach(const std::string& table, const std::string& order, Use use) {
    const std::string key = table == "articles" ? "id" : "article";
    const Listing listing = database_.Read("SELECT * FROM " + table + " WHERE " + key + " = ?" +
                                               (order.empty() ? "" : " ORDER BY " + order),
                                           {number_});
    for (const Row& row : listing.rows) use(Cells(listing, row));
  }

  void Article(const Cells& cells) {
    article_.emplace();
    Origin& origin = article_->origin;
    origin.path = cells.OptionalText("path");
    origin.member = cells.OptionalText("member");
    origin.url = cells.OptionalText("url");
    Extraction& extraction = article_->extraction;
    extraction.title = cells.Text("title");
    extraction.published = cells.Text("published");
    extraction.language = cells.Text("language");
    extraction.encoding = cells.Text("encoding");
    extraction.encoding_confidence = cells.Real("encoding_confidence");
    extraction.media_type = cells.Text("media_type");
    extraction.bytes = cells.Number("bytes");
    extraction.sha256 = cells.Text("sha256");
    extraction.text = cells.OptionalText("text");
    if (const auto earlier = cells.OptionalNumber("duplicate_of")) {
      origin.duplicate_of = Duplicate{*earlier, {}, {}, false, 1};
    }
  }

  void AllFacts(Facts& facts) {
    ForEach("decrees", "n",
            [&](const Cells& cells) { facts.decrees.push_back(ReadDecree(cells)); });
    ForEach("dates", "n", [&](const Cells& cells) {
      facts.dates.push_back({cells.ReadPlace(), cells.OptionalText("value"),
                             cells.Text("granularity"), cells.Text("calendar"),
                             cells.Words("inferred"), cells.Text("rule")});
    });
    People(facts.people);
    ForEach("counts", "n", [&](const Cells& cells) { facts.counts.push_back(ReadCount(cells)); });
    ForEach("percentages", "n", [&](const Cells& cells) {
      facts.percentages.push_back({cells.ReadPlace(), cells.Real("value"),
                                   cells.OptionalReal("max"), cells.Text("unit"),
                                   ReadQualifier(cells.Text("qualifier")),
                                   cells.OptionalText("share_of"), cells.Text("rule")});
    });
    ForEach("warnings", "n", [&](const Cells& cells) {
      facts.warnings.push_back({cells.Text("code"), cells.Text("message"), cells.ReadPlace()});
    });
  }

  static Decree ReadDecree(const Cells& cells) {
    return {cells.ReadPlace(),
            cells.Text("type"),
            cells.OptionalText("number"),
            cells.OptionalText("year"),
            cells.OptionalText("symbol"),
            cells.OptionalText("code"),
            cells.OptionalText("name"),
            cells.OptionalText("issuer"),
            cells.OptionalText("issued"),
            cells.OptionalText("subject"),
            cells.OptionalText("pinpoint"),
            cells.OptionalText("resolved"),
            cells.Words("inferred"),
            cells.Text("rule")};
  }

  static Count ReadCount(const Cells& cells) {
    return {cells.ReadPlace(),
            cells.Real("value"),
            cells.OptionalReal("max"),
            cells.OptionalReal("total"),
            ReadQualifier(cells.Text("qualifier")),
            cells.Text("unit"),
            cells.Text("class"),
            cells.OptionalText("action"),
            cells.OptionalText("holder"),
            cells.Text("rule")};
  }

  void People(std::vector<Person>& people) {
    std::map<size_t, Person> by_number;
    ForEach("people", "n", [&](const Cells& cells) {
      by_number[cells.Number("n")] = {cells.OptionalText("name"), {}, {}, cells.Text("rule")};
    });
    ForEach("titles", "person, n", [&](const Cells& cells) {
      by_number[cells.Number("person")].titles.push_back(
          {cells.Text("text"), cells.Text("role"), cells.OptionalText("organization")});
    });
    ForEach("mentions", "person, n", [&](const Cells& cells) {
      by_number[cells.Number("person")].mentions.push_back(
          {cells.ReadPlace(), cells.OptionalText("honorific")});
    });
    for (auto& [number, person] : by_number) {
      if (!person.mentions.empty()) people.push_back(std::move(person));
    }
  }

  FactsDatabase& database_;
  const int64_t number_;
  std::optional<StoredArticle> article_;
};

}  // namespace

std::optional<StoredArticle> ReadArticle(FactsDatabase& database, int64_t number) {
  return Reader(database, number).Read();
}

}  // namespace vietfacts
