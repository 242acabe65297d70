// Articles and their facts as rows of tables, for every output that has tables.
#ifndef VIETFACTS_WRITE_FACT_TABLES_H_
#define VIETFACTS_WRITE_FACT_TABLES_H_

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "extractor/extractor.h"
#include "extractor/origin.h"

namespace vietfacts {

struct Table {
  std::string_view name;
  std::string_view columns;  // SQL: "name TYPE, …", a comma and a blank between two
  std::string_view key;      // SQL: what the primary key is, and what refers to what
};

// In the order in which a row comes after the row that it refers to.
std::span<const Table> FactTables();

// Its columns' names, without quotes.
std::vector<std::string> ColumnsOf(const Table& table);

// NULL, a whole number, a number, or text (UTF-8).
using Cell = std::variant<std::monostate, int64_t, double, std::string>;

// Calls `use` with each row that the article adds, as many cells as the table has columns. `id` is
// the number of the article in the output, from 1.
void ForEachRow(int64_t id, const Origin& origin, const Extraction& extraction,
                const std::function<void(size_t table, const std::vector<Cell>& cells)>& use);

}  // namespace vietfacts

#endif  // VIETFACTS_WRITE_FACT_TABLES_H_
