#include "extractor/article/line_rules.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace vietfacts {
namespace {

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

bool HasDigit(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Span Trimmed(std::string_view line) {
  const size_t begin = line.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {0, 0};
  return {begin, line.find_last_not_of(' ') + 1};
}

}  // namespace

LineRules::LineRules(const Patterns& patterns) : rules_(patterns.rules("article")) {
  constexpr int64_t kSetBytes = 64 << 20;
  RE2::Options options;
  options.set_max_mem(kSetBytes);
  options.set_log_errors(false);
  for (size_t i = 0; i < rules_.size(); ++i) {
    Automaton& automaton = automata_[rules_[i].GroupIndex("year") != 0 ? kDays : kOthers];
    if (automaton.set == nullptr)
      automaton.set = std::make_unique<RE2::Set>(options, RE2::ANCHOR_BOTH);
    automaton.set->Add(rules_[i].pattern, nullptr);
    automaton.rules.push_back(static_cast<int>(i));
  }
  for (Automaton& automaton : automata_) {
    if (automaton.set != nullptr && !automaton.set->Compile()) automaton.set.reset();
  }
}

std::vector<int> LineRules::Candidates(std::string_view line) const {
  std::vector<int> candidates;
  std::vector<int> matching;
  for (const Automaton& automaton : automata_) {
    // A day has its year in digits, as LineRules::Read takes it.
    if (&automaton == &automata_[kDays] && !HasDigit(line)) continue;
    RE2::Set::ErrorInfo error{RE2::Set::kNotCompiled};
    matching.clear();
    if (automaton.set != nullptr &&
        (automaton.set->Match(re2::StringPiece(line.data(), line.size()), &matching, &error) ||
         error.kind == RE2::Set::kNoError)) {
      for (const int i : matching) candidates.push_back(automaton.rules[static_cast<size_t>(i)]);
    } else {
      candidates.insert(candidates.end(), automaton.rules.begin(), automaton.rules.end());
    }
  }
  std::sort(candidates.begin(), candidates.end());
  return candidates;
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
  for (int candidate : Candidates(text)) {
    const Rule& rule = rules_[static_cast<size_t>(candidate)];
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
    static constexpr std::array<std::pair<std::string_view, LineReading::Kind>, 5> kGroups = {{
        {"author", LineReading::Kind::kAuthor},
        {"author_at_end", LineReading::Kind::kAuthorAtEnd},
        {"furniture", LineReading::Kind::kFurniture},
        {"furniture_from", LineReading::Kind::kFurnitureFrom},
        {"credit", LineReading::Kind::kCredit},
    }};
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
