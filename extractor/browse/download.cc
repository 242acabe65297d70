#include "extractor/browse/download.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <string_view>

#include "extractor/write/csv_cell.h"

namespace vietfacts {
namespace {

bool IsFormula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos;
}

void AppendLine(std::string& csv, const std::vector<Cell>& cells) {
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) csv += ',';
    const auto* text = std::get_if<std::string>(&cells[i]);
    AppendCsvCell(csv, text != nullptr && IsFormula(*text) ? Cell("'" + *text) : cells[i]);
  }
  csv += "\r\n";
}

using Json = rapidjson::Writer<rapidjson::StringBuffer>;

void WriteCell(Json& json, const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    json.String(text->data(), static_cast<rapidjson::SizeType>(text->size()));
  } else if (const auto* number = std::get_if<int64_t>(&cell)) {
    json.Int64(*number);
  } else if (const auto* real = std::get_if<double>(&cell)) {
    json.Double(*real);
  } else {
    json.Null();
  }
}

}  // namespace

Download::Download(const std::string& database_path, const Query& query, FileFormat format)
    : database_(database_path, kMaxTime), rows_(database_.Begin(query)), format_(format) {}

bool Download::Next(std::string& piece) {
  piece.clear();
  if (!begun_) AppendHead(piece);
  begun_ = true;
  while (piece.size() < kPieceBytes) {
    if (!rows_->Next()) {
      if (format_ == FileFormat::kJson) piece += "]\n";
      return false;
    }
    AppendRow(piece);
    ++written_;
  }
  return true;
}

void Download::AppendHead(std::string& piece) const {
  if (format_ == FileFormat::kJson) {
    piece += "[";
    return;
  }
  std::vector<Cell> names;
  for (int i = 0; i < rows_->columns(); ++i) names.emplace_back(rows_->Name(i));
  AppendLine(piece, names);
}

void Download::AppendRow(std::string& piece) {
  std::vector<Cell> cells;
  for (int i = 0; i < rows_->columns(); ++i) cells.push_back(rows_->At(i));
  if (format_ == FileFormat::kCsv) return AppendLine(piece, cells);
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  json.StartObject();
  for (int i = 0; i < rows_->columns(); ++i) {
    json.Key(rows_->Name(i).c_str());
    WriteCell(json, cells[static_cast<size_t>(i)]);
  }
  json.EndObject();
  if (written_ > 0) piece += ",\n";
  piece.append(buffer.GetString(), buffer.GetSize());
}

}  // namespace vietfacts
