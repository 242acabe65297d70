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

std::string CsvOf(const Listing& listing) {
  std::string csv;
  AppendLine(csv, {listing.columns.begin(), listing.columns.end()});
  for (const auto& row : listing.rows) AppendLine(csv, row);
  return csv;
}

std::string JsonOf(const Listing& listing) {
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  json.StartArray();
  for (const auto& row : listing.rows) {
    json.StartObject();
    for (size_t i = 0; i < row.size(); ++i) {
      json.Key(listing.columns[i].c_str());
      WriteCell(json, row[i]);
    }
    json.EndObject();
  }
  json.EndArray();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace vietfacts
