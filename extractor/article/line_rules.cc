#include "extractor/article/line_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

namespace vietfacts {
namespace {

constexpr std::array<std::pair<std::string_view, LineReading::Kind>, 5> kGroups = {{
    {"author", LineReading::Kind::kAuthor},
    {"author_at_end", LineReading::Kind::kAuthorAtEnd},
    {"furniture", LineReading::Kind::kFurniture},
    {"furniture_from", LineReading::Kind::kFurnitureFrom},
    {"credit", LineReading::Kind::kCredit},
}};

// The line with every HTML tag made blank, byte for byte, so that spans stay true. Tags are left
// over where text was cut out of pages carelessly ("< / p>" too).
std::string BlankTags(std::string_view line) {
  std::string blanked(line);
  for (size_t open = blanked.find('<'); open != std::string::npos;
       open = blanked.find('<', open + 1)) {
    const size_t close = blanked.find('>', open);
    if (close == std::string::npos) break;
    blanked.replace(open, close + 1 - open, close + 1 - open, ' ');
  }
  return blanked;
}

int Digits(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

Span Trimmed(std::string_view line) {
  const size_t begin = line.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {0, 0};
  return {begin, line.find_last_not_of(' ') + 1};
}

}  // namespace

LineRules::LineRules(const Patterns& patterns)
    : rules_(patterns.rules("article")), gate_(patterns.gate("article", RuleGate::Extent::kWhole)) {
  for (const Rule& rule : rules_) {
    const auto has = [&](std::string_view group) { return rule.GroupIndex(group) != 0; };
    tells_.push_back(has("year") || std::any_of(kGroups.begin(), kGroups.end(),
                                                [&](const auto& g) { return has(g.first); }));
  }
}

LineReading LineRules::Read(std::string_view line) const {
  LineReading reading;
  std::string blanked;
  const bool tagged = line.size() <= kMaxTaggedBytes && line.find('<') != std::string_view::npos;
  if (line.size() > kMaxBytes && !tagged) return reading;
  if (tagged) {
    blanked = BlankTags(line);
    line = blanked;
  }
  const Span trimmed = Trimmed(line);
  const std::string_view text = trimmed.Of(line);
  std::vector<RuleGate::Candidate> candidates;
  gate_->Candidates(text, candidates);
  // A rule that tells nothing keeps the line from those behind it: asked only where one of them
  // matches.
  const auto withheld = [&](const RuleGate::Candidate& from) {
    return std::any_of(std::as_const(candidates).data(), &from, [&](const RuleGate::Candidate& before) {
      return !tells_[before.rule] && MatchesWhole(rules_[before.rule], line, trimmed);
    });
  };
  for (const RuleGate::Candidate& candidate : candidates) {
    const Rule& rule = rules_[candidate.rule];
    // Whether it matches is told several times faster than what its groups read.
    if (!tells_[candidate.rule] || !MatchesWhole(rule, line, trimmed)) continue;
    if (withheld(candidate)) return reading;
    const auto match = MatchWhole(rule, line, trimmed);
    if (!match) continue;
    if (match->Has("year")) {
      reading.day = std::chrono::year(Digits(match->Get("year"))) / Digits(match->Get("month")) /
                    Digits(match->Get("day"));
      if (!reading.day.ok()) continue;
      reading.kind = LineReading::Kind::kDay;
      reading.has_clock = match->Has("hour");
      reading.authors = match->GroupSpan("author").value_or(Span{});
      return reading;
    }
    for (const auto& [group, kind] : kGroups) {
      const auto span = match->GroupSpan(group);
      if (!span) continue;
      reading.kind = kind;
      reading.authors = *span;
      break;
    }
    return reading;
  }
  return reading;
}

}  // namespace vietfacts
