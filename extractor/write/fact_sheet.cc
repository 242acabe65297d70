#include "extractor/write/fact_sheet.h"

#include <algorithm>
#include <cstdio>
#include <optional>

namespace vietfacts {
namespace {

// Collects the fields of one sheet.
class Sheet {
 public:
  Sheet(FactKind kind, const std::string& rule) {
    sheet_.kind = kind;
    sheet_.rule = rule;
  }

  Sheet& At(const Place& place) {
    sheet_.places.push_back(place);
    return *this;
  }
  Sheet& Field(std::string name, std::string_view value) {
    sheet_.fields.emplace_back(std::move(name), value);
    return *this;
  }
  Sheet& Field(std::string name, const std::optional<std::string>& value) {
    return value ? Field(std::move(name), std::string_view(*value)) : *this;
  }
  Sheet& Field(std::string name, const std::optional<double>& value) {
    if (!value) return *this;
    char number[32];
    std::snprintf(number, sizeof number, "%.15g", *value);
    return Field(std::move(name), std::string_view(number));
  }
  Sheet& Inferred(const std::vector<std::string>& names) {
    sheet_.inferred = names;
    return *this;
  }
  FactSheet Done() { return std::move(sheet_); }

 private:
  FactSheet sheet_;
};

FactSheet SheetOf(const Decree& decree) {
  return Sheet(FactKind::kDecree, decree.rule)
      .At(decree.place)
      .Field("type", std::string_view(decree.type))
      .Field("number", decree.number)
      .Field("year", decree.year)
      .Field("symbol", decree.symbol)
      .Field("code", decree.code)
      .Field("name", decree.name)
      .Field("issuer", decree.issuer)
      .Field("issued", decree.issued)
      .Field("subject", decree.subject)
      .Field("pinpoint", decree.pinpoint)
      .Field("resolved", decree.resolved)
      .Inferred(decree.inferred)
      .Done();
}

FactSheet SheetOf(const Date& date) {
  return Sheet(FactKind::kDate, date.rule)
      .At(date.place)
      .Field("value", std::string_view(date.value ? *date.value : "unknown"))
      .Field("granularity", std::string_view(date.granularity))
      .Field("calendar", date.calendar == "lunar" ? std::optional(date.calendar) : std::nullopt)
      .Inferred(date.inferred)
      .Done();
}

FactSheet SheetOf(const Person& person) {
  Sheet sheet(FactKind::kPerson, person.rule);
  sheet.Field("name", std::string_view(person.name ? *person.name : "unknown"));
  for (const Title& title : person.titles) {
    std::string parts = title.text + " (role: " + title.role;
    if (title.organization) parts += "; organization: " + *title.organization;
    sheet.Field("title", std::string_view(parts + ")"));
  }
  for (const Mention& mention : person.mentions) {
    sheet.At(mention.place);
    const std::string honorific = mention.honorific ? "(" + *mention.honorific + ") " : "";
    sheet.Field("mention", std::string_view(honorific + mention.place.text));
  }
  return sheet.Done();
}

FactSheet SheetOf(const Count& count) {
  return Sheet(FactKind::kCount, count.rule)
      .At(count.place)
      .Field("value", count.value)
      .Field("max", count.max)
      .Field("total", count.total)
      .Field("qualifier", QualifierName(count.qualifier))
      .Field("unit", std::string_view(count.unit))
      .Field("class", std::string_view(count.unit_class))
      .Field("action", count.action)
      .Field("holder", count.holder)
      .Done();
}

FactSheet SheetOf(const Percentage& percentage) {
  return Sheet(FactKind::kPercentage, percentage.rule)
      .At(percentage.place)
      .Field("value", percentage.value)
      .Field("max", percentage.max)
      .Field("unit", std::string_view(percentage.unit))
      .Field("qualifier", QualifierName(percentage.qualifier))
      .Field("of", percentage.of)
      .Done();
}

}  // namespace

std::string_view NameOf(FactKind kind) {
  switch (kind) {
    case FactKind::kDecree:
      return "decree";
    case FactKind::kDate:
      return "date";
    case FactKind::kPerson:
      return "person";
    case FactKind::kCount:
      return "count";
    case FactKind::kPercentage:
      return "percentage";
  }
  return "";
}

std::vector<FactSheet> MakeFactSheets(const Facts& facts) {
  std::vector<FactSheet> sheets;
  const auto add = [&](const auto& of_kind) {
    for (size_t i = 0; i < of_kind.size(); ++i) {
      sheets.push_back(SheetOf(of_kind[i]));
      sheets.back().index = i;
    }
  };
  add(facts.decrees);
  add(facts.dates);
  add(facts.people);
  add(facts.counts);
  add(facts.percentages);
  std::stable_sort(sheets.begin(), sheets.end(), [](const FactSheet& a, const FactSheet& b) {
    const Place& first = a.places[0];
    const Place& second = b.places[0];
    return first.start != second.start ? first.start < second.start : first.end > second.end;
  });
  return sheets;
}

}  // namespace vietfacts
