// The list of output formats. A new one is one file and one more line here.
#include <algorithm>

#include "extractor/write/article_writer.h"
#include "extractor/write/brat_writer.h"
#include "extractor/write/csv_writer.h"
#include "extractor/write/html_writer.h"
#include "extractor/write/json_lines_writer.h"
#include "extractor/write/json_writer.h"
#include "extractor/write/sqlite_writer.h"

namespace vietfacts {
namespace {

std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return lower;
}

}  // namespace

std::string ArticleWriter::Render(const Origin&, const Extraction&) const { return {}; }

std::span<const OutputFormat> OutputFormats() {
  static constexpr OutputFormat kFormats[] = {
      {"jsonl", "JSON Lines, one object a line for each article", ".jsonl .ndjson", false,
       MakeJsonLinesWriter, ResumeJsonLinesWriter},
      {"json", "one JSON array, indented, for reading by eye", ".json", false, MakeJsonWriter},
      {"sqlite", "a database with a table for each kind, a full-text index and views",
       ".sqlite .sqlite3 .db", false, MakeSqliteWriter, ResumeSqliteWriter},
      {"csv", "a folder with a CSV file for each table of the database", ".csv", false,
       MakeCsvWriter, ResumeCsvWriter},
      {"html", "a report to read in a browser, the facts marked in the text", ".html .htm", true,
       MakeHtmlWriter},
      {"brat", "a folder for the annotation tool brat, a text and its annotations for each article",
       ".brat", true, MakeBratWriter},
  };
  return kFormats;
}

const OutputFormat* FormatOfPath(std::string_view path) {
  while (path.size() > 1 && path.back() == '/') path.remove_suffix(1);  // of a folder
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return nullptr;
  const std::string extension = LowerAscii(name.substr(dot)) + ' ';
  for (const OutputFormat& format : OutputFormats()) {
    if ((std::string(format.extensions) + ' ').find(extension) != std::string::npos) return &format;
  }
  return nullptr;
}

}  // namespace vietfacts
