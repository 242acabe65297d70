#include "extractor/facts/decree_words.h"

#include <algorithm>
#include <iterator>

#include "extractor/patterns/named_values.h"
#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

// In the order of enum Cue.
constexpr std::string_view kCueNames[] = {
    "sign",         "of",       "about",     "joint",       "from",         "to",
    "treaty",       "follows",  "unit",      "subject_end", "clause_start", "predicate",
    "issuer_end",   "body",     "several",   "place",       "lead_in",      "no_law_before",
    "no_law_after", "name_end", "name_part", "revised",     "assembly",     "alongside",
    "day",          "plural",   "parts",     "issue_start", "signer",       "year",
    "adverbial",    "source"};
constexpr std::string_view kBareNames[] = {"any", "name", "sign", "signed", "known", "code"};
constexpr std::string_view kStyles[] = {"party", "state"};
constexpr std::string_view kHeadKinds[] = {"law", "constitution", "charter", "abbreviation"};

}  // namespace

DecreeWords::DecreeWords(const Patterns& patterns)
    : cues_(patterns.lexicon("decree_cues")),
      types_(patterns.lexicon("decree_types")),
      abbreviations_(patterns.lexicon("decree_abbreviations")),
      symbols_(patterns.lexicon("issuer_symbols")),
      heads_(patterns.lexicon("law_heads")),
      law_names_(patterns.lexicon("law_names")),
      charter_names_(patterns.lexicon("charter_names")),
      begins_(patterns.vocabulary().size() + 1),
      ends_type_(begins_.size()),
      openers_(types_.bit() | heads_.bit()),
      law_full_(law_names_.Column("full")),
      charter_full_(charter_names_.Column("full")),
      abbreviation_type_(abbreviations_.Column("type")),
      abbreviation_other_(abbreviations_.Column("other")),
      symbol_written_(symbols_.Column("written")),
      symbol_body_(symbols_.Column("body")),
      symbol_style_(symbols_.Column("style")) {
  const Vocabulary& vocabulary = patterns.vocabulary();
  cues_from_.resize(vocabulary.size() + 1);
  for (const auto& entry : cues_.entries()) {
    const auto cues =
        static_cast<uint32_t>(BitsOf(entry.fields[cues_.Column("cues")], kCueNames, cues_, entry));
    cue_sets_.push_back(cues);
    const std::string lower = LowerInStep(entry.fields[0]);
    const auto first = WordFrom(lower, 0);
    if (first) cues_from_[vocabulary.Find(first->span.Of(lower))] |= cues;
    if (year_.empty() && (cues >> static_cast<int>(Cue::kYear) & 1U) != 0) year_ = entry.fields[0];
  }
  const auto mark_ends = [&](std::string_view form, bool type) {
    const std::string lower = LowerInStep(form);
    const std::vector<Word> words = SplitWords(lower);
    if (words.empty()) return lower;
    begins_[vocabulary.Find(words.front().span.Of(lower))] = true;
    if (type) ends_type_[vocabulary.Find(words.back().span.Of(lower))] = true;
    return lower;
  };
  for (const auto& entry : types_.entries()) {
    const std::string_view form = entry.fields[0];
    const std::string lower = mark_ends(form, true);
    longest_type_ =
        std::max(longest_type_, static_cast<size_t>(std::count(form.begin(), form.end(), ' ')) + 1);
    DecreeType& type = type_of_.emplace_back();
    type.name = entry.fields[types_.Column("type")];
    type.bare =
        static_cast<Bare>(IndexOf(entry.fields[types_.Column("bare")], kBareNames, types_, entry));
    type.abbreviated = lower != LowerInStep(type.name) && form.find(' ') == std::string::npos;
  }
  for (const auto& entry : symbols_.entries())
    IndexOf(entry.fields[symbols_.Column("style")], kStyles, symbols_, entry);
  for (const auto& entry : heads_.entries()) {
    mark_ends(entry.fields[0], false);
    LawHead& head = head_of_.emplace_back();
    head.type = entry.fields[heads_.Column("type")];
    head.kind = static_cast<LawHead::Kind>(
        IndexOf(entry.fields[heads_.Column("kind")], kHeadKinds, heads_, entry));
    head.full = entry.fields[heads_.Column("full")];
  }
}

