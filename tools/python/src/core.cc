// The C++ library for Python: bytes in, JSON and text out. What users see is built on top of it, in
// Python.
#include <nanobind/nanobind.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>
#include <nanobind/stl/tuple.h>
#include <nanobind/stl/vector.h>

#include <chrono>
#include <stdexcept>
#include <tuple>

#include "extractor/extractor.h"
#include "extractor/origin.h"
#include "extractor/patterns/pattern_error.h"
#include "extractor/write/article_json.h"
#include "extractor/write/schema.h"

namespace nb = nanobind;

namespace vietfacts {
namespace {

using Day = std::tuple<int, unsigned, unsigned>;

// One article of a batch. `bytes` keeps alive what is read without the interpreter's lock.
struct Job {
  nb::bytes bytes;
  KnownOfArticle known;
  Origin origin;
};

struct Result {
  std::string json;
  std::string text;
};

using Given = std::tuple<nb::bytes, bool, std::optional<Day>, std::optional<std::string>,
                         std::optional<std::string>, std::optional<std::string>>;

Job MakeJob(Given given) {
  auto& [bytes, utf8, published, path, member, url] = given;
  Job job{
      std::move(bytes), {std::nullopt, utf8}, {std::move(path), std::move(member), std::move(url)}};
  if (published) {
    const auto [year, month, day] = *published;
    job.known.published = std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day);
  }
  return job;
}

// The text stays beside the JSON: it is large, and Python reads it faster as it is.
Result Run(const Extractor& extractor, const Job& job, std::string_view bytes) {
  Extraction extraction = extractor.Extract(bytes, job.known);
  Result result;
  if (extraction.text) result.text = std::move(*extraction.text);
  extraction.text.reset();
  rapidjson::StringBuffer buffer;
  CompactJson json(buffer);
  WriteArticleJson(job.origin, extraction, json);
  result.json.assign(buffer.GetString(), buffer.GetSize());
  return result;
}

nb::list ExtractBatch(const Extractor& extractor, std::vector<Given> batch) {
  std::vector<Job> jobs;
  std::vector<std::string_view> bytes;
  for (Given& given : batch) {
    jobs.push_back(MakeJob(std::move(given)));
    bytes.emplace_back(jobs.back().bytes.c_str(), jobs.back().bytes.size());
  }
  std::vector<Result> results;
  results.reserve(jobs.size());
  {
    nb::gil_scoped_release released;
    for (size_t i = 0; i < jobs.size(); ++i) results.push_back(Run(extractor, jobs[i], bytes[i]));
  }
  nb::list list;
  for (const Result& result : results) {
    list.append(nb::make_tuple(nb::str(result.json.data(), result.json.size()),
                               nb::str(result.text.data(), result.text.size())));
  }
  return list;
}

void MakeExtractor(Extractor* self, const std::string& patterns, const std::string& encoding) {
  Options options;
  options.patterns = patterns;
  options.encoding = encoding;
  options.with_text = true;
  nb::gil_scoped_release released;
  new (self) Extractor(std::move(options));
}

}  // namespace
}  // namespace vietfacts

NB_MODULE(_core, module) {
  using namespace vietfacts;
  nb::exception<PatternError>(module, "PatternError", PyExc_ValueError);
  nb::class_<Extractor>(module, "Extractor")
      .def("__init__", &MakeExtractor, nb::arg("patterns"), nb::arg("encoding"))
      .def("extract_batch", &ExtractBatch, nb::arg("batch"));
  module.def("schema", &JsonSchema);
}
