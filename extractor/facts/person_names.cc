#include "extractor/facts/person_names.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace vietfacts {
namespace {

constexpr size_t kNearest = 8;       // places looked at in each direction
constexpr size_t kMostForeign = 64;  // foreign names that a misspelt one is compared with

// The index of the hyphen that stands alone in "Alexandria Ocasio - Cortez", not in "Bashar al -
// Assad"; the size where there is none.
size_t HyphenOf(const NamePieces& pieces) {
  constexpr size_t kShortestPart = 3;  // bytes; particles are shorter
  const size_t hyphen =
      static_cast<size_t>(std::find(pieces.begin(), pieces.end(), "-") - pieces.begin());
  return hyphen > 0 && pieces[hyphen - 1].size() >= kShortestPart ? hyphen : pieces.size();
}

// Whether the last pieces of the longer name, or those before its hyphen, are the shorter one.
bool EndsWith(const NamePieces& longer, const NamePieces& shorter) {
  if (shorter.size() >= longer.size()) return false;
  if (std::equal(shorter.rbegin(), shorter.rend(), longer.rbegin())) return true;
  const size_t hyphen = HyphenOf(longer);
  return hyphen < longer.size() && shorter.size() < hyphen &&
         std::equal(shorter.begin(), shorter.end(),
                    longer.begin() + static_cast<std::ptrdiff_t>(hyphen - shorter.size()));
}

// "Donald Trump Jr." is the son of Donald Trump.
bool IsOfSon(const NamePieces& name) { return name.back() == "jr" || name.back() == "sr"; }

bool BeginsWith(const NamePieces& longer, const NamePieces& shorter) {
  return shorter.size() < longer.size() && !IsOfSon(longer) &&
         std::equal(shorter.begin(), shorter.end(), longer.begin());
}

// One letter, plain or "đ".
bool IsInitial(std::string_view piece) {
  return piece.size() == 1 || (piece.size() == 2 && static_cast<unsigned char>(piece[0]) >= 0x80);
}

// "Patrick M. Shanahan" and "Patrick Shanahan".
bool DiffersByInitials(const NamePieces& longer, const NamePieces& shorter) {
  if (shorter.size() < 2 || shorter.size() >= longer.size()) return false;
  size_t same = 0;
  for (size_t i = 0; i < longer.size(); ++i) {
    if (same < shorter.size() && longer[i] == shorter[same] && !IsInitial(longer[i]))
      ++same;
    else if (i == 0 || !IsInitial(longer[i]))
      return false;
  }
  return same == shorter.size();
}

bool SexFits(std::string_view a, std::string_view b) { return a.empty() || b.empty() || a == b; }

// What stays of a name however its vowels are accented.
std::string Consonants(std::string_view piece) {
  std::string kept;
  for (const char c : piece) {
    if (static_cast<unsigned char>(c) < 0x80 &&
        std::string_view("aeiouy").find(c) == std::string_view::npos)
      kept += c;
  }
  return kept;
}

// One letter more, less or other; both are longer than five bytes.
bool OneApart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 6 || b.size() - a.size() > 2) return false;
  size_t same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  if (same > 0 && Consonants(a) == Consonants(b)) return true;
  const size_t skip = a.size() == b.size() ? 1 : 0;
  if (b.size() - a.size() > 1) return false;
  return same == a.size() || a.substr(same + skip) == b.substr(same + 1);
}

// The bytes at `at` that stand between two pieces: " ", ".", "-", "'" or "’"; 0 where none do.
size_t BetweenPieces(std::string_view name, size_t at) {
  const char c = name[at];
  if (c == ' ' || c == '.' || c == '-' || c == '\'') return 1;
  return c == '\xE2' && name.substr(at).starts_with("\u2019") ? 3 : 0;
}

}  // namespace

NamePieces PiecesOf(std::string_view lower_name) {
  constexpr size_t kUsualPieces = 6;
  NamePieces pieces;
  pieces.reserve(kUsualPieces);
  size_t begin = 0;
  for (size_t at = 0; at < lower_name.size();) {
    const size_t between = BetweenPieces(lower_name, at);
    if (between == 0) {
      ++at;
      continue;
    }
    if (at > begin) pieces.push_back(lower_name.substr(begin, at - begin));
    if (lower_name[at] == '-')
      pieces.push_back(lower_name.substr(at, 1));  // "Jong-un" is "Jong - un"
    begin = at += between;
  }
  if (begin < lower_name.size()) pieces.push_back(lower_name.substr(begin));
  return pieces;
}

