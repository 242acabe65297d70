#include "extractor/facts/date_context.h"

#include <algorithm>

#include "extractor/facts/date_edges.h"
#include "extractor/facts/date_fields.h"
#include "extractor/patterns/named_values.h"

namespace vietfacts {
namespace {

constexpr int kMonths = 12;
constexpr size_t kLongestForm = 4;  // words of a form that is looked for before a date

}  // namespace

DateContext::DateContext(const Patterns& patterns)
    : before_(patterns.lexicon("date_before")),
      counters_(patterns.lexicon("date_counters")),
      after_(patterns.lexicon("date_after")),
      holidays_(patterns.lexicon("date_holidays")),
      joints_(patterns.lexicon("date_joints")),
      before_says_(NamedColumn(before_, "says", {"date", "sure", "no_day", "never"})),
      counters_say_(
          NamedColumn(counters_, "says", {"count", "few", "plural", "ordinal", "name"})),
      after_says_(NamedColumn(after_, "says", {"count", "time", "years", "anchor", "other"})) {}

std::string_view DateContext::Before(const Lexicon& lexicon, size_t says, const Article& article,
                                     size_t at) const {
  std::string_view found;
  for (size_t back = 1; back <= std::min(at, kLongestForm); ++back) {
    if (article.words[at - back].kind == Word::Kind::kLineEnd) break;
    const auto hit = lexicon.LongestAt(article.text, article.words, at - back);
    if (hit && hit->words == back) found = hit->entry->fields[says];
  }
  return found;
}

std::string_view DateContext::After(const Article& article, Span span) const {
  const size_t at = WordAt(article.words, span.end);
  if (at < article.words.size() && article.words[at].letter_case == Word::Case::kTitle)
    return {};  // something new begins
  const auto hit =
      at < article.words.size() ? after_.LongestAt(article.text, article.words, at) : std::nullopt;
  return hit ? std::string_view(hit->entry->fields[after_says_]) : std::string_view();
}

bool DateContext::CountsSomething(const Article& article, const Match& match) const {
  const std::string_view says = After(article, match.span());
  if (says != "time" && says != "years") return says == "count";
  const std::string_view digits = match.Has("bare") ? match.Get("bare") : match.Get("plain");
  if (match.Has("year")) return false;
  return says == "time" ? digits.find('/') == std::string_view::npos
                        : digits.find('-') != std::string_view::npos;
}

bool DateContext::Counted(const Article& article, Span span, bool plural) const {
  const size_t at = WordAt(article.words, span.begin);
  if (at == 0) return false;
  const std::string_view says = Before(counters_, counters_say_, article, at);
  if (says == "plural") return plural;
  const bool number = article.words[at - 1].is_number();
  if (!number && says != "count" && says != "few") return false;
  return Before(counters_, counters_say_, article, at - 1) != "ordinal";
}

bool DateContext::SpeaksForItself(const Article& article, const Match& match,
                                  const DateReading& reading, size_t at) const {
  const DateFields& fields = reading.first;
  if (reading.shape != DateReading::Shape::kPoint || !Possible(fields)) return false;
  const auto number_at = [&](size_t i) {
    return i < article.words.size() && article.words[i].is_number();
  };
  if ((at > 0 && number_at(at - 1)) || number_at(WordAt(article.words, match.span().end)))
    return false;
  if (holidays_.Find(match.Get("bare")) != nullptr) return true;
  // No share, score or range begins with the greater number and goes on with the less; but there is
  // "24/7".
  return fields.day > kMonths && !(fields.day == 24 && fields.month == 7);
}

bool DateContext::AllowsBare(const Article& article, const Match& match, const DateReading& reading,
                             size_t at, size_t previous_end) const {
  const std::string_view text = article.text.matching();
  const Span span = match.span();
  const std::string_view bare = match.Get("bare");
  const bool dash = bare.find('-') != std::string_view::npos;
  if (dash && bare.find(' ') != std::string_view::npos &&
      bare.find('/') == std::string_view::npos && !match.Has("end_day"))
    return false;
  const std::string_view says = Before(before_, before_says_, article, at);
  if (says == "sure") return After(article, span) != "time";
  if (CountsSomething(article, match) || says == "never" || says == "no_day") return false;
  if (match.Has("relative") && dash && reading.first.day <= kMonths) return false;
  if (says == "date" || SpeaksForItself(article, match, reading, at)) return true;
  const char before = span.begin > 0 ? text[span.begin - 1] : '\n';
  const char after = span.end < text.size() ? text[span.end] : '\n';
  if (before == '(' && (after == ')' || after == ',')) return !Measured(article, at - 1);
  if (before == '\n' && after == ',') return true;
  return Beside(article, previous_end, at);
}

bool DateContext::Measured(const Article& article, size_t at) const {
  while (at > 0 && (article.words[at - 1].is_number() ||
                    article.text.Matching(article.words[at - 1].span) == "-"))
    --at;
  return Before(before_, before_says_, article, at) == "no_day";
}

bool DateContext::Beside(const Article& article, size_t previous_end, size_t at) const {
  constexpr size_t kLongestJoint = 3;  // words and marks
  if (previous_end == 0) return false;
  for (size_t back = 1; back <= std::min(at, kLongestJoint + 1); ++back) {
    const Word& word = article.words[at - back];
    if (word.span.begin < previous_end) return true;
    if (!joints_.LongestAt(article.text, article.words, at - back)) return false;
  }
  return false;
}

bool DateContext::AllowsDigits(const Article& article, const Match& match,
                               const DateReading& reading, size_t at, size_t previous_end) const {
  const std::string_view digits = match.Has("bare") ? match.Get("bare") : match.Get("plain");
  const bool full = match.Has("day") && (match.Has("year") || match.Has("end_year"));
  if (match.Has("named")) {
    const bool dash = digits.find('-') != std::string_view::npos;
    return full || !dash || After(article, match.span()) != "time";
  }
  if (!reading.valid) return false;
  if (match.Has("part") || match.Has("weekday") || match.Has("hour")) {
    return !CountsSomething(article, match);
  }
  if (match.Has("bare") && !full) return AllowsBare(article, match, reading, at, previous_end);
  const std::string_view says = Before(before_, before_says_, article, at);
  if (says == "never" || (says == "no_day" && match.Has("day"))) return false;
  return full || !CountsSomething(article, match);
}

// "mỗi tháng 5 lần", "các năm trước", "Cách mạng tháng Tám".
bool DateContext::AllowsUnits(const Article& article, const Match& match, size_t at) const {
  if (const auto word = match.GroupSpan("uncounted")) {
    const std::string_view says = Before(counters_, counters_say_, article, at);
    if (Counted(article, *word, false) || (says == "name" && !match.Has("year"))) return false;
    if ((says == "count" || says == "few") && CountsSomething(article, match)) return false;
  }
  if (match.Has("relative") && Before(counters_, counters_say_, article, at) == "few") return false;
  if (const auto word = match.GroupSpan("single")) {
    if (Counted(article, *word, true) || After(article, match.span()) == "anchor") return false;
  }
  return true;
}

bool DateContext::Allows(const Article& article, const Match& match, const DateReading& reading,
                         size_t at, size_t previous_end) const {
  const bool digits_only = match.Has("bare") || match.Has("plain");
  if (IsPartOfLongerNumber(article.text.matching(), match.span(), !digits_only)) return false;
  const size_t begin = match.span().begin;
  if (article.words[at].span.begin < begin) at = WordAt(article.words, begin);
  if (digits_only && !AllowsDigits(article, match, reading, at, previous_end)) return false;
  return AllowsUnits(article, match, at);
}

}  // namespace vietfacts
