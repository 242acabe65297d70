// One rule against one place of a text.
#include "extractor/patterns/patterns.h"

namespace vietfacts {
namespace {

std::optional<Match> MatchIn(const Rule& rule, std::string_view text, Span within, RE2::Anchor anchor) {
  std::vector<re2::StringPiece> pieces(rule.compiled->groups().size());
  const re2::StringPiece whole(text.data(), text.size());
  if (!rule.compiled->re().Match(whole, within.begin, within.end, anchor, pieces.data(),
                                 static_cast<int>(pieces.size()))) {
    return std::nullopt;
  }
  std::vector<std::string_view> groups;
  groups.reserve(pieces.size());
  for (const auto& piece : pieces) groups.emplace_back(piece.data(), piece.size());
  return Match(&rule, text, std::move(groups));
}

}  // namespace

std::optional<Match> MatchWhole(const Rule& rule, std::string_view text, Span span) {
  return MatchIn(rule, text, span, RE2::ANCHOR_BOTH);
}

std::optional<Match> MatchAt(const Rule& rule, std::string_view text, size_t at) {
  return MatchIn(rule, text, {at, text.size()}, RE2::ANCHOR_START);
}

}  // namespace vietfacts