size_t HashOfPieces::operator()(const NamePieces* pieces) const {
  size_t hash = pieces->size();
  for (const std::string_view piece : *pieces)
    hash = hash * 31 + std::hash<std::string_view>()(piece);
  return hash;
}

size_t PersonNames::Add(const Entry& entry, size_t at) {
  const auto [found, added] = by_name_.try_emplace(&entry.pieces, names_.size());
  const size_t name = found->second;
  by_last_[entry.pieces.back()].push_back({at, name});
  if (const size_t hyphen = HyphenOf(entry.pieces); hyphen < entry.pieces.size())
    by_last_[entry.pieces[hyphen - 1]].push_back({at, name});
  by_first_[entry.pieces.front()].push_back({at, name});
  if (added) {
    if (entry.foreign) foreign_.push_back(name);
    names_.push_back({&entry, entry.sex, entry.honorific});
  } else {
    if (names_[name].sex.empty()) names_[name].sex = entry.sex;
    if (names_[name].honorific.empty()) names_[name].honorific = entry.honorific;
  }
  return name;
}

std::optional<size_t> PersonNames::Nearest(const Places& places, size_t at, const Entry& shorter,
                                           bool by_end, bool same_honorific) const {
  const auto fits = [&](const Place& place) {
    const Name& name = names_[place.name];
    if (!SexFits(name.sex, shorter.sex)) return false;
    if (same_honorific && !name.honorific.empty() && name.honorific != shorter.honorific)
      return false;
    const Entry& longer = *name.entry;
    return by_end ? EndsWith(longer.pieces, shorter.pieces) ||
                        (longer.foreign && DiffersByInitials(longer.pieces, shorter.pieces))
                  : (longer.foreign || !longer.family_first || shorter.family_alone) &&
                        BeginsWith(longer.pieces, shorter.pieces);
  };
  const auto behind =
      std::upper_bound(places.begin(), places.end(), at,
                       [](size_t place, const Place& other) { return place < other.at; });
  for (auto place = behind;
       place != places.begin() && static_cast<size_t>(behind - place) < kNearest;) {
    if (fits(*--place)) return place->name;
  }
  if (same_honorific) return std::nullopt;
  for (auto place = behind; place != places.end() && static_cast<size_t>(place - behind) < kNearest;
       ++place) {
    if (fits(*place)) return place->name;
  }
  return std::nullopt;
}

std::optional<size_t> PersonNames::Longer(const Entry& shorter, size_t at) const {
  if (const auto places = by_last_.find(shorter.pieces.back()); places != by_last_.end()) {
    if (!shorter.honorific.empty()) {
      if (const auto name = Nearest(places->second, at, shorter, true, true)) return name;
    }
    if (const auto name = Nearest(places->second, at, shorter, true, false)) return name;
  }
  if (shorter.pieces.size() == 1 && IsInitial(shorter.pieces.front()))
    return std::nullopt;  // "N." is not "N.T.H."
  if (const auto places = by_first_.find(shorter.pieces.front()); places != by_first_.end()) {
    return Nearest(places->second, at, shorter, false, false);
  }
  return std::nullopt;
}

std::optional<size_t> PersonNames::Alike(const Entry& name) const {
  if (!name.foreign) return std::nullopt;
  for (size_t i = 0; i < std::min(foreign_.size(), kMostForeign); ++i) {
    const Entry& other = *names_[foreign_[i]].entry;
    if (other.pieces == name.pieces) return std::nullopt;  // only those before it
    if (other.pieces.size() < name.pieces.size() ||
        !OneApart(other.pieces.back(), name.pieces.back()))
      continue;
    if (name.pieces.size() == 1 ||
        Consonants(other.pieces.front()) == Consonants(name.pieces.front()))
      return foreign_[i];
  }
  return std::nullopt;
}

}  // namespace vietfacts
