// What the finder of people knows of words: the lexicons of patterns/ that it uses, and which of them a word may open.
#ifndef VIETFACTS_FACTS_PERSON_LEXICON_H_
#define VIETFACTS_FACTS_PERSON_LEXICON_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

class PersonLexicon {
 public:
  // The lexicons, as bits: a word has the bit of each lexicon that has a form beginning with it.
  enum Part : uint32_t {
    kHonorific = 1u << 0,
    kRole = 1u << 1,
    kTitlePart = 1u << 2,
    kFamily = 1u << 3,
    kPlace = 1u << 4,
    kStop = 1u << 5,
    kOrganization = 1u << 6,
    kNameHead = 1u << 7,
    kPlaceWord = 1u << 8,
    kJoin = 1u << 9,
    kParticle = 1u << 10,
    kOrganizationHead = 1u << 11,
    kList = 1u << 12,
    kAside = 1u << 13,
  };

  // `patterns` outlives the lexicon. Throws PatternError where a lexicon or a column of one is missing.
  explicit PersonLexicon(const Patterns& patterns);

  // The bits of a word in lower case.
  uint32_t PartsOf(std::string_view lower) const;

  const Lexicon& lexicon(Part part) const;
  const Lexicon& abbreviations() const { return *abbreviations_; }

  // The value of a lexicon's second column: an honorific's class, a role's kind, a place's kind …
  static std::string_view KindOf(const Lexicon::Entry& entry) { return entry.fields[1]; }

 private:
  void Add(const Patterns& patterns, std::string_view name, Part part);

  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, uint32_t, Hash, std::equal_to<>> parts_;
  std::vector<const Lexicon*> lexicons_;
  const Lexicon* abbreviations_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PERSON_LEXICON_H_
