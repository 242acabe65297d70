#include "extractor/facts/percentage_of.h"

#include <algorithm>

#include "extractor/facts/phrase.h"
#include "extractor/patterns/named_values.h"

namespace vietfacts {
namespace {

constexpr size_t kNearVotes = 8;  // words between a share of votes and the votes
constexpr size_t kFarBack = 80;   // words between a percentage and the whole named before it

}  // namespace

PercentageOf::PercentageOf(const Patterns& patterns)
    : links_(patterns.lexicon("of_links")),
      wholes_(patterns.lexicon("of_wholes")),
      qualifiers_(patterns.lexicon("qualifiers")),
      phrases_(patterns),
      nouns_(patterns),
      numbers_(patterns),
      link_role_(NamedColumn(links_, "role",
                             {"link", "more", "compare", "measure", "rate", "introduces"})),
      whole_role_(
          NamedColumn(wholes_, "role",
                      {"whole", "subject", "people", "these", "votes", "vague", "none"})) {}

std::string_view PercentageOf::LinkRole(const Article& article, size_t at) const {
  const auto hit =
      at < article.words.size() ? links_.LongestAt(article.text, article.words, at) : std::nullopt;
  return hit ? std::string_view(hit->entry->fields[link_role_]) : std::string_view();
}

// True where the percentage tells a change: "tăng khoảng 15%".
bool PercentageOf::IsRate(const Article& article, const PercentagePlace& place) const {
  for (size_t end = place.number; end > 0 && place.number - end < 4; --end) {
    const auto hit = LongestBefore(links_, article.text, article.words, end, 2);
    if (hit && hit->entry->fields[link_role_] == "rate") return true;
  }
  return false;
}

bool PercentageOf::IsVague(const Article& article, size_t at) const {
  const auto hit = wholes_.LongestAt(article.text, article.words, at);
  return hit && hit->entry->fields[whole_role_] == "vague";
}

// The phrase at words[at, end); nullopt where there is none or it tells nothing.
std::optional<std::string> PercentageOf::NounIn(const Article& article, size_t at,
                                                size_t end) const {
  const size_t behind = std::min(phrases_.End(article.text, article.words, at), end);
  if (behind <= at || IsVague(article, at)) return std::nullopt;
  return article.text.Clean({article.words[at].span.begin, article.words[behind - 1].span.end});
}

// The word behind the number of the whole that words[at] begin: "tổng số 112 siêu thị", "hơn 4.000
// người"; `at` itself where there is none. Without `whole` only where a number of people or a word
// for a whole says that it is one, and not a time: "trong 3 phút".
size_t PercentageOf::BehindNumber(const Article& article, size_t at, bool whole) const {
  const auto& words = article.words;
  size_t number = at;
  for (const Lexicon* lexicon : {&wholes_, &qualifiers_}) {
    const auto hit =
        number < words.size() ? lexicon->LongestAt(article.text, words, number) : std::nullopt;
    if (hit) {
      number += hit->words;
      whole = whole || lexicon == &wholes_;
    }
  }
  size_t end = number;
  while (end < words.size() &&
         (words[end].is_number() || numbers_.IsPart(article.text, words[end]) ||
          (end > number && words[end].is_mark() && !words[end].space_before &&
           end + 1 < words.size() && words[end + 1].is_number()))) {
    ++end;
  }
  if (end == number || end == words.size() || !words[number].is_number()) return at;
  return whole || nouns_.Read(article.text, words, end) ? end : at;
}

std::optional<std::string> PercentageOf::Behind(const Article& article,
                                                const PercentagePlace& place) const {
  const auto& words = article.words;
  size_t at = place.end;
  if (at >= words.size()) return std::nullopt;
  const auto link = links_.LongestAt(article.text, words, at);
  const std::string_view role =
      link ? std::string_view(link->entry->fields[link_role_]) : std::string_view();
  if (role == "link" || role == "compare") {
    at += link->words;
    if (role == "compare" && IsRate(article, place) && LinkRole(article, at) != "measure")
      return std::nullopt;
    // "về hai tiêu chuẩn"
    if (at + 1 < words.size() && numbers_.Begins(article.text, words[at])) ++at;
    if (role == "link")
      at = BehindNumber(article, at, wholes_.LongestAt(article.text, words, place.end).has_value());
  }
  const size_t end = phrases_.End(article.text, words, at);
  if (end <= at) return std::nullopt;
  return article.text.Clean({words[at].span.begin, words[end - 1].span.end});
}

// True where the text before says that the whole is known: "chiếm 10%", "(10%)".
bool PercentageOf::IsIntroduced(const Article& article, const PercentagePlace& place) const {
  if (place.begin == 0) return false;
  if (IsMark(article.text, article.words, place.begin - 1, '(')) return true;
  const auto hit = LongestBefore(links_, article.text, article.words, place.begin, 3);
  return hit && hit->entry->fields[link_role_] == "introduces";
}

// The whole that words[begin, end) name: "trong tổng số 54 cán bộ", "Tổng số ủy viên …".
std::optional<std::string> PercentageOf::NamedWhole(const Article& article, size_t begin,
                                                    size_t end) const {
  const auto& words = article.words;
  for (size_t at = begin; at < end; ++at) {
    const auto hit =
        words[at].is_word() ? wholes_.LongestAt(article.text, words, at) : std::nullopt;
    if (!hit) continue;
    const std::string_view role = hit->entry->fields[whole_role_];
    const bool opens = at == begin || (words[at - 1].is_mark() && role == "subject");
    if (role == "people" && at == begin) {
      if (const auto noun = nouns_.Read(article.text, words, at + hit->words))
        return article.text.Clean(noun->unit);
    }
    if (role != "whole" && !(role == "subject" && opens)) continue;
    size_t noun = at + hit->words;
    while (noun < end && (words[noun].is_number() || numbers_.Begins(article.text, words[noun]) ||
                          (words[noun].is_mark() && words[noun - 1].is_number()))) {
      ++noun;
    }
    if (noun < end && words[noun].is_word() && !words[noun].capitalized())
      return NounIn(article, noun, end);
  }
  return std::nullopt;
}

// The noun of the count nearest before words[end].
std::optional<std::string> PercentageOf::CountedBefore(const Article& article, size_t begin,
                                                       size_t end) const {
  const auto& words = article.words;
  for (size_t at = end; at-- > begin;) {
    if (!(words[at].is_number() || numbers_.Begins(article.text, words[at]))) continue;
    const auto noun = nouns_.Read(article.text, words, at + 1);
    if (!noun || noun->end > end) continue;
    if (IsVague(article, at + 1)) return std::nullopt;
    return article.text.Clean(noun->unit);
  }
  return std::nullopt;
}

// True where the clause that ends before words[end] counts something: "giảm 121 đơn vị (30,2%)".
bool PercentageOf::CountsInClause(const Article& article, size_t begin, size_t end) const {
  const auto& words = article.words;
  for (size_t at = end; at-- > begin;) {
    const bool divides =
        words[at].is_mark() && (words[at].space_before || !words[at - 1].is_number());
    if (divides) return false;
    if ((words[at].is_number() || numbers_.Begins(article.text, words[at])) &&
        nouns_.Read(article.text, words, at + 1))
      return true;
  }
  return false;
}

// "số phiếu bầu cao nhất với 88,52%": what was cast stands a few words before.
std::optional<std::string> PercentageOf::Votes(const Article& article,
                                               const PercentagePlace& place) const {
  const auto& words = article.words;
  const size_t begin = SentenceBegin(article.text, words, place.begin, kNearVotes);
  for (size_t at = begin; at < place.begin; ++at) {
    const auto hit = wholes_.LongestAt(article.text, words, at);
    if (hit && hit->entry->fields[whole_role_] == "votes" && at + hit->words <= place.begin) {
      return article.text.Clean({words[at].span.begin, words[at + hit->words - 1].span.end});
    }
  }
  return std::nullopt;
}

std::optional<std::string> PercentageOf::Before(const Article& article,
                                                const PercentagePlace& place) const {
  if (!IsIntroduced(article, place)) return std::nullopt;
  const auto& words = article.words;
  const size_t begin = SentenceBegin(article.text, words, place.begin, kFarBack);
  if (IsMark(article.text, words, place.begin - 1, '(') &&
      !CountsInClause(article, begin, place.begin - 1))
    return std::nullopt;
  const auto first =
      begin < words.size() ? wholes_.LongestAt(article.text, words, begin) : std::nullopt;
  if (first && first->entry->fields[whole_role_] == "these" && begin > 1) {
    const size_t earlier = SentenceBegin(article.text, words, begin - 1, kFarBack);
    return CountedBefore(article, earlier, begin - 1);
  }
  if (auto whole = NamedWhole(article, begin, place.begin)) return whole;
  return CountedBefore(article, begin, place.begin);
}

std::optional<std::string> PercentageOf::Read(const Article& article,
                                              const PercentagePlace& place) const {
  if (auto behind = Behind(article, place)) return behind;
  if (auto before = Before(article, place)) return before;
  return Votes(article, place);
}

}  // namespace vietfacts
