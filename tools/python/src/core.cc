// The C++ library for Python: articles in, their facts out as the dataclasses that are defined in
// Python. What users see is built on top of it, in Python.
#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/tuple.h>
#include <nanobind/stl/vector.h>

#include <chrono>
#include <string>
#include <tuple>
#include <vector>

#include "article_builder.h"
#include "extractor/extractor.h"
#include "extractor/origin.h"
#include "extractor/patterns/pattern_error.h"
#include "extractor/read/record_fields.h"
#include "extractor/write/article_json.h"
#include "extractor/write/schema.h"
#include "reader.h"

namespace nb = nanobind;

namespace vietfacts {
namespace {

using Day = std::tuple<int, unsigned, unsigned>;
using Error = std::tuple<std::string, std::string, std::optional<size_t>>;  // code, message, byte

// An article as Python gives it: bytes, whether they were a string, day, path, member, url, kept
// fields as JSON, why it could not be had.
using Given = std::tuple<nb::bytes, bool, std::optional<Day>, std::optional<std::string>,
                         std::optional<std::string>, std::optional<std::string>,
                         std::optional<std::string>, std::optional<Error>>;

// One article of a batch. `held` keeps alive what is read without the interpreter's lock.
struct Job {
  nb::bytes held;
  std::string_view bytes;
  KnownOfArticle known;
  Origin origin;
  std::optional<ExtractError> error;
};

struct Result {
  std::string json;
  std::string text;
};

// The extractor, and what its articles become.
struct Engine {
  Engine(Options options, nb::dict record_types)
      : extractor(std::move(options)), types(std::move(record_types)) {}

  Extractor extractor;
  RecordTypes types;
};

Job MakeJob(Given given) {
  auto& [bytes, utf8, published, path, member, url, kept, error] = given;
  Job job{bytes, {bytes.c_str(), bytes.size()}, {std::nullopt, utf8}, {}, std::nullopt};
  job.origin = {std::move(path), std::move(member), std::move(url), kept.value_or("")};
  if (published) {
    const auto [year, month, day] = *published;
    job.known.published = std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day);
  }
  if (error) {
    auto& [code, message, byte] = *error;
    job.error = ExtractError{std::move(code), std::move(message), byte};
  }
  return job;
}

// The text stays beside the JSON: it is large, and Python takes it faster as it is.
Result Run(const Extractor& extractor, const Job& job) {
  Extraction extraction;
  if (job.error) {
    extraction.error = job.error;
  } else {
    extraction = extractor.Extract(job.bytes, job.known);
  }
  Result result;
  if (extraction.text) result.text = std::move(*extraction.text);
  extraction.text.reset();
  rapidjson::StringBuffer buffer;
  CompactJson json(buffer);
  WriteArticleJson(job.origin, extraction, json);
  result.json.assign(buffer.GetString(), buffer.GetSize());
  return result;
}

nb::list ExtractBatch(Engine& engine, std::vector<Given> batch) {
  std::vector<Job> jobs;
  for (Given& given : batch) jobs.push_back(MakeJob(std::move(given)));
  std::vector<Result> results;
  results.reserve(jobs.size());
  {
    nb::gil_scoped_release released;
    for (const Job& job : jobs) results.push_back(Run(engine.extractor, job));
  }
  nb::list list;
  for (Result& result : results) {
    list.append(BuildArticle(engine.types, result.json, result.text));
    result = {};
  }
  return list;
}

void MakeEngine(Engine* self, const std::string& patterns, const std::string& encoding,
                nb::dict types) {
  Options options;
  options.patterns = patterns;
  options.encoding = encoding;
  options.with_text = true;
  new (self) Engine(std::move(options), std::move(types));
}

InputFormat FormatNamed(const std::string& name) {
  if (name == "auto") return InputFormat::kAuto;
  if (name == "text") return InputFormat::kText;
  if (name == "jsonl") return InputFormat::kJsonLines;
  if (name == "csv") return InputFormat::kCsv;
  if (name == "tsv") return InputFormat::kTsv;
  if (name == "warc") return InputFormat::kWarc;
  throw nb::value_error("format is 'auto', 'text', 'jsonl', 'csv', 'tsv' or 'warc'");
}

// `file` is an open file or None, and then `name` a path.
void MakeReader(Reader* self, nb::object file, const std::string& name, const std::string& format,
                const std::tuple<std::string, std::string, std::string, std::string>& fields,
                const std::vector<std::string>& keep, std::optional<size_t> max_article_bytes) {
  InputOptions options;
  options.format = FormatNamed(format);
  std::tie(options.text_field, options.id_field, options.published_field, options.url_field) = fields;
  options.keep = keep;
  options.max_article_bytes = max_article_bytes;
  try {
    if (file.is_none()) {
      new (self) Reader(name, std::move(options));
    } else {
      new (self) Reader(std::move(file), name, std::move(options));
    }
  } catch (const InputError& error) {
    PyErr_SetString(PyExc_OSError, error.what());
    nb::raise_python_error();
  }
}

nb::object TextOf(const Item& item) {
  const char* const bytes = item.bytes.data();
  const auto size = static_cast<Py_ssize_t>(item.bytes.size());
  return nb::steal(item.known.utf8 ? PyUnicode_DecodeUTF8(bytes, size, "replace")
                                   : PyBytes_FromStringAndSize(bytes, size));
}

// The article's text, day, path, member, url, kept fields as JSON, and why it could not be had; None
// where there is none any more.
nb::object NextArticle(Reader& reader) {
  Item item;
  bool more = false;
  {
    nb::gil_scoped_release released;
    more = reader.Next(item);
  }
  if (!more) return nb::none();
  std::optional<Day> day;
  if (const auto published = item.known.published) {
    day = {int(published->year()), unsigned(published->month()), unsigned(published->day())};
  }
  std::optional<Error> error;
  if (item.error) error = {item.error->code, item.error->message, item.error->byte};
  nb::object text = TextOf(item);
  if (!text.is_valid()) nb::raise_python_error();
  return nb::make_tuple(text, day, item.origin.path, item.origin.member, item.origin.url,
                        item.origin.kept, error);
}

}  // namespace
}  // namespace vietfacts

NB_MODULE(_core, module) {
  using namespace vietfacts;
  nb::exception<PatternError>(module, "PatternError", PyExc_ValueError);
  nb::class_<Engine>(module, "Engine")
      .def("__init__", &MakeEngine, nb::arg("patterns"), nb::arg("encoding"), nb::arg("types"))
      .def("extract_batch", &ExtractBatch, nb::arg("batch"));
  nb::class_<Reader>(module, "Reader")
      .def("__init__", &MakeReader, nb::arg("file").none(), nb::arg("name"), nb::arg("format"),
           nb::arg("fields"), nb::arg("keep"), nb::arg("max_article_bytes").none())
      .def("next", &NextArticle)
      .def_prop_ro("notes", &Reader::notes);
  module.def("schema", &JsonSchema);
  module.def("holds_articles", [](const std::string& name) {
    return IsArticleName(name) || IsDumpName(name);
  });
  module.def("usual_fields", [] {
    return std::make_tuple(TextFields(""), IdFields(""), PublishedFields(""), UrlFields(""));
  });
}
