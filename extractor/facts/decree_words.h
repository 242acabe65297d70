// What the decree finder knows of words: the lexicons of patterns/lexicons/ that it reads, by
// meaning.
#ifndef VIETFACTS_FACTS_DECREE_WORDS_H_
#define VIETFACTS_FACTS_DECREE_WORDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

// The meanings of decree_cues.tsv. A word may have several.
enum class Cue : uint8_t {
  kSign,         // "số": a number follows
  kOf,           // "của": the issuer follows
  kAbout,        // "về": the subject follows
  kJoint,        // "và": joins the members of a list
  kFrom,         // "từ": begins a range
  kTo,           // "đến": joins a range
  kTreaty,       // "công ước": what follows is the name of a treaty
  kFollows,      // may stand behind the bare number of a document
  kUnit,         // makes the number before it a quantity
  kSubjectEnd,   // ends a subject
  kClauseStart,  // begins another clause after a comma
  kPredicate,    // shows that the words before it are the subject of a sentence of their own
  kIssuerEnd,    // can't be part of the name of an issuer
  kBody,         // begins the name of a body
  kSeveral,      // "liên": several bodies follow
  kPlace,        // a kind of place: its name follows
  kLeadIn,       // "khóa": a term of office follows
  kNoLawBefore,  // makes a word for law behind it something else
  kNoLawAfter,   // makes a word for law before it something else
  kNameEnd,      // can't be part of the name of a law
  kNamePart,     // belongs to the name of a law, whatever its words mean alone
  kRevised,      // "sửa đổi"
  kAssembly,     // a congress or plenum whose documents have an ordinal
  kAlongside,    // "gắn với": sets what follows beside the clause before
  kDay,          // "ngày": a day follows
  kPlural,       // "các": several, none of them named
  kParts,        // "điều", "khoản": a part of a document
  kIssueStart,   // "sau khi": may stand before the body that issues
  kSigner,       // "bí thư": signs what its body issues
  kYear,         // "năm": a year follows
  kAdverbial,    // "khi": opens what the clause proper follows behind a comma
  kSource,       // "theo": the same, and a clause proper always follows
};

// A set of cues, and how many words they cover.
struct CueHit {
  uint32_t cues = 0;   // of the longest form and of the first word alone
  uint32_t whole = 0;  // of the longest form
  size_t words = 1;    // that the longest form covers
  bool WholeHas(Cue cue) const { return (whole >> static_cast<int>(cue) & 1U) != 0; }
  bool Has(Cue cue) const { return (cues >> static_cast<int>(cue) & 1U) != 0; }
};

// When the number of a document makes a reference without a symbol.
enum class Bare : uint8_t {
  kAny,     // always: "Nghị quyết 35"
  kName,    // with "số", or where what follows is no noun: "Quy định 55 về"
  kSign,    // with "số", or where the issuer or the day follows: "công văn 323 ngày 6-3"
  kSigned,  // with "số"
  kKnown,   // only where the article states it in full
  kCode,    // never
};

struct DecreeType {
  std::string name;  // "Nghị quyết"
  Bare bare = Bare::kSign;
  bool abbreviated = false;  // "NQ"
};

// A word for law: "Luật", "Hiến pháp".
struct LawHead {
  enum class Kind : uint8_t { kLaw, kConstitution, kCharter, kAbbreviation };
  std::string type;
  Kind kind = Kind::kLaw;
  std::string full;  // what an abbreviation stands for: "Bộ luật Hình sự"
};

// The name of a law or charter that a lexicon knows, without the word for law.
struct KnownName {
  size_t words = 0;             // that it covers
  std::string_view form, full;  // as in law_names.tsv and charter_names.tsv
};

// The part of a code; empty where it is unknown.
struct CodePart {
  std::string_view canonical;   // its spelling
  std::string_view stands_for;  // the type of document or the body
  bool of_party = false;        // of a body: the style of its codes
};

