// What the finder of people knows of words: the lexicons of patterns/ that it uses, and which of
// them a word may open.
#ifndef VIETFACTS_FACTS_PERSON_LEXICON_H_
#define VIETFACTS_FACTS_PERSON_LEXICON_H_

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/patterns/joint_lexicons.h"
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
    kTerm = 1u << 14,
    kKin = 1u << 15,
    kSubjectTaker = 1u << 16,
    kGivenName = 1u << 17,
    kNameSyllable = 1u << 18,
    kPredicate = 1u << 19,
  };

  // What patterns/lexicons/person_words.tsv says of a small word, where its kinds are explained.
  enum class Small {
    kAnd,
    kOf,
    kWithin,
    kAbout,
    kIs,
    kAlso,
    kAt,
    kOrigin,
    kSource,
    kYear,
    kAge,
    kSince,
    kPointer,
    kCountry,
    kNow,
    kMiddleName,
    kMinistry,
    kAddress,
    kCredit,
    kIndefinite,
    kWith,
    kThen,
    kOne,
    kGroup,
    kTowards,
    kOrdinal,
    kIn,
    kOther,
    kComprises,
    kReceives,
    kAlready,
    kProposed,
    kAdverbial,
  };

  // `patterns` outlives the lexicon. Throws PatternError where a lexicon or a column of one is
  // missing.
  explicit PersonLexicon(const Patterns& patterns);

  // The bits of a word, by its number in the vocabulary of the patterns.
  uint32_t PartsOf(uint32_t word) const { return word < parts_.size() ? parts_[word] : 0; }

  // Whether a word, by its number, is a small word of that kind.
  bool Is(uint32_t word, Small kind) const {
    return word < small_.size() && (small_[word] >> static_cast<int>(kind) & 1u) != 0;
  }

  // All of them in one; a lexicon's number there is NumberOf its part.
  const JointLexicons& joint() const { return joint_; }
  static size_t NumberOf(Part part) {
    return static_cast<size_t>(std::countr_zero(static_cast<uint32_t>(part)));
  }

  // The bits of the lexicons, a set of Part, in Word::opens.
  uint64_t bit(Part part) const { return bits_[NumberOf(part)]; }
  uint64_t OpenBits(uint32_t parts) const;

  const Lexicon& abbreviations() const { return *abbreviations_; }

  // The value of a lexicon's second column: an honorific's class, a role's kind, a place's kind …
  static std::string_view KindOf(const Lexicon::Entry& entry) { return entry.fields[1]; }

 private:
  void Add(const Lexicon& lexicon, Part part);
  void AddSmallWords(const Patterns& patterns);

  std::vector<uint32_t> parts_;  // by word's number
  std::vector<uint64_t> small_;  // the kinds of a small word as bits, by its number
  std::vector<uint64_t> bits_;   // of each of them, in Word::opens
  JointLexicons joint_;
  const Lexicon* abbreviations_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PERSON_LEXICON_H_
