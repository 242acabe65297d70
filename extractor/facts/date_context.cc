#include "extractor/facts/date_context.h"

#include <algorithm>
#include <array>

#include "extractor/facts/date_fields.h"
#include "extractor/text/characters.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestForm = 4;  // words of a form that is looked for before a date

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// A letter, a digit or a part of either.
bool IsWordByte(char c) {
  return IsDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         (static_cast<unsigned char>(c) & 0x80) != 0;
}

// Digits and marks that go on with digits are a number of another kind: "6909:2001", "2.018",
// "12/2011/TT".
bool CutsNumber(std::string_view text, Span span, bool sure) {
  const bool begins_with_digit = IsDigit(text[span.begin]),
             ends_with_digit = IsDigit(text[span.end - 1]);
  if (span.begin > 0) {
    const char before = text[span.begin - 1];
    if (IsWordByte(before)) {
      size_t at = span.begin - 1;
      while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
      size_t next = at;
      if (IsDigit(before) || before == '_' || InfoOf(NextCharacter(text, next)).letter) return true;
    }
    constexpr std::string_view kMarks = "/.,-:";
    if (begins_with_digit && span.begin > 1 && kMarks.find(before) != std::string_view::npos) {
      if (IsDigit(text[span.begin - 2])) return true;
      if (before != ',' && before != '.' && before != ':' && !sure &&
          IsWordByte(text[span.begin - 2]))
        return true;
      if (before == '/' && IsWordByte(text[span.begin - 2])) return true;
    }
  }
  if (span.end >= text.size()) return false;
  const char after = text[span.end];
  size_t next = span.end;
  if (IsDigit(after) || after == '_' ||
      (IsWordByte(after) && InfoOf(NextCharacter(text, next)).letter))
    return true;
  if (!ends_with_digit || span.end + 1 >= text.size()) return false;
  const char second = text[span.end + 1];
  if (after == '/') return IsWordByte(second);
  if (sure)
    return after == '.' && span.end + 3 < text.size() && IsDigit(second) &&
           IsDigit(text[span.end + 2]) && IsDigit(text[span.end + 3]);
  return (after == ',' || after == '.' || after == ':' || after == '-') && IsDigit(second);
}

// What may stand between two dates that stand side by side.
bool JoinsDates(std::string_view gap) {
  static constexpr std::array<std::string_view, 12> kGaps = {
      " ", ", ", " và ", " - ", " (", "; ", ", và ", " hoặc ", " hay ", " & ", " tức ", " (tức "};
  return std::find(kGaps.begin(), kGaps.end(), gap) != kGaps.end();
}

}  // namespace

DateContext::DateContext(const Patterns& patterns)
    : before_(patterns.lexicon("date_before")),
      counters_(patterns.lexicon("date_counters")),
      after_(patterns.lexicon("date_after")),
      holidays_(patterns.lexicon("date_holidays")),
      before_says_(before_.Column("says")),
      counters_say_(counters_.Column("says")),
      after_says_(after_.Column("says")) {}

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
  if (!number && says != "count") return false;
  return Before(counters_, counters_say_, article, at - 1) != "ordinal";
}

bool DateContext::SpeaksForItself(const Article& article, const Match& match,
                                  const DateReading& reading, size_t at) const {
  constexpr int kMonths = 12;
  const DateFields& fields = reading.first;
  if (reading.shape != DateReading::Shape::kPoint || !Possible(fields) || match.Has("relative"))
    return false;
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
  if (match.Has("relative") && dash) return false;
  if (says == "date" || SpeaksForItself(article, match, reading, at)) return true;
  const char before = span.begin > 0 ? text[span.begin - 1] : '\n';
  const char after = span.end < text.size() ? text[span.end] : '\n';
  if (before == '(' && (after == ')' || after == ',')) return true;
  if (before == '\n' && after == ',') return true;
  return previous_end != 0 && previous_end <= span.begin && span.begin - previous_end < 12 &&
         JoinsDates(text.substr(previous_end, span.begin - previous_end));
}

bool DateContext::Allows(const Article& article, const Match& match, const DateReading& reading,
                         size_t previous_end) const {
  const std::string_view text = article.text.matching();
  const Span span = match.span();
  const bool bare = match.Has("bare"), plain = match.Has("plain");
  if (CutsNumber(text, span, !bare && !plain)) return false;
  const size_t at = WordAt(article.words, span.begin);
  if (bare || plain) {
    const bool told =
        match.Has("named") || match.Has("part") || match.Has("weekday") || match.Has("hour");
    const bool full = match.Has("day") && (match.Has("year") || match.Has("end_year"));
    if (!reading.valid && !match.Has("named")) return false;
    if (match.Has("named")) {
      const bool dash = match.Get(bare ? "bare" : "plain").find('-') != std::string_view::npos;
      if (dash && !full && After(article, span) == "time") return false;
    } else if (told) {
      if (CountsSomething(article, match)) return false;
    } else if (bare && !full) {
      return AllowsBare(article, match, reading, at, previous_end);
    } else {
      const std::string_view says = Before(before_, before_says_, article, at);
      if (says == "never" || (says == "no_day" && match.Has("day"))) return false;
      if (!full && CountsSomething(article, match)) return false;
    }
  }
  if (const auto word = match.GroupSpan("uncounted")) {
    if (Counted(article, *word, false)) return false;
    if (!match.Has("year") && Before(counters_, counters_say_, article, at) == "name") return false;
    if (CountsSomething(article, match) && Before(counters_, counters_say_, article, at) == "count")
      return false;
  }
  if (const auto word = match.GroupSpan("single")) {
    if (Counted(article, *word, true) || After(article, span) == "anchor") return false;
  }
  return true;
}

}  // namespace vietfacts
