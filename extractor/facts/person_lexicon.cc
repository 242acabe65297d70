#include "extractor/facts/person_lexicon.h"

namespace vietfacts {

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
