#include "extractor/facts/decree_subject.h"

#include <algorithm>

#include "extractor/facts/words_around.h"

namespace vietfacts {
namespace {

constexpr size_t kLongest = 120;         // words of a subject
constexpr size_t kAlongside = 6;         // words of the longest form with that cue
constexpr size_t kPredicateWithin = 12;  // words behind a comma
constexpr size_t kAdverbialWithin = 40;  // words between the opening of an adverbial and a document
constexpr size_t kLongestDay = 8;        // words: "ngày 3 tháng 12 năm 2004"
constexpr size_t kShortestSubject = 3;   // words of the subject of a clause proper
constexpr size_t kShortestClause = 10;   // words of a clause proper that no predicate tells

// "VII", but not the "V" that may be somebody's initial.
bool IsRomanNumber(std::string_view text) {
  return text.size() > 1 && text.find_first_not_of("IVX") == std::string_view::npos;
}

// A full stop rather than the point of an abbreviation.
bool EndsSentence(const Article& article, size_t at) {
  if (at + 1 >= article.words.size()) return true;
  const Word& next = article.words[at + 1];
  const Word& before = article.words[at - 1];
  if (next.kind == Word::Kind::kLineEnd) return true;
  if (!next.space_before)
    return next.capitalized() && (before.is_mark() || before.letter_case == Word::Case::kLower);
  return before.letter_case != Word::Case::kUpper || before.span.size() > 3 ||
         IsRomanNumber(article.text.Matching(before.span));
}

}  // namespace

bool DecreeSubjects::Nesting::Enter(const Article& article, size_t at) {
  const char mark = Mark(article, at);
  closed = false;
  if (mark == '(') {
    ++parentheses;
  } else if (mark == ')') {
    if (parentheses == 0) return false;
    --parentheses;
    closed = true;
  } else if (mark == '"') {
    if (!quoted && !article.words[at].space_before) return false;
    closed = quoted;
    quoted = !quoted;
  }
  return true;
}

Span DecreeSubjects::ReadQuoted(const Article& article, size_t at, bool about) const {
  size_t begin = at + 1;
  if (!IsWord(article, begin) &&
      !(begin < article.words.size() && article.words[begin].is_number()))
    return {};
  if (words_.Is(article, begin, Cue::kAbout)) {
    begin += words_.CueAt(article, begin).words;
  } else if (!about && !article.words[begin].capitalized()) {
    return {};
  }
  for (size_t i = begin; i < article.words.size() && i < begin + kLongest; ++i) {
    if (article.words[i].kind == Word::Kind::kLineEnd) return {};
    if (Mark(article, i) == '"')
      return i == begin ? Span{}
                        : Span{article.words[begin].span.begin, article.words[i - 1].span.end};
  }
  return {};
}

bool DecreeSubjects::EndsAtComma(const Article& article, size_t at) const {
  const size_t next = at + 1;
  if (next >= article.words.size() || article.words[next].kind == Word::Kind::kLineEnd) return true;
  if (!IsWord(article, next)) return false;
  if (words_.Is(article, next, Cue::kClauseStart)) return true;
  const CueHit start = words_.CueAt(article, next);
  if (!article.words[next].capitalized() && !start.WholeHas(Cue::kBody) &&
      !start.WholeHas(Cue::kPlace) && !start.WholeHas(Cue::kSigner))
    return false;
  for (size_t i = next; i < article.words.size() && i < next + kPredicateWithin; ++i) {
    const Word& word = article.words[i];
    // "…, Quốc hội, Chính phủ đã": several bodies.
    const bool list =
        Mark(article, i) == ',' && IsWord(article, i + 1) && article.words[i + 1].capitalized();
    if (word.kind == Word::Kind::kLineEnd ||
        (word.is_mark() && !list && (Mark(article, i) != '.' || EndsSentence(article, i))))
      return false;
    if (i > next && word.is_word() && words_.Is(article, i, Cue::kPredicate)) return true;
  }
  return false;
}

// "các quy định trước đây", "Điểm 12 của …": documents beside this one.
bool DecreeSubjects::BeginsDocument(const Article& article, size_t at) const {
  size_t unused = 0;
  if (words_.Is(article, at, Cue::kPlural))
    return words_.TypeAt(article, at + 1, unused) != nullptr;
  return words_.Is(article, at, Cue::kParts) && at + 1 < article.words.size() &&
         article.words[at + 1].is_number();
}

// "Quy chế làm việc": a document without a number that is called by its name. Laws may be joined
// to what the subject names.
bool DecreeSubjects::NamesDocument(const Article& article, size_t at) const {
  size_t unused = 0;
  return at < article.words.size() && article.words[at].letter_case == Word::Case::kTitle &&
         words_.HeadAt(article, at, unused) == nullptr &&
         words_.TypeAt(article, at, unused) != nullptr;
}

size_t DecreeSubjects::Alongside(const Article& article, size_t at, size_t reference) const {
  for (size_t words = 1; words <= kAlongside && at + words < reference; ++words) {
    const CueHit cue = words_.CueAt(article, reference - words);
    if (cue.WholeHas(Cue::kAlongside) && cue.words == words) return reference - words;
  }
  return reference;
}

bool DecreeSubjects::EndsAtDash(const Article& article, size_t at) const {
  if (!article.words[at].space_before || at + 1 >= article.words.size() ||
      !article.words[at + 1].space_before)
    return false;
  // "2021 - 2025", "kinh tế - xã hội".
  const Word& next = article.words[at + 1];
  return next.is_word() && next.capitalized();
}

bool DecreeSubjects::IsDateOfDocument(const Article& article, size_t at) const {
  if (Mark(article, at) != ',' || !words_.Is(article, at + 1, Cue::kDay)) return false;
  for (size_t i = at + 2; i < article.words.size() && i < at + 2 + kLongestDay; ++i) {
    const CueHit cue = words_.CueAt(article, i);
    if (cue.Has(Cue::kOf) || cue.Has(Cue::kAbout) || Mark(article, i) == ';') return true;
    const bool part = IsNumber(article, i) || Mark(article, i) == '/' || Mark(article, i) == '-' ||
                      cue.Has(Cue::kDay) || cue.Has(Cue::kYear) || cue.Has(Cue::kUnit);
    if (!part) return article.words[i].kind == Word::Kind::kLineEnd;
  }
  return false;
}

std::optional<Cue> DecreeSubjects::AdverbialAround(const Article& article, size_t at) const {
  size_t first = at;
  const auto goes_on = [&](size_t i) {
    return i > 0 && (IsWord(article, i - 1) || IsNumber(article, i - 1) ||
                     (IsNumber(article, i) && Mark(article, i - 1) != ','));
  };
  while (goes_on(first) && at - first < kAdverbialWithin &&
         !words_.Is(article, first, Cue::kPredicate))
    --first;
  const CueHit cue = words_.CueAt(article, first);
  if (first == at || goes_on(first)) return std::nullopt;
  if (cue.WholeHas(Cue::kSource)) return Cue::kSource;
  return cue.WholeHas(Cue::kAdverbial) ? std::optional(Cue::kAdverbial) : std::nullopt;
}

bool DecreeSubjects::EndsAtMark(const Article& article, size_t at) const {
  constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
  switch (Mark(article, at)) {
    case ';':
    case '?':
    case '!':
    case ':':
      return true;
    case '.':
      return EndsSentence(article, at);
    case '-':
      return EndsAtDash(article, at);
    case ',':
      return EndsAtComma(article, at) || BeginsDocument(article, at + 1);
    case '"':  // another subject, in quotation marks
      return article.words[at].space_before && words_.Is(article, at + 1, Cue::kAbout);
    default:
      // "nhiệm vụ, quyền hạn… của phòng" goes on.
      return article.text.Matching(article.words[at].span) == kEllipsis &&
             !(IsWord(article, at + 1) && article.words[at + 1].letter_case == Word::Case::kLower);
  }
}

size_t DecreeSubjects::BeforeClause(const Article& article, const Walk& walk,
                                    size_t document) const {
  if (walk.commas.empty() || walk.stop == Walk::Stop::kElsewhere) return walk.end;
  const auto adverbial = AdverbialAround(article, document);
  if (!adverbial) return walk.end;
  if (walk.stop == Walk::Stop::kPredicate)
    return walk.end - walk.commas.back() > kShortestSubject ? walk.commas.back() : walk.end;
  if (*adverbial != Cue::kSource) return walk.end;
  for (size_t i = 0; i < walk.commas.size(); ++i) {
    const size_t next = i + 1 < walk.commas.size() ? walk.commas[i + 1] : walk.end;
    if (next - walk.commas[i] > kShortestClause) return walk.commas[i];
  }
  return walk.end;
}

// Behind its first words the walk of a subject depends on where it began only by its length, and by
// what was open or passed before.
void DecreeSubjects::Begin(const Article& article, size_t at, size_t next, Walk& walk) const {
  const bool goes_on = walk.begin < at && at <= walk.plain_end && at + kAlongside < walk.at &&
                       !article.words[at].is_mark();
  if (!goes_on) {
    walk = Walk();
    walk.at = walk.end = walk.named = walk.plain_end = at;
    walk.next = next;
  }
  walk.begin = at;
  const auto first = std::ranges::lower_bound(walk.commas, at);
  walk.commas.erase(walk.commas.begin(), first);
}

void DecreeSubjects::GoOn(const Article& article, const DecreeReferences& references,
                          Walk& walk) const {
  const size_t limit = std::min(article.words.size(), walk.begin + kLongest);
  while (!walk.stopped && walk.at < limit) {
    walk.stopped =
        article.words[walk.at].kind == Word::Kind::kLineEnd || !Step(article, references, walk);
    if (walk.stopped) break;
    ++walk.at;
    if (!walk.nesting.deep() && !walk.of_document && walk.plain_end + 1 == walk.at)
      walk.plain_end = walk.at;
  }
}

bool DecreeSubjects::Step(const Article& article, const DecreeReferences& references,
                          Walk& walk) const {
  const size_t at = walk.at;
  size_t& next = walk.next;
  while (next < references.size() && references[next].end <= at) ++next;
  if (next >= references.size() || references[next].first > at)
    return article.words[at].is_mark() ? StepMark(article, walk) : StepWord(article, walk);
  const DecreeReference& reference = references[next];
  // A new reference in the same row ends the subject; a law joined to a law does not.
  if (reference.first == at && at > walk.begin && reference.kind != DecreeReference::Kind::kLaw) {
    if (Mark(article, at - 1) == ',' || words_.Is(article, at - 1, Cue::kJoint)) return false;
    if (const size_t alongside = Alongside(article, walk.begin, at); alongside != at) {
      walk.end = alongside;
      return false;
    }
  }
  walk.end = walk.named = at + 1;
  return true;
}

bool DecreeSubjects::StepMark(const Article& article, Walk& walk) const {
  const size_t at = walk.at;
  if (!walk.nesting.Enter(article, at)) return false;
  const char mark = Mark(article, at);
  const bool within = (walk.nesting.quoted && (mark == '-' || mark == ',')) ||
                      (walk.named == at && at > walk.begin && IsDateOfDocument(article, at));
  if (!within && EndsAtMark(article, at)) {
    if (mark == '.') walk.stop = Walk::Stop::kSentence;
    return false;
  }
  if (mark == '(' && words_.Is(article, at + 1, Cue::kSubjectEnd)) return false;
  if (mark == ',' && !walk.nesting.deep()) {
    if (!walk.of_document && NamesDocument(article, at + 1)) return false;
    if (!within) walk.commas.push_back(at);
  }
  if (walk.nesting.closed) walk.end = at + 1;
  return true;
}

bool DecreeSubjects::StepWord(const Article& article, Walk& walk) const {
  const size_t at = walk.at;
  if (article.words[at].is_word() && !walk.nesting.deep() && at > walk.begin) {
    const CueHit cue = words_.CueAt(article, at);
    if (cue.Has(Cue::kSubjectEnd)) {
      if (cue.Has(Cue::kPredicate)) walk.stop = Walk::Stop::kPredicate;
      return false;
    }
    if (cue.Has(Cue::kJoint) &&
        (BeginsDocument(article, at + 1) || (!walk.of_document && NamesDocument(article, at + 1))))
      return false;
  }
  walk.of_document = walk.of_document || NamesDocument(article, at);
  if (walk.nesting.parentheses == 0 || walk.nesting.quoted) walk.end = at + 1;
  return true;
}

Span DecreeSubjects::Read(const Article& article, size_t at, const DecreeReferences& references,
                          size_t next, Walk& walk) const {
  if (Mark(article, at) == '"') return ReadQuoted(article, at, true);
  if (at >= article.words.size()) return {};
  Begin(article, at, next, walk);
  GoOn(article, references, walk);
  size_t end = BeforeClause(article, walk, next > 0 ? references[next - 1].first : at);
  while (end > at && (article.words[end - 1].is_mark()
                          ? Mark(article, end - 1) != ')' && Mark(article, end - 1) != '"'
                          : words_.Is(article, end - 1, Cue::kJoint))) {
    --end;
  }
  return end == at ? Span{} : Span{article.words[at].span.begin, article.words[end - 1].span.end};
}

}  // namespace vietfacts