class DecreeWords {
 public:
  // `patterns` outlives it. Throws PatternError where a lexicon is missing or has an unknown value.
  explicit DecreeWords(const Patterns& patterns);

  // The cues of the longest form at words[at], and of words[at] alone. None where there is no such
  // word.
  CueHit CueAt(const Article& article, size_t at) const {
    const bool may_begin = at < article.words.size() && cues_.MayBegin(article.words[at]);
    return may_begin ? LongestCueAt(article, at) : CueHit();
  }
  bool Is(const Article& article, size_t at, Cue cue) const {
    return MayBe(article, at, cue) && CueAt(article, at).Has(cue);
  }

  // The longest type of document whose words end before words[end]; `begin` receives its first
  // word.
  const DecreeType* TypeBefore(const Article& article, size_t end, size_t& begin) const;
  // The longest one that begins at words[at].
  const DecreeType* TypeAt(const Article& article, size_t at, size_t& words) const;
  const DecreeType* FindType(std::string_view form) const;
  // True for "số" and the like, alone.
  bool IsSign(std::string_view form) const;

  const LawHead* HeadAt(const Article& article, size_t at, size_t& words) const;
  // True where a word for law begins `text`.
  bool BeginsWithHead(std::string_view text) const;

  // The word before a year: "năm".
  const std::string& year() const { return year_; }

  // The longest name at words[at] that may follow a head of this kind.
  std::optional<KnownName> NameAt(const Article& article, size_t at, LawHead::Kind kind) const;

  // True where forms of types of documents or words for law begin as the word does.
  bool Begins(const Word& word) const { return word.id < begins_.size() && begins_[word.id]; }
  // False where no such form begins with the word: a quick check.
  bool MayBegin(const Word& word) const { return (word.opens & openers_) != 0; }
  // The same for the last word of a type.
  bool MayEndType(const Word& word) const {
    return word.id < ends_type_.size() && ends_type_[word.id];
  }

  // What is known of the part of a code as a type of document.
  CodePart TypeOfPart(std::string_view part) const;
  // A second type that is written alike ("QĐ": "Quyết định" and "Quy định"); empty for none.
  std::string_view OtherTypeOfPart(std::string_view part) const;
  // What is known of it as a body that issues them.
  CodePart BodyOfPart(std::string_view part) const;

 private:
  // False where no form that begins with words[at] has the cue: a quick check.
  bool MayBe(const Article& article, size_t at, Cue cue) const {
    if (at >= article.words.size() || !cues_.MayBegin(article.words[at])) return false;
    const uint32_t id = article.words[at].id;
    return id >= cues_from_.size() || (cues_from_[id] >> static_cast<int>(cue) & 1U) != 0;
  }
  CueHit LongestCueAt(const Article& article, size_t at) const;
  uint32_t CuesOf(const Lexicon::Entry* entry) const { return cue_sets_[cues_.IndexOf(entry)]; }

  const Lexicon& cues_;
  const Lexicon& types_;
  const Lexicon& abbreviations_;
  const Lexicon& symbols_;
  const Lexicon& heads_;
  const Lexicon& law_names_;
  const Lexicon& charter_names_;
  std::vector<uint32_t> cue_sets_;        // of each entry of cues_
  std::vector<uint32_t> cues_from_;       // by the first word's number, of all forms
  std::vector<DecreeType> type_of_;       // of types_
  std::vector<LawHead> head_of_;          // of heads_
  std::vector<bool> begins_, ends_type_;  // by the word's number
  size_t longest_type_ = 0;               // in words
  uint64_t openers_ = 0;                  // the bits of types_ and heads_ in Word::opens
  size_t law_full_, charter_full_;        // columns of the names
  size_t abbreviation_type_, abbreviation_other_, symbol_written_, symbol_body_, symbol_style_;
  std::string year_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DECREE_WORDS_H_
