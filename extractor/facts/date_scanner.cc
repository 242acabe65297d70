#include "extractor/facts/date_scanner.h"

#include <algorithm>

#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestDate = 240;                 // bytes
constexpr size_t kLongestNumber = 4;                 // digits with which a date may begin
constexpr int64_t kMaxSetBytes = int64_t{64} << 20;  // RE2's memory for all rules at once

}  // namespace

DateScanner::DateScanner(const Patterns& patterns)
    : rules_(patterns.rules("date")), production_(patterns), context_(patterns) {
  openers_.resize(patterns.vocabulary().size() + 1);
  for (const auto& entry : patterns.lexicon("date_openers").entries())
    openers_[patterns.vocabulary().Find(LowerInStep(entry.fields[0]))] = true;
  openers_[kUnknownWord] = false;
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMaxSetBytes);
  set_ = std::make_unique<RE2::Set>(options, RE2::ANCHOR_START);
  for (const Rule& rule : rules_) {
    set_->Add(rule.pattern, nullptr);
    reads_beyond_.push_back(rule.GroupIndex("fact") != 0);
  }
  set_->Compile();
}

bool DateScanner::MayBegin(const Word& word) const {
  if (word.is_number()) return word.span.size() <= kLongestNumber;
  return word.is_word() && word.id < openers_.size() && openers_[word.id];
}

std::optional<DateReading> DateScanner::ReadAt(const Article& article, size_t at,
                                               size_t previous_end) const {
  const std::string_view text = article.text.matching();
  std::vector<int> candidates;
  RE2::Set::ErrorInfo error;
  if (!set_->Match(re2::StringPiece(text.data() + at, std::min(kLongestDate, text.size() - at)),
                   &candidates, &error)) {
    if (error.kind == RE2::Set::kNoError) return std::nullopt;
    for (int i = 0; i < static_cast<int>(rules_.size()); ++i) candidates.push_back(i);
  }
  const std::string_view window = text.substr(0, std::min(text.size(), at + kLongestDate));
  std::vector<Candidate> matches;
  for (const int i : candidates) {
    const Rule& rule = rules_[static_cast<size_t>(i)];
    const auto end = MatchEnd(rule, window, at);
    if (!end) continue;
    Candidate candidate{&rule, *end, *end, {}};
    if (reads_beyond_[static_cast<size_t>(i)]) {
      candidate.match = MatchWhole(rule, window, {at, *end});
      if (!candidate.match || candidate.match->span().empty()) continue;
      candidate.fact_end = candidate.match->span().end;
    } else if (*end == at) {
      continue;
    }
    matches.push_back(std::move(candidate));
  }
  std::stable_sort(matches.begin(), matches.end(), [](const Candidate& a, const Candidate& b) {
    return a.fact_end != b.fact_end ? a.fact_end > b.fact_end : a.rule < b.rule;
  });
  for (Candidate& candidate : matches) {
    if (!candidate.match) candidate.match = MatchWhole(*candidate.rule, window, {at, candidate.end});
    if (!candidate.match) continue;
    auto reading = production_.Read(*candidate.match);
    if (reading && context_.Allows(article, *candidate.match, *reading, previous_end))
      return reading;
  }
  return std::nullopt;
}

std::vector<DateReading> DateScanner::Scan(const Article& article) const {
  std::vector<DateReading> readings;
  size_t end = 0;
  for (const Word& word : article.words) {
    if (word.span.begin < end || !MayBegin(word)) continue;
    if (auto reading = ReadAt(article, word.span.begin, end)) {
      end = reading->span.end;
      readings.push_back(std::move(*reading));
    }
  }
  return readings;
}

}  // namespace vietfacts
