#include "extractor/facts/decree_clause.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "extractor/facts/calendar.h"
#include "extractor/facts/words_around.h"

namespace vietfacts {
namespace {

constexpr int kMostSteps = 8;       // parts of a clause that are read
constexpr size_t kWindow = 200;     // bytes that a rule may look at
constexpr size_t kHeadWithin = 40;  // words before a code in which its type stands
constexpr size_t kPinpointWords = 24;

// The year that puts the day closest to that of publication.
std::string NearestYear(const Article& article, std::string_view day, std::string_view month) {
  using namespace std::chrono;
  if (!article.published_day || day.empty()) return "";
  const auto d = ParseDigits(day), m = ParseDigits(month);
  if (!d || !m) return "";
  const sys_days published(*article.published_day);
  long best = 400;
  std::string nearest;
  for (int offset = -1; offset <= 1; ++offset) {
    const year_month_day candidate(article.published_day->year() + years(offset),
                                   std::chrono::month(static_cast<unsigned>(*m)),
                                   std::chrono::day(static_cast<unsigned>(*d)));
    if (!candidate.ok()) continue;
    const long distance = std::labs((sys_days(candidate) - published).count());
    if (distance >= best) continue;
    best = distance;
    nearest = std::to_string(static_cast<int>(candidate.year()));
  }
  return nearest;
}

}  // namespace

DecreeClauses::DecreeClauses(const Patterns& patterns, const DecreeWords& words)
    : words_(words),
      rules_(patterns, "decree_clause"),
      issuers_(patterns, words),
      preludes_(patterns, words, issuers_),
      subjects_(words),
      no_date_(patterns.rule("decree_clause.no_date")),
      passed_(patterns.rule("decree_clause.passed")),
      passive_(patterns.rule("decree_clause.passive")),
      enacts_(patterns.rule("decree_clause.enacts")),
      signed_by_(patterns.rule("decree_clause.signed_by")),
      regulates_(patterns.rule("decree_clause.regulates")),
      session_(patterns.rule("decree_clause.session")),
      aside_(patterns.rule("decree_clause.aside")) {
  for (const Rule& rule : patterns.rules("decree_clause")) {
    if (!rule.name.starts_with("decree_clause.issued")) continue;
    dates_.push_back(&rule);
    days_ |= rules_.Only(rule);
  }
  days_ |= rules_.Only(no_date_);
}

bool DecreeClauses::MayMatchHere(const Article& article, GatedRules::Choice choice,
                                 size_t at) const {
  if (at >= article.words.size()) return false;
  const std::string_view text = article.text.matching();
  const size_t begin = article.words[at].span.begin;
  return rules_.MayMatchAt(text.substr(0, LineWithin(text, begin, kWindow)), begin, choice);
}

std::optional<Match> DecreeClauses::MatchHere(const Article& article, const Rule& rule,
                                              size_t at) const {
  if (at >= article.words.size()) return std::nullopt;
  const std::string_view text = article.text.matching();
  const size_t begin = article.words[at].span.begin;
  return rules_.MatchAt(rule, text.substr(0, LineWithin(text, begin, kWindow)), begin);
}

void DecreeClauses::SetIssued(const Article& article, const Match& match, Decree& fact) const {
  std::string year(match.Get("year"));
  const bool stated = !year.empty();
  if (!stated) year = NearestYear(article, match.Get("day"), match.Get("month"));
  fact.issued = match.Has("month") ? IsoDate(match.Get("day"), match.Get("month"), year)
                                   : std::optional(year);
  if (fact.issued && !stated && !year.empty()) fact.inferred.push_back("issued");
}

void DecreeClauses::Headed(const Article& article, const DecreeReferences& references, size_t index,
                           Decree& fact) const {
  const DecreeReference& reference = references[index];
  // With its own type it is headed only where it stands aside: "Nghị quyết về … (Nghị quyết số 5)".
  size_t end = reference.first;
  if (end == 0 || (IsWord(article, end) && !words_.Is(article, end, Cue::kSign) &&
                   Mark(article, end - 1) != '('))
    return;
  while (end > 0 && (words_.Is(article, end - 1, Cue::kSign) || Mark(article, end - 1) == '(' ||
                     Mark(article, end - 1) == ',' || Mark(article, end - 1) == ':'))
    --end;
  const size_t begin = index == 0 ? 0 : references[index - 1].end;
  for (size_t i = end; i-- > begin && end - i < kHeadWithin;) {
    if (article.words[i].kind == Word::Kind::kLineEnd || Mark(article, i) == ';') return;
    size_t words = 0;
    const DecreeType* type = words_.TypeAt(article, i, words);
    if (!type || type->name != fact.type) continue;
    Decree told;
    Cursor cursor{i + words, false, false};
    while (cursor.at < end && (Date(article, cursor, told) || Issuer(article, cursor, told))) {
    }
    if (cursor.at < end && words_.Is(article, cursor.at, Cue::kAbout)) {
      DecreeSubjects::Walk walk;
      const Span subject = subjects_.Read(
          article, cursor.at + words_.CueAt(article, cursor.at).words, references, index, walk);
      const Span whole{subject.begin, article.words[end - 1].span.end};
      if (subject.empty() || subject.end < whole.end) return;
      told.subject = article.text.Clean(whole);
      cursor.at = end;
    }
    if (cursor.at != end) return;
    if (!fact.issuer) fact.issuer = told.issuer;
    if (!fact.issued) fact.issued = told.issued;
    if (!fact.subject) fact.subject = told.subject;
    return;
  }
}

void DecreeClauses::Prelude(const Article& article, const DecreeReferences& references,
                            size_t index, Decree& fact) const {
  if (fact.issuer && fact.issued) return;
  const DecreePreludes::Issue issue = preludes_.Read(article, references, index);
  if (!fact.issuer && !issue.issuer.empty()) fact.issuer = issue.issuer;
  if (!fact.issued && issue.day) SetIssued(article, *issue.day, fact);
}

bool DecreeClauses::Date(const Article& article, Cursor& cursor, Decree& fact) const {
  if (!MayMatchHere(article, days_, cursor.at)) return false;
  for (const Rule* rule : dates_) {
    const auto match = MatchHere(article, *rule, cursor.at);
    if (!match) continue;
    // "Quốc hội thảo luận Luật X ngày 24/5" tells no date of issue.
    if (!match->Has("year") && cursor.law) return false;
    cursor.at = WordAt(article.words, match->span().end, cursor.at);
    if (!fact.issued) SetIssued(article, *match, fact);
    return true;
  }
  // What looks like a date but is none hides nothing behind it.
  const auto match = MatchHere(article, no_date_, cursor.at);
  if (!match) return false;
  cursor.at = WordAt(article.words, match->span().end, cursor.at);
  return true;
}

bool DecreeClauses::Passed(const Article& article, Cursor& cursor, Decree& fact) const {
  const auto match = MatchHere(article, passed_, cursor.at);
  if (!match) return false;
  if (!fact.issuer) fact.issuer = article.text.Clean(*match->GroupSpan("issuer"));
  if (!fact.issued && match->Has("year"))
    fact.issued = IsoDate(match->Get("day"), match->Get("month"), match->Get("year"));
  cursor.at = WordAt(article.words, match->span().end, cursor.at);
  return true;
}

bool DecreeClauses::Issuer(const Article& article, Cursor& cursor, Decree& fact) const {
  if (fact.issuer) return false;
  if (words_.Is(article, cursor.at, Cue::kOf)) {
    const size_t begin = cursor.at + 1;
    // Of a law, the issuer; not the country.
    if (cursor.law && !words_.Is(article, begin, Cue::kBody)) return false;
    const size_t end = cursor.joint || words_.Is(article, begin, Cue::kSeveral)
                           ? issuers_.EndOfAll(article, begin)
                           : issuers_.EndOfOneOrMore(article, begin);
    if (end == begin) return false;
    fact.issuer =
        article.text.Clean({article.words[begin].span.begin, article.words[end - 1].span.end});
    cursor.at = end;
    return true;
  }
  if (IssuedBy(article, cursor, fact)) return true;
  const auto match = MatchHere(article, signed_by_, cursor.at);
  if (!match) return false;
  const Span name = *match->GroupSpan("issuer");
  const size_t signer = WordAt(article.words, name.begin);
  if (!words_.Is(article, signer, Cue::kBody)) return false;
  if (!words_.Is(article, signer, Cue::kSigner)) fact.issuer = article.text.Clean(name);
  cursor.at = WordAt(article.words, match->span().end, cursor.at);
  return true;
}

// "vừa được UBND tỉnh ban hành".
bool DecreeClauses::IssuedBy(const Article& article, Cursor& cursor, Decree& fact) const {
  const auto passive = MatchHere(article, passive_, cursor.at);
  if (!passive) return false;
  const size_t begin = WordAt(article.words, passive->span().end);
  if (!words_.CueAt(article, begin).WholeHas(Cue::kBody)) return false;
  const size_t end = issuers_.EndOf(article, begin);
  const auto verb = MatchHere(article, enacts_, end);
  if (end == begin || !verb) return false;
  if (!words_.Is(article, begin, Cue::kSigner))
    fact.issuer = article.text.Clean(
        {article.words[begin].span.begin,
         article.words[preludes_.WithoutPerson(article, begin, end) - 1].span.end});
  cursor.at = WordAt(article.words, verb->span().end, cursor.at);
  return true;
}

// "kỳ họp thứ 9" and "khóa XII" are passed over.
bool DecreeClauses::Session(const Article& article, Cursor& cursor) const {
  const auto match = MatchHere(article, session_, cursor.at);
  if (!match) return false;
  cursor.at = WordAt(article.words, match->span().end, cursor.at);
  return true;
}

// "(ban hành 27-11-2009)" tells the date; another aside ("(nay là Chính phủ)") is passed over if
// the clause goes on.
bool DecreeClauses::Aside(const Article& article, Cursor& cursor, Decree& fact) const {
  const auto match = MatchHere(article, aside_, cursor.at);
  if (!match) return false;
  Cursor inside{cursor.at + 1, cursor.law, false};
  const bool dated = Date(article, inside, fact);
  const size_t behind = WordAt(article.words, match->span().end);
  if (!dated && !words_.Is(article, behind, Cue::kAbout) && !words_.Is(article, behind, Cue::kOf)) {
    Cursor further{behind, cursor.law, false};
    Decree unused;
    if (!Date(article, further, unused)) return false;
  }
  cursor.at = behind;
  return true;
}

bool DecreeClauses::Subject(const Article& article, const DecreeReferences& references,
                            size_t index, Cursor& cursor, DecreeSubjects::Walk& walk,
                            Decree& fact) const {
  Span subject;
  if (words_.Is(article, cursor.at, Cue::kAbout)) {
    subject = subjects_.Read(article, cursor.at + words_.CueAt(article, cursor.at).words,
                             references, index + 1, walk);
  } else if (const auto match = MatchHere(article, regulates_, cursor.at)) {
    subject = subjects_.Read(article, WordAt(article.words, match->span().end), references,
                             index + 1, walk);
  } else if (Mark(article, cursor.at) == '"') {
    subject = subjects_.ReadQuoted(article, cursor.at, false);
  }
  if (subject.empty()) return false;
  fact.subject = article.text.Clean(subject);
  return true;
}

void DecreeClauses::Read(const Article& article, DecreeReferences& references, size_t index,
                         DecreeSubjects::Walk& walk) const {
  DecreeReference& reference = references[index];
  Decree& fact = reference.fact;
  // "TTLT-BTC-BNV": two bodies have issued it.
  const bool joint = fact.symbol && std::count_if(fact.symbol->begin(), fact.symbol->end(),
                                                  [](char c) { return c == '-' || c == '/'; }) > 1;
  Cursor cursor{reference.end, reference.kind == DecreeReference::Kind::kLaw, joint};
  for (int step = 0; step < kMostSteps && cursor.at < article.words.size(); ++step) {
    if (article.words[cursor.at].kind == Word::Kind::kLineEnd) break;
    Cursor next = cursor;
    const bool comma = Mark(article, next.at) == ',';
    if (comma) ++next.at;
    if (index + 1 < references.size() && references[index + 1].first <= next.at) break;
    bool read = Date(article, next, fact) || Passed(article, next, fact) ||
                Issuer(article, next, fact) || Session(article, next);
    if (!read && !comma) read = Aside(article, next, fact);
    if (!read) {
      if (!cursor.law && (!comma || fact.issued || fact.issuer))
        Subject(article, references, index, next, walk, fact);
      break;
    }
    cursor = next;
  }
  if (reference.kind == DecreeReference::Kind::kCoded) Headed(article, references, index, fact);
  Prelude(article, references, index, fact);
  ReadPinpoint(article, reference);
}

void DecreeClauses::ReadPinpoint(const Article& article, DecreeReference& reference) const {
  const size_t end = reference.first;
  if (end == 0) return;
  // Backwards over "khoản 2, điều 3," and the like to the first word for a part.
  size_t first = end;
  for (size_t i = end; i-- > 0 && end - i <= kPinpointWords;) {
    const Word& word = article.words[i];
    if (word.kind == Word::Kind::kLineEnd) break;
    if (word.is_word() && words_.Is(article, i, Cue::kParts)) {
      first = i;
      continue;
    }
    const bool short_word = word.is_word() && word.span.size() <= 2;  // "điểm b", "khoản a"
    const bool roman =
        word.is_word() && word.letter_case == Word::Case::kUpper && word.span.size() <= 4;
    if (word.is_number() || short_word || roman || Mark(article, i) == ',') continue;
    if (word.is_word() && (words_.Is(article, i, Cue::kJoint) || words_.Is(article, i, Cue::kOf)))
      continue;
    break;
  }
  if (first == end) return;
  size_t last = end - 1;
  while (last > first && (Mark(article, last) == ',' || words_.Is(article, last, Cue::kOf))) --last;
  if (last == first) return;  // "điều" without its number
  reference.fact.pinpoint =
      article.text.Clean({article.words[first].span.begin, article.words[last].span.end});
}

}  // namespace vietfacts
