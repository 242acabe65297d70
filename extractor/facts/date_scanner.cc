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
  for (const Rule& rule : rules_) set_->Add(rule.pattern, nullptr);
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
  std::vector<Match> matches;
  for (const int i : candidates) {
    if (auto match = MatchAt(rules_[static_cast<size_t>(i)],
                             text.substr(0, std::min(text.size(), at + kLongestDate)), at)) {
      if (!match->span().empty()) matches.push_back(std::move(*match));
    }
  }
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return a.span().end != b.span().end ? a.span().end > b.span().end : &a.rule() < &b.rule();
  });
  for (const Match& match : matches) {
    auto reading = production_.Read(match);
    if (reading && context_.Allows(article, match, *reading, previous_end)) return reading;
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
