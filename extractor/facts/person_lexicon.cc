#include "extractor/facts/person_lexicon.h"

#include "extractor/patterns/named_values.h"
#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

// In the order of enum Small.
constexpr std::string_view kSmallNames[] = {
    "and",       "of",          "within",   "about",    "is",       "also",       "at",
    "origin",    "source",      "year",     "age",      "since",    "pointer",    "country",
    "now",       "middle_name", "ministry", "address",  "credit",   "indefinite", "with",
    "then",      "one",         "group",    "towards",  "ordinal",  "in",         "other",
    "comprises", "receives",    "already",  "proposed", "adverbial"};

// In the order of enum Part.
constexpr std::string_view kLexicons[] = {
    "honorifics",     "roles",       "title_parts",        "family_names",
    "places",         "title_stops", "organization_words", "name_heads",
    "place_words",    "title_joins", "name_particles",     "organization_heads",
    "lists",          "name_asides", "office_terms",       "kin_words",
    "title_subjects", "given_names", "name_syllables",     "predicates"};

std::vector<const Lexicon*> LexiconsOf(const Patterns& patterns) {
  std::vector<const Lexicon*> lexicons;
  for (const std::string_view name : kLexicons) lexicons.push_back(&patterns.lexicon(name));
  return lexicons;
}

}  // namespace

PersonLexicon::PersonLexicon(const Patterns& patterns)
    : joint_(LexiconsOf(patterns)), abbreviations_(&patterns.lexicon("title_abbreviations")) {
  for (size_t number = 0; number < std::size(kLexicons); ++number)
    Add(patterns.lexicon(kLexicons[number]), static_cast<Part>(1u << number));
  AddSmallWords(patterns);
}

uint64_t PersonLexicon::OpenBits(uint32_t parts) const {
  uint64_t bits = 0;
  for (size_t i = 0; i < bits_.size(); ++i) {
    if ((parts >> i & 1u) != 0) bits |= bits_[i];
  }
  return bits;
}

void PersonLexicon::AddSmallWords(const Patterns& patterns) {
  const Lexicon& lexicon = patterns.lexicon("person_words");
  const size_t kinds = lexicon.Column("kinds");
  for (const Lexicon::Entry& entry : lexicon.entries()) {
    const uint32_t id = patterns.vocabulary().Find(LowerInStep(entry.fields[0]));
    if (small_.size() <= id) small_.resize(id + 1, 0);
    small_[id] |= BitsOf(entry.fields[kinds], kSmallNames, lexicon, entry);
  }
}

void PersonLexicon::Add(const Lexicon& lexicon, Part part) {
  bits_.push_back(lexicon.bit());
  for (const uint32_t word : lexicon.FirstWords()) {
    if (parts_.size() <= word) parts_.resize(word + 1, 0);
    parts_[word] |= part;
  }
}

}  // namespace vietfacts
