#include "extractor/write/article_json.h"

#include <cmath>

#include "extractor/write/json_fields.h"

namespace vietfacts {
namespace {

// The keys stand in the order of FACTS.md, which is the order in which people read them.
template <class Json>
class ArticleJson {
 public:
  explicit ArticleJson(Json& json) : json_(json), fields_(json) {}

  void Write(const Origin& origin, const Extraction& extraction) {
    json_.StartObject();
    fields_.Field("format", std::string_view("vietfacts/1"));
    Source(origin, extraction);
    if (origin.compared) DuplicateOf(origin.duplicate_of);
    if (!origin.kept.empty()) {
      fields_.Key("kept");
      json_.RawValue(origin.kept.data(), origin.kept.size(), rapidjson::kObjectType);
    }
    if (extraction.error) {
      Error(*extraction.error);
    } else {
      About(extraction);
      AllFacts(extraction.facts);
    }
    json_.EndObject();
  }

 private:
  void Source(const Origin& origin, const Extraction& extraction) {
    // Without a digest the bytes were never had, so that their number is unknown too.
    const bool had = !extraction.sha256.empty();
    fields_.Key("source");
    json_.StartObject();
    fields_.Field("path", origin.path);
    fields_.Field("member", origin.member);
    fields_.Field("url", origin.url);
    fields_.FieldOrNull("encoding", extraction.error ? std::string() : extraction.encoding);
    const double confidence = std::round(extraction.encoding_confidence * 1000) / 1000;
    fields_.Field("encoding_confidence",
                  extraction.error ? std::nullopt : std::optional(confidence));
    fields_.FieldOrNull("language", extraction.error ? std::string() : extraction.language);
    fields_.FieldOrNull("media_type", extraction.error ? std::string() : extraction.media_type);
    fields_.Field("bytes", had ? std::optional(extraction.bytes) : std::nullopt);
    fields_.FieldOrNull("sha256", extraction.sha256);
    json_.EndObject();
  }

  void DuplicateOf(const std::optional<Duplicate>& duplicate) {
    fields_.Key("duplicate_of");
    if (!duplicate) {
      json_.Null();
      return;
    }
    json_.StartObject();
    fields_.Field("number", duplicate->number);
    fields_.Field("path", duplicate->path);
    fields_.Field("member", duplicate->member);
    fields_.Key("exact");
    json_.Bool(duplicate->exact);
    fields_.Field("similarity", std::round(duplicate->similarity * 1000) / 1000);
    json_.EndObject();
  }

  void Error(const ExtractError& error) {
    fields_.Key("error");
    json_.StartObject();
    fields_.Field("code", error.code);
    fields_.Field("message", error.message);
    fields_.Field("byte", error.byte);
    json_.EndObject();
  }

  void About(const Extraction& extraction) {
    fields_.Key("article");
    json_.StartObject();
    fields_.FieldOrNull("title", extraction.title);
    fields_.FieldOrNull("published", extraction.published);
    fields_.Field("authors", extraction.authors);
    if (extraction.text) fields_.Field("text", *extraction.text);
    json_.EndObject();
  }

  void AllFacts(const Facts& facts) {
    fields_.Objects("decrees", facts.decrees, [this](const Decree& decree) { Fact(decree); });
    fields_.Objects("dates", facts.dates, [this](const Date& date) { Fact(date); });
    fields_.Objects("people", facts.people, [this](const Person& person) { Fact(person); });
    fields_.Objects("counts", facts.counts, [this](const Count& count) { Fact(count); });
    fields_.Objects("percentages", facts.percentages, [this](const Percentage& p) { Fact(p); });
    fields_.Objects("warnings", facts.warnings, [this](const Warning& w) { Fact(w); });
  }

  void Where(const Place& place) {
    fields_.Field("text", place.text);
    fields_.Field("start", place.start);
    fields_.Field("end", place.end);
  }

  void Fact(const Decree& decree) {
    Where(decree.place);
    fields_.Field("type", decree.type);
    fields_.Field("number", decree.number);
    fields_.Field("year", decree.year);
    fields_.Field("symbol", decree.symbol);
    fields_.Field("code", decree.code);
    fields_.Field("name", decree.name);
    fields_.Field("issuer", decree.issuer);
    fields_.Field("issued", decree.issued);
    fields_.Field("subject", decree.subject);
    fields_.Field("pinpoint", decree.pinpoint);
    fields_.Field("resolved", decree.resolved);
    fields_.Field("inferred", decree.inferred);
    fields_.Field("rule", decree.rule);
  }

  void Fact(const Date& date) {
    Where(date.place);
    fields_.Field("value", date.value);
    fields_.Field("granularity", date.granularity);
    if (date.calendar == "lunar") fields_.Field("calendar", date.calendar);
    fields_.Field("inferred", date.inferred);
    fields_.Field("rule", date.rule);
  }

  void Fact(const Person& person) {
    fields_.Field("name", person.name);
    fields_.Objects("titles", person.titles, [this](const Title& title) {
      fields_.Field("text", title.text);
      fields_.Field("role", title.role);
      fields_.Field("organization", title.organization);
    });
    fields_.Objects("mentions", person.mentions, [this](const Mention& mention) {
      Where(mention.place);
      fields_.Field("honorific", mention.honorific);
    });
    fields_.Field("rule", person.rule);
  }

  void Fact(const Count& count) {
    Where(count.place);
    fields_.Field("value", count.value);
    fields_.Field("max", count.max);
    fields_.Field("total", count.total);
    fields_.Field("qualifier", QualifierName(count.qualifier));
    fields_.Field("unit", count.unit);
    fields_.Field("class", count.unit_class);
    fields_.Field("action", count.action);
    fields_.Field("holder", count.holder);
    fields_.Field("rule", count.rule);
  }

  void Fact(const Percentage& percentage) {
    Where(percentage.place);
    fields_.Field("value", percentage.value);
    fields_.Field("max", percentage.max);
    fields_.Field("unit", percentage.unit);
    fields_.Field("qualifier", QualifierName(percentage.qualifier));
    fields_.Field("of", percentage.of);
    fields_.Field("rule", percentage.rule);
  }

  void Fact(const Warning& warning) {
    fields_.Field("code", warning.code);
    fields_.Field("message", warning.message);
    fields_.Field("start", warning.place.start);
    fields_.Field("end", warning.place.end);
  }

  Json& json_;
  JsonFields<Json> fields_;
};

}  // namespace

template <class Json>
void WriteArticleJson(const Origin& origin, const Extraction& extraction, Json& json) {
  ArticleJson<Json>(json).Write(origin, extraction);
}

template void WriteArticleJson(const Origin&, const Extraction&, CompactJson&);
template void WriteArticleJson(const Origin&, const Extraction&, PrettyJson&);

}  // namespace vietfacts
