#include "extractor/browse/article_list.h"

#include <algorithm>
#include <map>

namespace vietfacts {
namespace {

Parameters WithPage(Parameters parameters, int64_t page) {
  if (page > 1) parameters.emplace_back("page", std::to_string(page));
  return parameters;
}

}  // namespace

std::string PlacesFor(size_t cells) {
  std::string places = "(";
  for (size_t i = 0; i < cells; ++i) places += i == 0 ? "?" : ", ?";
  return places + ")";
}

ArticlePage ReadArticlePage(FactsDatabase& database, const Query& query, int64_t page,
                            const std::string& path, const Parameters& parameters) {
  const Listing found =
      database.Read(query.sql + " LIMIT " + std::to_string(kMaxFound + 1), query.cells);
  const bool more = found.rows.size() > kMaxFound;
  const size_t all = std::min(found.rows.size(), kMaxFound);
  const size_t begin = static_cast<size_t>(page - 1) * kArticlesOnPage;
  if (page > 1 && begin >= all) throw RequestError(404, "There are not so many pages.");
  const size_t end = std::min(begin + kArticlesOnPage, all);

  ArticlePage shown;
  for (size_t i = begin; i < end; ++i) {
    shown.numbers.push_back(std::get<int64_t>(found.rows[i][0]));
  }
  Data& paging = shown.paging;
  const std::string count = Grouped(all);
  paging.set("count", more ? "more than " + count + " articles"
                           : count + (all == 1 ? " article" : " articles"));
  if (all > kArticlesOnPage) {
    paging.set("range", Grouped(begin + 1) + " to " + Grouped(end));
    if (page > 1) paging.set("before", MakeUrl(path, WithPage(parameters, page - 1)));
    if (end < all) paging.set("after", MakeUrl(path, WithPage(parameters, page + 1)));
  }
  if (more && end == all) paging.set("cut", true);
  if (all > 0) {
    paging.set("csv", MakeUrl(path + ".csv", parameters));
    paging.set("json", MakeUrl(path + ".json", parameters));
  }
  return shown;
}

Data DescribeArticles(FactsDatabase& database, const std::vector<int64_t>& numbers,
                      const std::map<int64_t, std::string>& notes) {
  const Listing listing = database.Read(
      "SELECT id, coalesce(title, member, path, url, 'standard input'), substr(published, 1, 10), "
      "coalesce(member, path, url) FROM articles WHERE id IN " +
          PlacesFor(numbers.size()),
      {numbers.begin(), numbers.end()});
  std::map<int64_t, const std::vector<Cell>*> rows;
  for (const auto& row : listing.rows) rows[std::get<int64_t>(row[0])] = &row;
  Data articles = MakeList();
  for (const int64_t number : numbers) {
    const auto row = rows.find(number);
    if (row == rows.end()) continue;
    const std::vector<Cell>& cells = *row->second;
    Data article;
    article.set("url", MakeUrl("/article", {{"id", std::to_string(number)}}));
    article.set("name", TextOf(cells[1]));
    if (const std::string day = TextOf(cells[2]); !day.empty()) article.set("published", day);
    if (const std::string from = TextOf(cells[3]); !from.empty()) article.set("from", from);
    const auto note = notes.find(number);
    if (note != notes.end() && !note->second.empty()) article.set("note", note->second);
    articles.push_back(article);
  }
  return articles;
}

}  // namespace vietfacts
