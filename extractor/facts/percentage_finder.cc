#include "extractor/facts/percentage_finder.h"

#include <algorithm>

#include "extractor/facts/amount.h"
#include "extractor/facts/percentage_of.h"
#include "extractor/facts/phrase.h"
#include "extractor/facts/qualifier.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestNumber = 14;  // words and marks before the sign

class PercentageFinder : public Finder {
 public:
  explicit PercentageFinder(const Patterns& patterns)
      : rules_(patterns.rules("percentage")),
        signs_(patterns.lexicon("percent_signs")),
        unit_(signs_.Column("unit")),
        numbers_(patterns),
        qualifiers_(patterns),
        of_(patterns) {}

  void Find(const Article& article, Facts& facts) const override {
    size_t from = 0;    // the first word that no percentage has yet
    size_t behind = 1;  // the word behind the last sign; with the first no percentage ends
    for (const uint32_t at : article.openings) {
      if (at < behind) continue;
      if (!signs_.MayBegin(article.words[at])) continue;
      const auto sign = signs_.LongestAt(article.text, article.words, at);
      if (!sign) continue;
      size_t end = at + sign->words;
      const std::string_view unit = sign->entry->fields[unit_];
      // "70% - 80%" is one percentage, where a rule says so.
      const auto farther = FartherSign(article, end);
      if (farther && Add(article, from, farther->begin, farther->end, unit, true, facts)) {
        from = end = farther->end;
      } else if (Add(article, from, at, end, unit, false, facts)) {
        from = end;
      }
      behind = end;
    }
  }

 private:
  struct Sign {
    size_t begin = 0, end = 0;  // words
  };

  // The sign of a second number right behind words[at], to which a joiner leads.
  std::optional<Sign> FartherSign(const Article& article, size_t at) const {
    const auto& words = article.words;
    if (at >= words.size()) return std::nullopt;
    const bool joins = IsMark(article.text, words, at, '-') ||
                       IsMark(article.text, words, at, '~') ||
                       numbers_.IsPart(article.text, words[at]);
    for (size_t i = at + 1; joins && i < words.size() && i <= at + kLongestNumber; ++i) {
      if (const auto sign = signs_.LongestAt(article.text, words, i))
        return Sign{i, i + sign->words};
      if (!words[i].is_number() && !words[i].is_mark() && !numbers_.IsPart(article.text, words[i]))
        break;
    }
    return std::nullopt;
  }

  // Where the longest number that ends before the sign may begin.
  size_t Earliest(const Article& article, size_t from, size_t sign) const {
    const auto& words = article.words;
    size_t begin = sign;
    while (begin > from && sign - begin < kLongestNumber) {
      const Word& word = words[begin - 1];
      const bool mark = word.is_mark() &&
                        (std::string_view(".,-~%").find(article.text.matching()[word.span.begin]) !=
                             std::string_view::npos ||
                         signs_.LongestAt(article.text, words, begin - 1));
      if (!word.is_number() && !numbers_.IsPart(article.text, word) && !mark &&
          !(word.is_word() && BelongsToSign(article, begin - 1))) {
        break;
      }
      --begin;
    }
    return begin;
  }

  // "phần" and "trăm" of a sign within a range: "từ 3 phần trăm đến 4 phần trăm".
  bool BelongsToSign(const Article& article, size_t at) const {
    return signs_.LongestAt(article.text, article.words, at).has_value();
  }

  // Adds the percentage whose sign is words[sign, end), where a rule reads one from word `from` on;
  // `range`: only a range.
  bool Add(const Article& article, size_t from, size_t sign, size_t end, std::string_view unit,
           bool range, Facts& facts) const {
    const auto& words = article.words;
    // "%20" of an address
    if (end < words.size() && !words[end].space_before &&
        (words[end].is_number() || words[end].is_word()))
      return false;
    for (size_t begin = Earliest(article, from, sign); begin < sign; ++begin) {
      if (!MayBegin(article, begin)) continue;
      const Span span{words[begin].span.begin, words[end - 1].span.end};
      for (const Rule& rule : rules_) {
        const auto match = MatchWhole(rule, article.text.lower(), span);
        if (!match) continue;
        const auto amount = ReadAmount(article.text, *match, numbers_, CommaBeforeThree::kDivides);
        if (!amount || (range && !amount->max)) continue;
        if (article.Readable(span))
          facts.percentages.push_back(ToPercentage(article, begin, end, *amount, unit, rule));
        return true;
      }
    }
    return false;
  }

  bool MayBegin(const Article& article, size_t at) const {
    const auto& words = article.words;
    if (!words[at].is_number() && !numbers_.Begins(article.text, words[at])) return false;
    if (at == 0) return true;
    const Word& before = words[at - 1];
    if (words[at].is_word() && (numbers_.IsPart(article.text, before) || before.is_number()))
      return false;
    // An attribute of markup: width=100%, width="100%".
    if (IsMark(article.text, words, at - 1, '=') ||
        (at > 1 && before.is_mark() && IsMark(article.text, words, at - 2, '='))) {
      return false;
    }
    // Within a longer number: the "5" of "1,5".
    return words[at].space_before || !before.is_mark() || !(at > 1 && words[at - 2].is_number()) ||
           std::string_view(".,").find(article.text.matching()[before.span.begin]) ==
               std::string_view::npos;
  }

  // True where a minus stands at words[at], right before a number: "tăng trưởng -0,4%", but not
  // "3 -4%" or a dash that opens a line.
  bool IsMinus(const Article& article, size_t at) const {
    const auto& words = article.words;
    if (at == 0 || !IsMark(article.text, words, at, '-') || words[at + 1].space_before)
      return false;
    const Word& before = words[at - 1];
    return IsMark(article.text, words, at - 1, '(') || IsMark(article.text, words, at - 1, ':') ||
           (before.is_word() && words[at].space_before);
  }

  Percentage ToPercentage(const Article& article, size_t begin, size_t end, const Amount& amount,
                          std::string_view unit, const Rule& rule) const {
    const auto& words = article.words;
    Percentage percentage;
    const bool minus = begin > 0 && !amount.max && IsMinus(article, begin - 1);
    if (minus) --begin;
    percentage.place = article.text.Locate({words[begin].span.begin, words[end - 1].span.end});
    percentage.value = minus ? -amount.value : amount.value;
    percentage.max = amount.max;
    percentage.unit = unit;
    percentage.rule = rule.name;
    PercentagePlace place{begin, begin, end};
    if (const auto before = qualifiers_.Before(article.text, words, begin)) {
      place.begin = before->begin;
      if (!before->comparing || !of_.IsCompared(article, place))
        percentage.qualifier = before->qualifier;
    }
    if (const auto after = qualifiers_.After(article.text, words, end))
      percentage.qualifier = *after;
    percentage.of = of_.Read(article, place);
    return percentage;
  }

  const std::vector<Rule>& rules_;
  const Lexicon& signs_;
  size_t unit_;
  const NumberWords numbers_;
  const QualifierReader qualifiers_;
  const PercentageOf of_;
};

}  // namespace

std::unique_ptr<Finder> MakePercentageFinder(const Patterns& patterns) {
  return std::make_unique<PercentageFinder>(patterns);
}

}  // namespace vietfacts
