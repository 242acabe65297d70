#include "extractor/program/input_options.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iostream>

#include "extractor/extractor.h"
#include "extractor/program/command.h"
#include "extractor/program/options.h"

namespace vietfacts {
namespace {

namespace po = boost::program_options;

struct NamedFormat {
  const char* name;
  InputFormat format;
};

constexpr NamedFormat kFormats[] = {
    {"auto", InputFormat::kAuto}, {"text", InputFormat::kText}, {"jsonl", InputFormat::kJsonLines},
    {"csv", InputFormat::kCsv},   {"tsv", InputFormat::kTsv},   {"warc", InputFormat::kWarc}};

InputFormat ReadFormat(const std::string& value) {
  std::vector<std::string> names;
  for (const auto& [name, format] : kFormats) {
    if (value == name) return format;
    names.emplace_back(name);
  }
  throw UsageError("--input-format '" + value + "': there is no such format" +
                   Suggest(value, names, "there are auto, text, jsonl, csv, tsv, warc"));
}

// "1000", "64K", "10M", "1G"
size_t ReadSize(const std::string& option, const std::string& value) {
  size_t size = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), size);
  const std::string unit(end, value.data() + value.size());
  const int shift = unit.empty() ? 0 : unit == "K" ? 10 : unit == "M" ? 20 : unit == "G" ? 30 : -1;
  if (error != std::errc() || shift < 0 || size == 0 || size > kMaxArticleBytes >> shift) {
    throw UsageError(option + " '" + value + "': a size is 1 to 1G bytes, as in 500000, 64K or 10M");
  }
  return size << shift;
}

std::vector<std::string> ReadNames(const std::string& value) {
  std::vector<std::string> names;
  for (size_t begin = 0; begin <= value.size();) {
    const size_t end = std::min(value.find(',', begin), value.size());
    if (end == begin) throw UsageError("--keep '" + value + "': a field has a name, as in id,author");
    names.push_back(value.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

void AddLines(std::istream& lines, std::vector<std::string>& paths) {
  for (std::string line; std::getline(lines, line);) {
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) paths.push_back(line);
  }
}

std::string StringOf(const po::variables_map& values, const char* name) {
  return values.count(name) ? values[name].as<std::string>() : std::string();
}

}  // namespace

void AddInputOptions(po::options_description& options) {
  const auto add = [&](const char* name, const char* value, const char* help) {
    options.add_options()(name, po::value<std::string>()->value_name(value), help);
  };
  add("files-from", "LIST", "read the paths in the file LIST as well, one a line (- is standard input)");
  add("input-format", "NAME",
      "what files and members hold below their compression, where it is not to be found out: text, "
      "jsonl, csv, tsv or warc");
  add("text-field", "NAME",
      "the field of a record that is its article (unless given: text, content, body …)");
  add("id-field", "NAME", "the field that names it (unless given: id, _id …)");
  add("published-field", "NAME", "the field with its day (unless given: published, date …)");
  add("url-field", "NAME", "the field with its address (unless given: url, link …)");
  add("keep", "FIELD[,…]", "pass these fields of a record through, into 'kept' of the output");
  add("max-article-bytes", "SIZE",
      "the most that an article may have, as in 10M; a larger one is an error record (unless given: "
      "1G for a file, 64M for a record or member)");
}

InputOptions ReadInputOptions(const po::variables_map& values) {
  InputOptions options;
  if (values.count("input-format")) options.format = ReadFormat(StringOf(values, "input-format"));
  options.text_field = StringOf(values, "text-field");
  options.id_field = StringOf(values, "id-field");
  options.published_field = StringOf(values, "published-field");
  options.url_field = StringOf(values, "url-field");
  if (values.count("keep")) options.keep = ReadNames(StringOf(values, "keep"));
  if (values.count("max-article-bytes")) {
    options.max_article_bytes =
        ReadSize("--max-article-bytes", StringOf(values, "max-article-bytes"));
  }
  return options;
}

std::vector<std::string> ReadPaths(const po::variables_map& values) {
  std::vector<std::string> paths;
  if (values.count("path")) paths = values["path"].as<std::vector<std::string>>();
  if (!values.count("files-from")) return paths;
  const std::string list = StringOf(values, "files-from");
  const size_t before = paths.size();
  if (list == "-") {
    AddLines(std::cin, paths);
  } else {
    std::ifstream lines(list);
    if (!lines) throw UsageError("--files-from '" + list + "': this file can't be read");
    AddLines(lines, paths);
  }
  if (paths.size() == before) throw UsageError("--files-from '" + list + "': this list is empty");
  return paths;
}

}  // namespace vietfacts
