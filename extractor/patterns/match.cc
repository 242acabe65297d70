// One rule against one place of a text.
#include "extractor/patterns/patterns.h"

namespace vietfacts {
namespace {

// Nothing is allocated where the rule does not match, which is so nearly always.
std::optional<Match> MatchIn(const Rule& rule, std::string_view text, Span within, RE2::Anchor anchor) {
  const RE2& re = rule.compiled->re();
  if (!re.ok()) return std::nullopt;
  const re2::StringPiece whole(text.data(), text.size());
  const size_t count = rule.compiled->groups().size();
  constexpr size_t kFewGroups = 24;
  re2::StringPiece few[kFewGroups];
  std::vector<re2::StringPiece> many;
  if (count > kFewGroups) many.resize(count);
  re2::StringPiece* const pieces = count > kFewGroups ? many.data() : few;
  if (!re.Match(whole, within.begin, within.end, anchor, pieces, static_cast<int>(count))) return std::nullopt;
  std::vector<std::string_view> groups;
  groups.reserve(count);
  for (size_t i = 0; i < count; ++i) groups.emplace_back(pieces[i].data(), pieces[i].size());
  return Match(&rule, text, std::move(groups));
}

}  // namespace

std::optional<Match> MatchWhole(const Rule& rule, std::string_view text, Span span) {
  return MatchIn(rule, text, span, RE2::ANCHOR_BOTH);
}

bool MatchesWhole(const Rule& rule, std::string_view text, Span span) {
  const RE2& re = rule.compiled->re();
  const re2::StringPiece whole(text.data(), text.size());
  return re.ok() && re.Match(whole, span.begin, span.end, RE2::ANCHOR_BOTH, nullptr, 0);
}

std::optional<Match> MatchAt(const Rule& rule, std::string_view text, size_t at) {
  // What reads the groups needs time for each byte that it may look at, so it is shown the match alone.
  const auto end = MatchEnd(rule, text, at);
  return end ? MatchWhole(rule, text, {at, *end}) : std::nullopt;
}

std::optional<size_t> MatchEnd(const Rule& rule, std::string_view text, size_t at) {
  const RE2& re = rule.compiled->re();
  re2::StringPiece match;
  if (!re.ok() ||
      !re.Match(re2::StringPiece(text.data(), text.size()), at, text.size(), RE2::ANCHOR_START, &match, 1)) {
    return std::nullopt;
  }
  return at + match.size();
}

}  // namespace vietfacts
