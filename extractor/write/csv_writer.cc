#include "extractor/write/csv_writer.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "extractor/write/csv_cell.h"
#include "extractor/write/fact_tables.h"
#include "extractor/write/output_folder.h"

namespace vietfacts {
namespace {

constexpr std::string_view kExtension = ".csv";

std::string FileOf(const Table& table) { return std::string(table.name).append(kExtension); }

bool IsTableFile(std::string_view name) {
  return std::ranges::any_of(FactTables(),
                             [&](const Table& table) { return FileOf(table) == name; });
}

// What Render prepares: the rows without their first cell, the number of the article. Before each
// stand the number of its table and its bytes.
struct RowHead {
  uint32_t table;
  uint32_t bytes;
};

class CsvWriter : public ArticleWriter {
 public:
  explicit CsvWriter(const std::string& path) : CsvWriter(path, {}, false) {
    for (size_t table = 0; table < tables_.size(); ++table) {
      std::string line;
      for (const std::string& column : ColumnsOf(FactTables()[table])) {
        line += (line.empty() ? "" : ",") + column;
      }
      tables_[table]->Write(line + '\n');
    }
  }
  CsvWriter(const std::string& path, const OutputPosition& from) : CsvWriter(path, from, true) {}

  std::string Render(const Origin& origin, const Extraction& extraction) const override {
    std::string rows, row;
    ForEachRow(0, origin, extraction, [&](size_t table, const std::vector<Cell>& cells) {
      row.clear();
      for (size_t i = 1; i < cells.size(); ++i) {
        row += ',';
        AppendCsvCell(row, cells[i]);
      }
      row += '\n';
      const RowHead head{static_cast<uint32_t>(table), static_cast<uint32_t>(row.size())};
      rows.append(reinterpret_cast<const char*>(&head), sizeof head);
      rows += row;
    });
    return rows;
  }

  void Write(const Origin&, const Extraction&, std::string_view rendered) override {
    const std::string number = std::to_string(++id_);
    while (!rendered.empty()) {
      RowHead head;
      std::memcpy(&head, rendered.data(), sizeof head);
      rendered.remove_prefix(sizeof head);
      Output& table = *tables_[head.table];
      table.Write(number);
      table.Write(rendered.substr(0, head.bytes));
      rendered.remove_prefix(head.bytes);
    }
  }

  void Commit() override {
    for (const auto& table : tables_) table->Commit();
    folder_.Commit();
  }

  std::optional<OutputPosition> Checkpoint() override {
    OutputPosition position = {id_};
    for (const auto& table : tables_) position.push_back(table->Sync().value());
    return position;
  }

  void Keep() override {
    for (const auto& table : tables_) table->Keep();
    folder_.Keep();
  }

  std::vector<std::string> parts() const override { return {folder_.part()}; }

 private:
  CsvWriter(const std::string& path, const OutputPosition& from, bool resume)
      : folder_(path == "-" ? throw OutputError("standard output",
                                                "CSV is a folder with a file for each table: "
                                                "name it with -o")
                            : path,
                IsTableFile, resume),
        id_(resume && !from.empty() ? from[0] : 0) {
    const auto tables = FactTables();
    if (resume && from.size() != 1 + tables.size()) {
      throw OutputError(path, "the interrupted run can't have left it so");
    }
    for (size_t i = 0; i < tables.size(); ++i) {
      tables_.push_back(std::make_unique<Output>(folder_.part() + '/' + FileOf(tables[i]),
                                                 resume ? from[1 + i] : 0,
                                                 Output::Growth::kInPlace));
    }
  }

  OutputFolder folder_;  // outlives its files
  std::vector<std::unique_ptr<Output>> tables_;
  uint64_t id_;  // of the last article
};

}  // namespace

std::unique_ptr<ArticleWriter> MakeCsvWriter(const std::string& path) {
  return std::make_unique<CsvWriter>(path);
}

std::unique_ptr<ArticleWriter> ResumeCsvWriter(const std::string& path,
                                               const OutputPosition& from) {
  return std::make_unique<CsvWriter>(path, from);
}

}  // namespace vietfacts
