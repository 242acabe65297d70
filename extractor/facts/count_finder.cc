#include "extractor/facts/count_finder.h"

#include <cmath>

#include "extractor/facts/amount.h"
#include "extractor/facts/count_clause.h"
#include "extractor/facts/count_noun.h"
#include "extractor/facts/number_label.h"
#include "extractor/facts/phrase.h"
#include "extractor/facts/qualifier.h"
#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestNumber = 12;    // words and marks
constexpr double kLargestFraction = 10;  // the largest denominator of a share
constexpr size_t kNowhere = static_cast<size_t>(-1);

// A number with its noun, before it is put into its sentence.
struct Candidate {
  size_t begin = 0;  // the number's first word
  Span number;
  CountNoun noun;
  Amount amount;
  const Rule* rule = nullptr;
};

class CountFinder : public Finder {
 public:
  explicit CountFinder(const Patterns& patterns)
      : rules_(patterns.rules("count")),
        gate_(patterns.gate("count", RuleGate::Extent::kWhole)),
        numbers_(patterns),
        labels_(patterns),
        nouns_(patterns),
        qualifiers_(patterns),
        clauses_(patterns) {}

  void Find(const Article& article, Facts& facts) const override {
    const auto& words = article.words;
    CountClauses clauses(clauses_, article);
    size_t behind = 0;  // the word behind the last count
    for (const uint32_t at : article.openings) {
      if (at < behind) continue;
      if (!words[at].is_number() && !numbers_.Begins(article.text, words[at])) continue;
      const auto candidate = CandidateAt(article, at);
      if (!candidate) continue;
      const Span span{candidate->number.begin, words[candidate->noun.end - 1].span.end};
      if (article.Readable(span) && !article.InByline(span))
        facts.counts.push_back(ToCount(article, *candidate, clauses));
      behind = candidate->noun.end;
    }
  }

 private:
  // Where the noun of the number that begins with words[at] begins; kNowhere where something else
  // stands there.
  size_t NounOf(const Article& article, size_t at) const {
    const auto& words = article.words;
    for (size_t i = at + 1; i < words.size() && i <= at + kLongestNumber; ++i) {
      const Word& word = words[i];
      if (nouns_.MayBegin(word) && nouns_.Read(article.text, words, i)) return i;
      if (word.is_number() || numbers_.IsPart(article.text, word)) continue;
      if (!word.is_mark() ||
          std::string_view(".,/-~").find(article.text.matching()[word.span.begin]) ==
              std::string_view::npos) {
        break;
      }
    }
    return kNowhere;
  }

  // False inside a code, a date or a longer number: "VIII-2", "5/2024".
  bool MayBegin(const Article& article, size_t at) const {
    const auto& words = article.words;
    if (words[at].space_before || at == 0) return true;
    const Word& before = words[at - 1];
    return before.is_mark() &&
           std::string_view(".,/-~:%+_").find(article.text.matching()[before.span.begin]) ==
               std::string_view::npos;
  }

  // True where the word for a number at words[at] is a noun that a number counts: "15 năm lao
  // động". Behind a year or a date it is a number: "Năm 2018 hai người", "ngày 5/6 hai người".
  bool CountedItself(const Article& article, size_t at) const {
    const auto& words = article.words;
    if (!words[at - 1].is_number() || words[at - 1].span.size() > 3) return false;
    return !(at > 2 && words[at - 2].is_mark() && words[at - 3].is_number());
  }

  std::optional<Candidate> CandidateAt(const Article& article, size_t at) const {
    const size_t noun_at = NounOf(article, at);
    if (noun_at == kNowhere || !MayBegin(article, at)) return std::nullopt;
    const auto& words = article.words;
    Candidate candidate;
    candidate.begin = at;
    candidate.number = {words[at].span.begin, words[noun_at - 1].span.end};
    candidate.noun = *nouns_.Read(article.text, words, noun_at);
    if (labels_.Labelled(article.text, words, at, candidate.number)) return std::nullopt;
    if (at > 0 && words[at].is_word() &&
        (numbers_.IsPart(article.text, words[at - 1]) || CountedItself(article, at)))
      return std::nullopt;
    if (auto longer = WithNounBetween(article, candidate)) return longer;
    return ReadRules(article, candidate) ? std::optional(candidate) : std::nullopt;
  }

