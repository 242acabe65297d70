#include <algorithm>
#include <map>

#include "extractor/browse/pages.h"
#include "extractor/browse/template.h"

namespace vietfacts {
namespace {

constexpr int kFewestMonths = 12;
constexpr int kMostMonths = 48;
constexpr int kChartHeight = 100;
constexpr int kMost = 15;

// Of "2024-07" or a year with more or fewer digits; -1 for what is no month.
int MonthNumber(const std::string& month) {
  if (month.size() != 7 || month[4] != '-') return -1;
  const int year = std::atoi(month.c_str());
  return year * 12 + std::atoi(month.c_str() + 5) - 1;
}

std::string MonthName(int number) {
  char name[24];
  std::snprintf(name, sizeof name, "%04d-%02d", number / 12, number % 12 + 1);
  return name;
}

// Bars for the last months, to the latest that has facts, and a row for each month that has some.
Data MonthChart(FactsDatabase& database) {
  const Listing listing =
      database.Read("SELECT month, sum(facts) FROM months GROUP BY month ORDER BY month DESC", {});
  std::map<int, int64_t> facts;
  Data rows = MakeList();
  for (const auto& row : listing.rows) {
    const std::string month = TextOf(row[0]);
    const int number = MonthNumber(month);
    if (number < 0) continue;
    facts[number] = std::get<int64_t>(row[1]);
    Data cells;
    cells.set("month", month);
    cells.set("facts", TextOf(row[1]));
    cells.set("url", MakeUrl("/search", {{"from", month}, {"to", month}}));
    rows.push_back(cells);
  }
  if (facts.empty()) return Data(false);
  const int last = facts.rbegin()->first;
  const int first =
      std::clamp(facts.begin()->first, last - kMostMonths + 1, last - kFewestMonths + 1);
  int64_t most = 1;
  for (int month = first; month <= last; ++month) most = std::max(most, facts[month]);
  Data bars = MakeList();
  for (int month = first; month <= last; ++month) {
    const auto height = static_cast<int>(facts[month] * kChartHeight / most);
    Data bar;
    bar.set("x", std::to_string((month - first) * 10 + 1));
    bar.set("y", std::to_string(kChartHeight - height));
    bar.set("height", std::to_string(height));
    bar.set("label",
            MonthName(month) + ": " + Grouped(static_cast<size_t>(facts[month])) + " facts");
    bars.push_back(bar);
  }
  Data chart;
  chart.set("bars", bars);
  chart.set("width", std::to_string((last - first + 1) * 10));
  chart.set("first", MonthName(first));
  chart.set("last", MonthName(last));
  chart.set("most", Grouped(static_cast<size_t>(most)));
  chart.set("rows", rows);
  return chart;
}

// The names of a kind that most articles have, each with a bar.
Data NameChart(FactsDatabase& database, const NameKind& kind, std::string_view column) {
  const Listing listing = database.Read(
      "SELECT name, about, articles FROM names WHERE kind = ? ORDER BY articles DESC, name LIMIT ?",
      {std::string(kind.kind), int64_t{kMost}});
  Data rows = MakeList();
  int64_t greatest = 1;
  for (const auto& row : listing.rows) {
    const int64_t articles = std::get<int64_t>(row[2]);
    greatest = std::max(greatest, articles);
    Data cells;
    cells.set("name", TextOf(row[0]));
    if (const std::string about = TextOf(row[1]); !about.empty()) cells.set("about", about);
    cells.set("url", UrlOfName(kind.kind, TextOf(row[0])));
    cells.set("articles", Grouped(static_cast<size_t>(articles)));
    cells.set("share", std::to_string(articles * 100 / greatest));
    rows.push_back(cells);
  }
  if (listing.rows.empty()) return Data(false);
  Data chart;
  chart.set("column", std::string(column));
  chart.set("rows", rows);
  return chart;
}

}  // namespace

PageContent StartPage(FactsDatabase& database) {
  Data data = SearchForm(PageRequest({}, {}));
  const auto count = [&](const char* sql) {
    return Grouped(static_cast<size_t>(database.Count(sql, {})));
  };
  data.set("articles", count("SELECT count(*) FROM articles"));
  data.set("failed", count("SELECT count(*) FROM errors"));
  data.set("decrees", count("SELECT count(*) FROM names WHERE kind = 'decree'"));
  data.set("people", count("SELECT count(*) FROM names WHERE kind = 'person'"));
  data.set("titles", count("SELECT count(*) FROM names WHERE kind = 'title'"));
  data.set("month_chart", MonthChart(database));
  data.set("decree_chart", NameChart(database, kNameKinds[0], "Decree"));
  data.set("person_chart", NameChart(database, kNameKinds[1], "Person"));
  return {kStartTitle, FillIn("start", data)};
}

}  // namespace vietfacts
