// One rule against one place of a text: by its program, else by RE2.
#include <algorithm>
#include <span>

#include "extractor/patterns/patterns.h"

namespace vietfacts {
namespace {

using Result = RulePrograms::Result;

Result Run(const Rule& rule, std::string_view text, Span within, bool whole, std::span<size_t> slots,
           size_t* end) {
  if (rule.program == RulePrograms::kNone) return Result::kUnknown;
  return rule.programs->Match(rule.program, text, within, whole, slots, end);
}

// Room for the groups of a rule that has a program.
class Slots {
 public:
  explicit Slots(const Rule& rule)
      : used_(slots_, 2 * std::min(rule.compiled->groups().size(), RulePrograms::kMostGroups)) {}

  std::span<size_t> used() const { return used_; }

 private:
  size_t slots_[2 * RulePrograms::kMostGroups];
  const std::span<size_t> used_;
};

Match MatchOf(const Rule& rule, std::string_view text, Span whole, std::span<const size_t> slots) {
  std::vector<std::string_view> groups(rule.compiled->groups().size());
  groups[0] = text.substr(whole.begin, whole.size());
  for (size_t i = 1; i < groups.size(); ++i) {
    const size_t end = slots[2 * i + 1];
    if (end != std::string_view::npos) groups[i] = text.substr(slots[2 * i], end - slots[2 * i]);
  }
  return Match(&rule, text, std::move(groups));
}

// Nothing is allocated where the rule does not match, which is so nearly always.
std::optional<Match> MatchByRe2(const Rule& rule, std::string_view text, Span span) {
  const RE2& re = rule.compiled->re();
  if (!re.ok()) return std::nullopt;
  const re2::StringPiece whole(text.data(), text.size());
  const size_t count = rule.compiled->groups().size();
  constexpr size_t kFewGroups = 24;
  re2::StringPiece few[kFewGroups];
  std::vector<re2::StringPiece> many;
  if (count > kFewGroups) many.resize(count);
  re2::StringPiece* const pieces = count > kFewGroups ? many.data() : few;
  if (!re.Match(whole, span.begin, span.end, RE2::ANCHOR_BOTH, pieces, static_cast<int>(count)))
    return std::nullopt;
  std::vector<std::string_view> groups;
  groups.reserve(count);
  for (size_t i = 0; i < count; ++i) groups.emplace_back(pieces[i].data(), pieces[i].size());
  return Match(&rule, text, std::move(groups));
}

std::optional<size_t> EndByRe2(const Rule& rule, std::string_view text, size_t at) {
  const RE2& re = rule.compiled->re();
  re2::StringPiece match;
  if (!re.ok() ||
      !re.Match(re2::StringPiece(text.data(), text.size()), at, text.size(), RE2::ANCHOR_START, &match, 1)) {
    return std::nullopt;
  }
  return at + match.size();
}

}  // namespace

std::optional<Match> MatchWhole(const Rule& rule, std::string_view text, Span span) {
  const Slots slots(rule);
  size_t end = 0;
  switch (Run(rule, text, span, true, slots.used(), &end)) {
    case Result::kMatch:
      return MatchOf(rule, text, span, slots.used());
    case Result::kNoMatch:
      return std::nullopt;
    case Result::kUnknown:
      break;
  }
  return MatchByRe2(rule, text, span);
}

bool MatchesWhole(const Rule& rule, std::string_view text, Span span) {
  size_t end = 0;
  const Result result = Run(rule, text, span, true, {}, &end);
  if (result != Result::kUnknown) return result == Result::kMatch;
  const RE2& re = rule.compiled->re();
  const re2::StringPiece whole(text.data(), text.size());
  return re.ok() && re.Match(whole, span.begin, span.end, RE2::ANCHOR_BOTH, nullptr, 0);
}

std::optional<Match> MatchAt(const Rule& rule, std::string_view text, size_t at) {
  const Slots slots(rule);
  size_t end = 0;
  switch (Run(rule, text, {at, text.size()}, false, slots.used(), &end)) {
    case Result::kMatch:
      return MatchOf(rule, text, {at, end}, slots.used());
    case Result::kNoMatch:
      return std::nullopt;
    case Result::kUnknown:
      break;
  }
  // What reads the groups needs time for each byte that it may look at, so it is shown the match alone.
  const auto match_end = EndByRe2(rule, text, at);
  return match_end ? MatchByRe2(rule, text, {at, *match_end}) : std::nullopt;
}

std::optional<size_t> MatchEnd(const Rule& rule, std::string_view text, size_t at) {
  size_t end = 0;
  const Result result = Run(rule, text, {at, text.size()}, false, {}, &end);
  if (result == Result::kUnknown) return EndByRe2(rule, text, at);
  return result == Result::kMatch ? std::optional(end) : std::nullopt;
}

}  // namespace vietfacts
