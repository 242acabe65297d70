#include "extractor/write/listed_fact.h"

#include <cctype>
#include <cstdio>
#include <optional>

#include "extractor/text/fnv1a.h"

namespace vietfacts {
namespace {

void Join(std::string& joined, std::string_view separator, const std::optional<std::string>& text) {
  if (!text || text->empty()) return;
  if (!joined.empty()) joined += separator;
  joined += *text;
}

std::string AboutDecree(const Decree& decree) {
  std::string about = decree.type;
  for (const auto* field : {&decree.issuer, &decree.issued, &decree.subject}) {
    Join(about, " · ", *field);
  }
  return about;
}

std::string TitlesOf(const Person& person) {
  std::string titles;
  for (const Title& title : person.titles) {
    Join(titles, "; ", title.text);
  }
  return titles;
}

std::string GroupOfDecree(const Decree& decree) {
  for (const auto* field : {&decree.code, &decree.resolved, &decree.name}) {
    if (*field) return **field;
  }
  return decree.place.text;
}

// "2024" of "2024-05/2024-06", "199X" of "199X"; empty where no year is known.
std::string YearOf(const std::optional<std::string>& value) {
  if (!value || value->size() < 4 || !std::isdigit(static_cast<unsigned char>((*value)[0]))) {
    return {};
  }
  return value->substr(0, 4);
}

}  // namespace

std::string GroupOf(const FactSheet& sheet, const Facts& facts) {
  switch (sheet.kind) {
    case FactKind::kDecree:
      return GroupOfDecree(facts.decrees[sheet.index]);
    case FactKind::kDate:
      return YearOf(facts.dates[sheet.index].value);
    case FactKind::kPerson:
      return facts.people[sheet.index].name.value_or("");
    case FactKind::kCount:
      return facts.counts[sheet.index].unit;
    case FactKind::kPercentage:
      return facts.percentages[sheet.index].of.value_or("");
  }
  return {};
}

std::vector<ListedFact> ListFacts(const std::vector<FactSheet>& sheets,
                                  const Extraction& extraction) {
  const Facts& facts = extraction.facts;
  std::vector<ListedFact> listed;
  for (size_t i = 0; i < sheets.size(); ++i) {
    const FactSheet& sheet = sheets[i];
    ListedFact fact{sheet.kind, GroupOf(sheet, facts), "", "", i + 1, sheet.places[0].text, ""};
    if (sheet.kind == FactKind::kDecree) {
      fact.about = AboutDecree(facts.decrees[sheet.index]);
      fact.note = facts.decrees[sheet.index].pinpoint.value_or("");
    } else if (sheet.kind == FactKind::kDate) {
      fact.order = facts.dates[sheet.index].value.value_or("");
      fact.note = fact.order;
    } else if (sheet.kind == FactKind::kPerson) {
      if (fact.group.empty()) continue;
      fact.note = TitlesOf(facts.people[sheet.index]);
      fact.about = fact.note;
    } else {
      fact.order = extraction.published.substr(0, 10);
    }
    if (sheet.kind == FactKind::kCount) {
      Join(fact.note, " · ", facts.counts[sheet.index].action);
      Join(fact.note, " · ", facts.counts[sheet.index].holder);
    }
    listed.push_back(std::move(fact));
  }
  return listed;
}

std::string IdOfGroup(FactKind kind, std::string_view group) {
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(Fnv1a(group)));
  return std::string(NameOf(kind)) + '-' + digits;
}

}  // namespace vietfacts