CueHit DecreeWords::LongestCueAt(const Article& article, size_t at) const {
  CueHit hit;
  if (article.words[at].kind == Word::Kind::kLineEnd) return hit;
  const auto longest = cues_.LongestAt(article.text, article.words, at);
  if (!longest) return hit;
  hit.cues = hit.whole = CuesOf(longest->entry);
  hit.words = longest->words;
  if (longest->words > 1) {
    const auto* alone = cues_.Alone(article.text, article.words, at);
    if (alone != nullptr) hit.cues |= CuesOf(alone);
  }
  return hit;
}

const DecreeType* DecreeWords::TypeBefore(const Article& article, size_t end, size_t& begin) const {
  if (end == 0 || !article.words[end - 1].is_word() || !MayEndType(article.words[end - 1]))
    return nullptr;
  const DecreeType* longest = nullptr;
  for (size_t at = end; at-- > 0 && end - at <= longest_type_;) {
    if (!article.words[at].is_word()) break;
    const auto hit = types_.LongestAt(article.text, article.words, at);
    if (!hit || hit->words != end - at) continue;
    longest = &type_of_[types_.IndexOf(hit->entry)];
    begin = at;
  }
  return longest;
}

const DecreeType* DecreeWords::TypeAt(const Article& article, size_t at, size_t& words) const {
  const auto hit = types_.LongestAt(article.text, article.words, at);
  if (!hit) return nullptr;
  words = hit->words;
  return &type_of_[types_.IndexOf(hit->entry)];
}

const DecreeType* DecreeWords::FindType(std::string_view form) const {
  const auto* entry = types_.Find(form);
  return entry == nullptr ? nullptr : &type_of_[types_.IndexOf(entry)];
}

bool DecreeWords::IsSign(std::string_view form) const {
  const auto* entry = cues_.Find(LowerInStep(form));
  return entry != nullptr && (CuesOf(entry) >> static_cast<int>(Cue::kSign) & 1U) != 0;
}

const LawHead* DecreeWords::HeadAt(const Article& article, size_t at, size_t& words) const {
  const auto hit = heads_.LongestAt(article.text, article.words, at);
  if (!hit) return nullptr;
  words = hit->words;
  return &head_of_[heads_.IndexOf(hit->entry)];
}

bool DecreeWords::BeginsWithHead(std::string_view text) const {
  return std::any_of(heads_.entries().begin(), heads_.entries().end(), [&](const auto& entry) {
    const std::string_view type = entry.fields[heads_.Column("type")];
    return text.size() > type.size() && text.starts_with(type) && text[type.size()] == ' ';
  });
}

std::optional<KnownName> DecreeWords::NameAt(const Article& article, size_t at,
                                             LawHead::Kind kind) const {
  const bool charter = kind == LawHead::Kind::kCharter;
  const auto hit =
      (charter ? charter_names_ : law_names_).LongestAt(article.text, article.words, at);
  if (!hit) return std::nullopt;
  return KnownName{hit->words, hit->entry->fields[0],
                   hit->entry->fields[charter ? charter_full_ : law_full_]};
}

CodePart DecreeWords::TypeOfPart(std::string_view part) const {
  const auto* entry = abbreviations_.Find(part);
  if (entry == nullptr) return {};
  return {entry->fields[0], entry->fields[abbreviation_type_]};
}

std::string_view DecreeWords::OtherTypeOfPart(std::string_view part) const {
  const auto* entry = abbreviations_.Find(part);
  return entry == nullptr ? std::string_view() : entry->fields[abbreviation_other_];
}

CodePart DecreeWords::BodyOfPart(std::string_view part) const {
  const auto* entry = symbols_.Find(part);
  if (entry == nullptr) return {};
  const std::string_view written = entry->fields[symbol_written_];
  return {written.empty() ? std::string_view(entry->fields[0]) : written,
          entry->fields[symbol_body_], entry->fields[symbol_style_] == kStyles[0]};
}

}  // namespace vietfacts
