#include "extractor/facts/decree_prelude.h"

#include <algorithm>

#include "extractor/facts/words_around.h"

namespace vietfacts {
namespace {

constexpr size_t kVerbWords = 8;    // of the longest verb with its adverbs
constexpr size_t kBodyWords = 18;   // before the verb within which the body's name begins
constexpr size_t kDayWithin = 24;   // words before the body within which the day is looked for
constexpr size_t kDayWords = 8;     // of the longest day: "Sáng ngày 3 tháng 12 năm 2004"
constexpr size_t kBetween = 3;      // words between two references in a row
constexpr size_t kLongestRow = 12;  // references
constexpr size_t kPersonWords = 5;  // of a person's name

// The earliest of words[begin, end) such that the words from it to words[end] match; `end` where
// there is none.
size_t LongestBefore(const Article& article, const Rule& rule, size_t begin, size_t end) {
  for (size_t first = begin; first < end; ++first) {
    const Span span{article.words[first].span.begin, article.words[end - 1].span.end};
    if (MatchesWhole(rule, article.text.matching(), span)) return first;
  }
  return end;
}

size_t Back(size_t end, size_t words, size_t begin) {
  return std::max(begin, end - std::min(end, words));
}

}  // namespace

bool AreInRow(const Article& article, const DecreeWords& words, const DecreeReference& first,
              const DecreeReference& second) {
  if (second.first - first.end > kBetween) return false;
  for (size_t i = first.end; i < second.first; ++i) {
    if (Mark(article, i) != ',' && !words.Is(article, i, Cue::kJoint) &&
        !words.Is(article, i, Cue::kSign))
      return false;
  }
  return true;
}

DecreePreludes::DecreePreludes(const Patterns& patterns, const DecreeWords& words,
                               const IssuerNames& issuers)
    : words_(words),
      issuers_(issuers),
      family_names_(patterns.lexicon("family_names")),
      places_(patterns.lexicon("places")),
      enacts_(patterns.rule("decree_clause.enacts")),
      enacts_by_body_(patterns.rule("decree_clause.enacts_by_body")) {
  for (const Rule& rule : patterns.rules("decree_clause")) {
    if (rule.name.starts_with("decree_clause.on_")) days_.push_back(&rule);
  }
}

size_t DecreePreludes::VerbBefore(const Article& article, size_t begin, size_t end,
                                  bool& open) const {
  const size_t earliest = Back(end, kVerbWords, begin);
  size_t first = LongestBefore(article, enacts_, earliest, end);
  open = first == end;
  if (open) first = LongestBefore(article, enacts_by_body_, earliest, end);
  return first;
}

size_t DecreePreludes::WithoutPerson(const Article& article, size_t begin, size_t end) const {
  for (size_t i = begin + 1; i + 1 < end; ++i) {
    if (const auto place = places_.LongestAt(article.text, article.words, i)) {
      i += place->words - 1;
      continue;
    }
    // "huyện Trần Văn Thời" is a place; but the provinces are all known: "UBND tỉnh Trần Văn Ba".
    const CueHit before = words_.CueAt(article, i - 1);
    if (end - i > kPersonWords || !article.words[i].capitalized() ||
        (before.Has(Cue::kPlace) && !before.Has(Cue::kBody)) ||
        !family_names_.LongestAt(article.text, article.words, i))
      continue;
    if (std::all_of(article.words.begin() + static_cast<long>(i),
                    article.words.begin() + static_cast<long>(end),
                    [](const Word& word) { return word.is_word() && word.capitalized(); }))
      return i;
  }
  return end;
}

size_t DecreePreludes::BodyBefore(const Article& article, size_t begin, size_t end,
                                  size_t& name_end) const {
  for (size_t i = Back(end, kBodyWords, begin); i < end; ++i) {
    if (!words_.CueAt(article, i).WholeHas(Cue::kBody)) continue;
    // Behind other words it is a part of something: "Hội nghị của Bộ Chính trị".
    if (i > 0 && IsWord(article, i - 1) && !words_.Is(article, i - 1, Cue::kIssueStart)) continue;
    if (issuers_.EndOf(article, i) != end) continue;
    name_end = WithoutPerson(article, i, end);
    return i;
  }
  return end;
}

std::optional<Match> DecreePreludes::DayBefore(const Article& article, size_t begin,
                                               size_t end) const {
  for (size_t i = end; i > Back(end, kDayWithin, begin); --i) {
    if (IsNumber(article, i - 1)) {
      for (size_t first = Back(i, kDayWords, begin); first < i; ++first) {
        const Span span{article.words[first].span.begin, article.words[i - 1].span.end};
        for (const Rule* rule : days_) {
          if (auto match = MatchWhole(*rule, article.text.matching(), span)) return match;
        }
      }
    }
    const char mark = Mark(article, i - 1);
    if (mark != '\0' && mark != ',' && mark != '-' && mark != '.') break;
    const CueHit cue = words_.CueAt(article, i - 1);
    if (cue.Has(Cue::kIssuerEnd) || cue.Has(Cue::kOf)) break;
  }
  return std::nullopt;
}

DecreePreludes::Issue DecreePreludes::Read(const Article& article,
                                           const DecreeReferences& references, size_t index) const {
  Issue issue;
  index -= std::min(references[index].in_row, kLongestRow);
  const DecreeReference& reference = references[index];
  size_t begin = index == 0 ? 0 : references[index - 1].end;
  for (size_t i = reference.first; i > begin; --i) {
    if (article.words[i - 1].kind == Word::Kind::kLineEnd) begin = i;
  }
  bool open = false;
  const size_t verb = VerbBefore(article, begin, reference.first, open);
  if (verb == reference.first || verb == begin) return issue;
  if (open && reference.kind == DecreeReference::Kind::kLaw) return issue;
  size_t name_end = verb;
  const size_t body = BodyBefore(article, begin, verb, name_end);
  if (body == verb && open) return issue;
  if (body != verb && !words_.Is(article, body, Cue::kSigner))
    issue.issuer =
        article.text.Clean({article.words[body].span.begin, article.words[name_end - 1].span.end});
  issue.day = DayBefore(article, begin, body);
  return issue;
}

}  // namespace vietfacts