  // "5.000 người đến 8.000 người", where `first` is "5.000 người".
  std::optional<Candidate> WithNounBetween(const Article& article, const Candidate& first) const {
    const auto& words = article.words;
    size_t at = first.noun.end;
    if (at + 1 >= words.size() ||
        !(IsMark(article.text, words, at, '-') || numbers_.IsPart(article.text, words[at]))) {
      return std::nullopt;
    }
    if (!words[++at].is_number()) return std::nullopt;
    const size_t noun_at = NounOf(article, at);
    if (noun_at == kNowhere) return std::nullopt;
    Candidate whole = first;
    whole.noun = *nouns_.Read(article.text, words, noun_at);
    whole.number.end = words[noun_at - 1].span.end;
    if (article.text.Lower(whole.noun.unit) != article.text.Lower(first.noun.unit))
      return std::nullopt;
    return ReadRules(article, whole) ? std::optional(whole) : std::nullopt;
  }

  // Lets the rules read the number; false where none does or what it says is no count.
  bool ReadRules(const Article& article, Candidate& candidate) const {
    std::vector<RuleGate::Candidate> may_match;
    gate_->Candidates(article.text.Lower(candidate.number), may_match);
    for (const auto& [number, end] : may_match) {
      const Rule& rule = rules_[number];
      const auto match = MatchWhole(rule, article.text.lower(), candidate.number);
      if (!match) continue;
      const auto amount = ReadAmount(article.text, *match, numbers_, CommaBeforeThree::kGroups);
      if (!amount || !CountsSomething(article, candidate, *match, *amount)) continue;
      candidate.amount = *amount;
      candidate.rule = &rule;
      return true;
    }
    return false;
  }

  bool CountsSomething(const Article& article, const Candidate& candidate, const Match& match,
                       const Amount& amount) const {
    const auto whole = [](double value) { return value == std::floor(value); };
    if (!whole(amount.value) || !whole(amount.max.value_or(0)) || !whole(amount.total.value_or(0)))
      return false;
    // "một" is an article as often as a number.
    const bool in_words = article.words[candidate.begin].is_word();
    if (amount.value < (in_words && !amount.max ? 2 : 0)) return false;
    // "gần 3/4 người được hỏi" is a share.
    if (amount.total && (*amount.total <= kLargestFraction || amount.value == 1) &&
        qualifiers_.Before(article.text, article.words, candidate.begin))
      return false;
    // "5/2024" is a month, "2023-2024" a school year.
    if (LooksLikeYear(match.Get("total")) && amount.value <= 12) return false;
    return !(LooksLikeYear(match.Get("value")) && LooksLikeYear(match.Get("max")));
  }

  Count ToCount(const Article& article, const Candidate& candidate, CountClauses& clauses) const {
    const Text& text = article.text;
    const auto& words = article.words;
    Count count;
    count.place = text.Locate({candidate.number.begin, words[candidate.noun.end - 1].span.end});
    count.value = candidate.amount.value;
    count.max = candidate.amount.max;
    count.total = candidate.amount.total;
    count.unit = candidate.noun.given.empty() ? LowerInStep(text.Clean(candidate.noun.unit))
                                              : std::string(candidate.noun.given);
    count.unit_class = candidate.noun.unit_class;
    count.rule = candidate.rule->name;
    size_t begin = candidate.begin;
    if (const auto before = qualifiers_.Before(text, words, begin)) {
      count.qualifier = before->qualifier;
      begin = before->begin;
    }
    if (const auto after = qualifiers_.After(text, words, candidate.noun.end))
      count.qualifier = *after;
    CountClause clause = clauses.Read({begin, candidate.noun.begin, candidate.noun.unit_end,
                                       candidate.noun.end, candidate.noun.unit_class != "person"});
    count.action = std::move(clause.action);
    count.holder = std::move(clause.holder);
    return count;
  }

  const std::vector<Rule>& rules_;
  const std::shared_ptr<const RuleGate> gate_;
  const NumberWords numbers_;
  const NumberLabels labels_;
  const CountNounReader nouns_;
  const QualifierReader qualifiers_;
  const ClauseLexicons clauses_;
};

}  // namespace

std::unique_ptr<Finder> MakeCountFinder(const Patterns& patterns) {
  return std::make_unique<CountFinder>(patterns);
}

}  // namespace vietfacts
