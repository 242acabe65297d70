#include "extractor/facts/date_scanner.h"

#include <algorithm>

#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestDate = 240;  // bytes
constexpr size_t kLongestNumber = 4;  // digits with which a date may begin
constexpr size_t kGlance = 64;        // bytes that tell of most places that no date is there

// `text` without the beginning of a letter at its end whose rest was cut off.
std::string_view WholeLetters(std::string_view text) {
  const auto begins = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; };
  size_t last = text.size();
  while (last > 0 && !begins(text[--last])) {
  }
  const auto lead = static_cast<unsigned char>(text[last]);
  const size_t bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return last + bytes > text.size() ? text.substr(0, last) : text;
}

}  // namespace

DateScanner::DateScanner(const Patterns& patterns)
    : rules_(patterns.rules("date")),
      gate_(patterns.gate("date", RuleGate::Extent::kStart)),
      production_(patterns),
      context_(patterns) {
  openers_.resize(patterns.vocabulary().size() + 1);
  for (const auto& entry : patterns.lexicon("date_openers").entries()) {
    const std::string opener = LowerInStep(entry.fields[0]);
    openers_[patterns.vocabulary().Find(opener)] = gate_->Behind(opener);
  }
  openers_[kUnknownWord].reset();
  for (const Rule& rule : rules_) reads_beyond_.push_back(rule.GroupIndex("fact") != 0);
}

bool DateScanner::MayBegin(std::string_view text, const Word& word) const {
  RuleGate::Known known = RuleGate::kNothing;
  if (word.is_number()) {
    if (word.span.size() > kLongestNumber) return false;
  } else {
    if (!word.is_word() || word.id >= openers_.size() || !openers_[word.id]) return false;
    if (word.letter_case == Word::Case::kLower) known = *openers_[word.id];
  }
  const size_t read = known == RuleGate::kNothing ? word.span.begin : word.span.end;
  return gate_->MayMatch(known, text.substr(read), kGlance);
}

bool DateScanner::ReadsMore(const Candidate& a, const Candidate& b) {
  return a.fact_end != b.fact_end ? a.fact_end > b.fact_end : a.rule < b.rule;
}

bool DateScanner::Read(std::string_view text, size_t at, Candidate& candidate) const {
  const Rule& rule = rules_[candidate.rule];
  candidate.match = MatchAt(rule, text, at);
  if (!candidate.match || candidate.match->whole().empty()) return false;
  const Span fact = reads_beyond_[candidate.rule] ? candidate.match->span() : candidate.match->whole();
  if (fact.empty()) return false;
  candidate.is_read = true;
  candidate.fact_end = fact.end;
  return true;
}

// The rule that reads most of the date is taken, the first of several, and the next where it makes
// no sense of what it reads. Rules that can't read as much are not asked.
std::optional<DateReading> DateScanner::ReadAt(const Article& article, size_t word,
                                               size_t previous_end) const {
  const std::string_view text = article.text.matching();
  const size_t at = article.words[word].span.begin;
  std::vector<RuleGate::Candidate> may_match;
  gate_->Candidates(WholeLetters(text.substr(at, kLongestDate)), may_match);
  std::vector<Candidate> candidates;
  candidates.reserve(may_match.size());
  for (const auto& [rule, end] : may_match) candidates.push_back({rule, at + end, false, {}});
  const std::string_view window = text.substr(0, std::min(text.size(), at + kLongestDate));
  while (!candidates.empty()) {
    const auto best = std::min_element(candidates.begin(), candidates.end(), ReadsMore);
    if (!best->is_read) {
      if (!Read(window, at, *best)) candidates.erase(best);
      continue;
    }
    auto reading = production_.Read(*best->match);
    if (reading && context_.Allows(article, *best->match, *reading, word, previous_end)) return reading;
    candidates.erase(best);
  }
  return std::nullopt;
}

std::vector<DateReading> DateScanner::Scan(const Article& article) const {
  const std::string_view text = article.text.matching();
  std::vector<DateReading> readings;
  size_t end = 0;
  for (const uint32_t at : article.openings) {
    const Word& word = article.words[at];
    if (word.span.begin < end || !MayBegin(text, word)) continue;
    if (auto reading = ReadAt(article, at, end)) {
      end = reading->span.end;
      readings.push_back(std::move(*reading));
    }
  }
  return readings;
}

}  // namespace vietfacts
