// vietfacts schema: what the output looks like, for programs.
#include "extractor/program/command.h"
#include "extractor/program/options.h"
#include "extractor/write/output.h"
#include "extractor/write/schema.h"

namespace vietfacts {
namespace {

std::string HelpOfSchema() {
  return R"(usage: vietfacts schema

Prints the JSON Schema (draft 2020-12) of one object of the output: an article
with its facts, or the error record of an article that could not be read. What
each field means stands in its description.

examples:
  vietfacts schema > vietfacts.schema.json

  vietfacts schema | jq '."$defs".decree.properties | map_values(.description)'
      What the fields of a decree mean.

  vietfacts schema > s.json && vietfacts extract a.txt > a.json &&
      python3 -m jsonschema -i a.json s.json
      Checks the output for one article.
)";
}

int RunSchema(const std::vector<std::string>& arguments) {
  const auto values = ReadOptions(arguments, {}, "argument");
  if (values.count("argument")) {
    const auto& extra = values["argument"].as<std::vector<std::string>>();
    throw UsageError("'" + extra[0] + "': this command takes no arguments");
  }
  Output output("-");
  output.Write(JsonSchema());
  output.Commit();
  return kAllWell;
}

}  // namespace

Command SchemaCommand() {
  return {"schema", "prints the JSON Schema of the output", HelpOfSchema, RunSchema};
}

}  // namespace vietfacts
