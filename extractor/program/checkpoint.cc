#include "extractor/program/checkpoint.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "extractor/write/json_fields.h"
#include "extractor/write/output.h"

namespace vietfacts {
namespace {

constexpr char kFormat[] = "vietfacts-checkpoint/2";

// Every number of a summary that goes on, by its key.
template <class Summary, class Visit>
void VisitNumbers(Summary& summary, Visit visit) {
  visit("articles", summary.articles);
  visit("failed", summary.failed);
  visit("duplicates", summary.duplicates);
  visit("bytes", summary.bytes);
  visit("decrees", summary.decrees);
  visit("dates", summary.dates);
  visit("people", summary.people);
  visit("counts", summary.counts);
  visit("percentages", summary.percentages);
}

// A reader of the file's values; `sound` turns false at the first that is not as it should be.
struct Values {
  const rapidjson::Value& object;
  bool sound = true;

  const rapidjson::Value* Find(const char* key) {
    const auto member = object.FindMember(key);
    if (member != object.MemberEnd()) return &member->value;
    sound = false;
    return nullptr;
  }
  template <class Number>
  void Read(const char* key, Number& number) {
    const rapidjson::Value* value = Find(key);
    if (value == nullptr || !value->IsUint64()) {
      sound = false;
    } else {
      number = value->GetUint64();
    }
  }
  void Read(const char* key, std::string& text) {
    const rapidjson::Value* value = Find(key);
    if (value == nullptr || !value->IsString()) {
      sound = false;
    } else {
      text.assign(value->GetString(), value->GetStringLength());
    }
  }
  void Read(const char* key, std::vector<uint64_t>& numbers) {
    const rapidjson::Value* value = Find(key);
    if (value == nullptr || !value->IsArray()) {
      sound = false;
      return;
    }
    for (const auto& number : value->GetArray()) {
      sound = sound && number.IsUint64();
      if (sound) numbers.push_back(number.GetUint64());
    }
  }
  void Read(const char* key, std::map<std::string, size_t>& numbers) {
    const rapidjson::Value* value = Find(key);
    if (value == nullptr || !value->IsObject()) {
      sound = false;
      return;
    }
    for (const auto& member : value->GetObject()) {
      if (member.value.IsUint64()) numbers[member.name.GetString()] = member.value.GetUint64();
    }
  }
};

}  // namespace

std::string PartPath(const std::string& path) {
  if (path == "-") return {};
  std::error_code error;
  std::string real = std::filesystem::canonical(path, error).native();
  if (error) real = path;
  while (real.size() > 1 && real.back() == '/') real.pop_back();  // of a folder
  return real + ".part";
}

std::string CheckpointPath(const std::string& path) {
  return path == "-" ? std::string() : PartPath(path) + ".state";
}

std::optional<Checkpoint> ReadCheckpoint(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    if (errno == ENOENT) return std::nullopt;
    throw OutputError(file, "can't be read");
  }
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  rapidjson::Document document;
  document.Parse(text.data(), text.size());
  Checkpoint checkpoint;
  std::string format;
  bool sound = !document.HasParseError() && document.IsObject();
  if (sound) {
    Values values{document};
    values.Read("format", format);
    values.Read("command", checkpoint.command);
    values.Read("output", checkpoint.output);
    values.Read("records", checkpoint.records);
    values.Read("last", checkpoint.last);
    values.Read("first_failure", checkpoint.summary.first_failure);
    VisitNumbers(checkpoint.summary,
                 [&](const char* key, size_t& number) { values.Read(key, number); });
    values.Read("warnings", checkpoint.summary.warnings);
    values.Read("errors", checkpoint.summary.errors);
    sound = values.sound && format == kFormat && !checkpoint.output.empty();
  }
  if (!sound) throw OutputError(file, "this is not what an interrupted run left");
  return checkpoint;
}

void WriteCheckpoint(const std::string& file, const Checkpoint& checkpoint) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> json(buffer);
  JsonFields fields(json);
  json.StartObject();
  fields.Field("format", std::string_view(kFormat));
  fields.Field("command", checkpoint.command);
  fields.Key("output");
  fields.List(checkpoint.output, [&](uint64_t number) { fields.Value(size_t{number}); });
  fields.Field("records", size_t{checkpoint.records});
  fields.Field("last", checkpoint.last);
  fields.Field("first_failure", checkpoint.summary.first_failure);
  VisitNumbers(checkpoint.summary,
               [&](const char* key, size_t number) { fields.Field(key, number); });
  fields.Field("warnings", checkpoint.summary.warnings);
  fields.Field("errors", checkpoint.summary.errors);
  json.EndObject();
  buffer.Put('\n');
  Output output(file);
  output.Write({buffer.GetString(), buffer.GetSize()});
  output.Commit();
}

}  // namespace vietfacts
