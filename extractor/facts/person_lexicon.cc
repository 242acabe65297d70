#include "extractor/facts/person_lexicon.h"

#include "extractor/patterns/named_values.h"
#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

// In the order of enum Small.
constexpr std::string_view kSmallNames[] = {
    "and",       "of",          "within",   "about",   "is",      "also",       "at",
    "origin",    "source",      "year",     "age",     "since",   "pointer",    "country",
    "now",       "middle_name", "ministry", "address", "credit",  "indefinite", "with",
    "then",      "one",         "group",    "towards", "ordinal", "in",         "other",
    "comprises", "receives",    "already",  "proposed",
    "adverbial"};

}  // namespace

PersonLexicon::PersonLexicon(const Patterns& patterns)
    : abbreviations_(&patterns.lexicon("title_abbreviations")) {
  Add(patterns, "honorifics", kHonorific);
  Add(patterns, "roles", kRole);
  Add(patterns, "title_parts", kTitlePart);
  Add(patterns, "family_names", kFamily);
  Add(patterns, "places", kPlace);
  Add(patterns, "title_stops", kStop);
  Add(patterns, "organization_words", kOrganization);
  Add(patterns, "name_heads", kNameHead);
  Add(patterns, "place_words", kPlaceWord);
  Add(patterns, "title_joins", kJoin);
  Add(patterns, "name_particles", kParticle);
  Add(patterns, "organization_heads", kOrganizationHead);
  Add(patterns, "lists", kList);
  Add(patterns, "name_asides", kAside);
  Add(patterns, "office_terms", kTerm);
  Add(patterns, "kin_words", kKin);
  Add(patterns, "title_subjects", kSubjectTaker);
  Add(patterns, "given_names", kGivenName);
  Add(patterns, "name_syllables", kNameSyllable);
  Add(patterns, "predicates", kPredicate);
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

void PersonLexicon::Add(const Patterns& patterns, std::string_view name, Part part) {
  const Lexicon& lexicon = patterns.lexicon(name);
  lexicons_.push_back(&lexicon);
  bits_.push_back(lexicon.bit());
  for (const uint32_t word : lexicon.FirstWords()) {
    if (parts_.size() <= word) parts_.resize(word + 1, 0);
    parts_[word] |= part;
  }
}

}  // namespace vietfacts
