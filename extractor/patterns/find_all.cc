// The plain way from rules to matches: each rule scans the whole text.
#include <algorithm>
#include <tuple>

#include "extractor/patterns/patterns.h"

namespace vietfacts {
namespace {

std::optional<Match> MatchIn(const Rule& rule, std::string_view text, Span within, RE2::Anchor anchor) {
  std::vector<re2::StringPiece> pieces(rule.groups.size());
  const re2::StringPiece whole(text.data(), text.size());
  if (!rule.re->Match(whole, within.begin, within.end, anchor, pieces.data(), static_cast<int>(pieces.size()))) return std::nullopt;
  std::vector<std::string_view> groups;
  groups.reserve(pieces.size());
  for (const auto& piece : pieces) groups.emplace_back(piece.data(), piece.size());
  return Match(&rule, text, std::move(groups));
}

void AppendAll(const Rule& rule, std::string_view text, std::vector<Match>& matches) {
  for (size_t from = 0; from <= text.size();) {
    auto match = MatchIn(rule, text, {from, text.size()}, RE2::UNANCHORED);
    if (!match) return;
    // A rule may look at more than it finds, so the next search begins behind what it found.
    from = std::max({match->span().end, match->whole().begin + 1, from + 1});
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
    if (!match->span().empty()) matches.push_back(std::move(*match));
  }
}

}  // namespace

std::vector<Match> FindAll(const std::vector<Rule>& rules, std::string_view text) {
  std::vector<Match> matches;
  for (const Rule& rule : rules) AppendAll(rule, text, matches);
  // By place, then length; rules were tried in their order and the sort is stable.
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    const Span left = a.span(), right = b.span();
    return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
  });
  size_t kept = 0;
  size_t end = 0;
  for (size_t i = 0; i < matches.size(); ++i) {
    const Span span = matches[i].span();
    if (span.begin < end) continue;
    end = span.end;
    if (kept != i) matches[kept] = std::move(matches[i]);
    ++kept;
  }
  matches.erase(matches.begin() + static_cast<std::ptrdiff_t>(kept), matches.end());
  return matches;
}

std::optional<Match> MatchWhole(const Rule& rule, std::string_view text, Span span) {
  return MatchIn(rule, text, span, RE2::ANCHOR_BOTH);
}

std::optional<Match> MatchAt(const Rule& rule, std::string_view text, size_t at) {
  return MatchIn(rule, text, {at, text.size()}, RE2::ANCHOR_START);
}

}  // namespace vietfacts
