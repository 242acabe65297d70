#include "extractor/facts/person_lexicon.h"

#include <algorithm>
#include <iterator>

#include "extractor/patterns/pattern_error.h"
#include "extractor/text/normalize.h"

namespace vietfacts {
namespace {

// In the order of enum Small.
constexpr std::string_view kSmallNames[] = {
    "and",    "of",          "within",   "about",   "is",     "also",       "at",
    "origin", "source",      "year",     "age",     "since",  "pointer",    "country",
    "now",    "middle_name", "ministry", "address", "credit", "indefinite", "with",
    "then",   "one",         "group",    "towards", "ordinal"};

// The kinds in `list`, which commas divide, as bits. Throws PatternError where one is unknown.
uint32_t Kinds(std::string_view list, const Lexicon& lexicon, const Lexicon::Entry& entry) {
  uint32_t kinds = 0;
  for (size_t begin = 0; begin <= list.size();) {
    const size_t end = std::min(list.find(',', begin), list.size());
    const std::string_view name = list.substr(begin, end - begin);
    const auto at = std::find(std::begin(kSmallNames), std::end(kSmallNames), name);
    if (at == std::end(kSmallNames)) {
      throw PatternError(lexicon.file(), entry.line, "",
                         "'" + std::string(name) + "' has no meaning here");
    }
    kinds |= 1u << (at - std::begin(kSmallNames));
    begin = end + 1;
  }
  return kinds;
}

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
  AddSmallWords(patterns);
}

void PersonLexicon::AddSmallWords(const Patterns& patterns) {
  const Lexicon& lexicon = patterns.lexicon("person_words");
  const size_t kinds = lexicon.Column("kinds");
  for (const Lexicon::Entry& entry : lexicon.entries()) {
    const uint32_t id = patterns.vocabulary().Find(LowerInStep(entry.fields[0]));
    if (small_.size() <= id) small_.resize(id + 1, 0);
    small_[id] |= Kinds(entry.fields[kinds], lexicon, entry);
  }
}

void PersonLexicon::Add(const Patterns& patterns, std::string_view name, Part part) {
  const Lexicon& lexicon = patterns.lexicon(name);
  lexicons_.push_back(&lexicon);
  for (const Lexicon::Entry& entry : lexicon.entries()) {
    const Text form(entry.fields[0]);
    const std::vector<Word> words = SplitWords(form.matching());
    if (words.empty()) continue;
    const uint32_t id = patterns.vocabulary().Find(form.Lower(words[0].span));
    if (parts_.size() <= id) parts_.resize(id + 1, 0);
    parts_[id] |= part;
  }
}

}  // namespace vietfacts
