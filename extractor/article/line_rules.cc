#include "extractor/article/line_rules.h"

#include <array>
#include <charconv>

namespace vietfacts {
namespace {

// The line with every HTML tag made blank, byte for byte, so that spans stay true. Tags are left over where text was
// cut out of pages carelessly ("< / p>" too).
std::string BlankTags(std::string_view line) {
  std::string blanked(line);
  for (size_t open = blanked.find('<'); open != std::string::npos; open = blanked.find('<', open + 1)) {
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

LineReading LineRules::Read(std::string_view line) const {
  LineReading reading;
  if (line.size() > kMaxBytes) return reading;
  std::string blanked;
  if (line.find('<') != std::string_view::npos) {
    blanked = BlankTags(line);
    line = blanked;
  }
  const Span trimmed = Trimmed(line);
  for (const Rule& rule : rules_) {
    const auto match = MatchWhole(rule, line, trimmed);
    if (!match) continue;
    if (match->Has("year")) {
      reading.day = std::chrono::year(Digits(match->Get("year"))) / Digits(match->Get("month")) / Digits(match->Get("day"));
      if (!reading.day.ok()) continue;
      reading.kind = LineReading::Kind::kDay;
      reading.has_clock = match->Has("hour");
      return reading;
    }
    static constexpr std::array<std::pair<std::string_view, LineReading::Kind>, 4> kGroups = {{
        {"author", LineReading::Kind::kAuthor},
        {"author_at_end", LineReading::Kind::kAuthorAtEnd},
        {"furniture", LineReading::Kind::kFurniture},
        {"furniture_from", LineReading::Kind::kFurnitureFrom},
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
