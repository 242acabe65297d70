#include "extractor/browse/search_query.h"

#include <string>

#include "extractor/browse/full_text.h"

namespace vietfacts {

Query MakeSearchQuery(const PageRequest& request) {
  Query query;
  std::string conditions;
  const auto add = [&](const std::string& condition, std::string cell) {
    conditions += (conditions.empty() ? " WHERE " : " AND ") + condition;
    query.cells.emplace_back(std::move(cell));
  };
  if (!request.Text("q").empty()) {
    add("+a.id IN (SELECT rowid FROM search WHERE search MATCH ?)",
        FullTextQuery(request.Text("q")));
  }
  for (const NameKind& kind : kNameKinds) {
    const std::string& words = request.Text(kind.kind);
    if (words.empty()) continue;
    add("+a.id IN (SELECT article FROM " + std::string(kind.table) + " WHERE " +
            std::string(kind.column) + " IN (SELECT name FROM names WHERE kind = '" +
            std::string(kind.kind) +
            "' AND id IN (SELECT rowid FROM search_names WHERE search_names MATCH ?)))",
        FullTextQuery(words));
  }
  // "2024-07" is up to the last minute of that month: '~' comes after all that a day is written in.
  if (!request.Day("from").empty()) add("a.published >= ?", request.Day("from"));
  if (!request.Day("to").empty()) add("a.published <= ?", request.Day("to") + "~");
  query.sql = kArticlesByDay + conditions + kNewestFirst;
  return query;
}

Parameters SearchParameters(const PageRequest& request) {
  Parameters parameters;
  for (const std::string_view name : kSearchParameters) {
    parameters.emplace_back(name, request.Text(name));
  }
  return parameters;
}

}  // namespace vietfacts
