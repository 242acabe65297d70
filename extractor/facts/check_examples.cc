#include "extractor/facts/check_examples.h"

#include <algorithm>
#include <cstdio>

#include "extractor/article/read_article.h"
#include "extractor/facts/fact_finder.h"

namespace vietfacts {
namespace {

// A fact as an example sees it.
struct Found {
  std::string rule;
  Place place;
  std::string value;
};

std::string Number(double value) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.10g", value);
  return buffer;
}

std::string Range(double value, const std::optional<double>& max) {
  return max ? Number(value) + "-" + Number(*max) : Number(value);
}

std::vector<Found> Flatten(const Facts& facts) {
  std::vector<Found> all;
  for (const Decree& decree : facts.decrees) {
    all.push_back({decree.rule, decree.place, decree.code   ? *decree.code
                                              : decree.name ? *decree.name
                                                            : decree.number.value_or("")});
  }
  for (const Date& date : facts.dates) all.push_back({date.rule, date.place, date.value.value_or("")});
  for (const Person& person : facts.people) {
    all.push_back({person.rule, person.mentions.front().place, person.name.value_or("")});
  }
  for (const Count& count : facts.counts) {
    all.push_back({count.rule, count.place, Range(count.value, count.max) +
                                                (count.total ? "/" + Number(*count.total) : "") + " " + count.unit});
  }
  for (const Percentage& percentage : facts.percentages) {
    all.push_back({percentage.rule, percentage.place, Range(percentage.value, percentage.max) + percentage.unit});
  }
  return all;
}

class Checker {
 public:
  explicit Checker(const Patterns& patterns) : reader_(patterns), finder_(patterns) {}

  void Check(const Rule& rule, bool has_finder) {
    for (const Example& example : rule.finds) Check(rule, example, has_finder);
    for (const Example& example : rule.leaves) Check(rule, example, has_finder);
  }

  ExampleReport report;

 private:
  std::vector<Found> Run(const Rule& rule, const std::string& text, bool has_finder) const {
    std::vector<Found> found;
    if (has_finder) {
      for (Found& fact : Flatten(finder_.Find(reader_.Read(Text(text), std::nullopt)))) {
        if (fact.rule == rule.name) found.push_back(std::move(fact));
      }
      return found;
    }
    const Text folded(text);
    if (MatchWhole(rule, folded.matching(), {0, folded.matching().size()})) {
      found.push_back({rule.name, folded.Locate({0, folded.matching().size()}), ""});
    }
    return found;
  }

  void Check(const Rule& rule, const Example& example, bool has_finder) {
    ++report.examples;
    const std::vector<Found> found = Run(rule, example.text, has_finder);
    if (!example.fact) {
      if (!found.empty()) Fail(rule, example, "must find nothing, but found '" + found.front().place.text + "'");
      return;
    }
    const std::string wanted(example.fact->Of(example.text));
    const size_t start = CodePointIndex(example.text).At(example.text, example.fact->begin);
    const auto same = std::find_if(found.begin(), found.end(), [&](const Found& fact) {
      return fact.place.start == start && fact.place.text == wanted;
    });
    if (same == found.end()) {
      Fail(rule, example, "must find '" + wanted + "', but found " + List(found));
    } else if (example.value && *example.value != same->value) {
      Fail(rule, example, "'" + wanted + "' must be '" + *example.value + "', but is '" + same->value + "'");
    }
  }

  static std::string List(const std::vector<Found>& found) {
    std::string list;
    for (const Found& fact : found) list += (list.empty() ? "'" : ", '") + fact.place.text + "'";
    return list.empty() ? "nothing" : list;
  }

  void Fail(const Rule& rule, const Example& example, std::string message) {
    report.failures.push_back({rule.file, example.line, rule.name, std::move(message)});
  }

  ArticleReader reader_;
  FactFinder finder_;
};

}  // namespace

ExampleReport CheckExamples(const Patterns& patterns) {
  static constexpr std::string_view kKindsOfFacts[] = {"decree", "date", "person", "count", "percentage"};
  Checker checker(patterns);
  for (const auto& [kind, rules] : patterns.all_rules()) {
    const bool has_finder = std::find(std::begin(kKindsOfFacts), std::end(kKindsOfFacts), kind) != std::end(kKindsOfFacts);
    for (const Rule& rule : rules) checker.Check(rule, has_finder);
  }
  return std::move(checker.report);
}

}  // namespace vietfacts
