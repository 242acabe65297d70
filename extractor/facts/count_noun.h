// Reads the noun of a count: "đảng viên mới", "cán bộ, công chức, viên chức".
#ifndef VIETFACTS_FACTS_COUNT_NOUN_H_
#define VIETFACTS_FACTS_COUNT_NOUN_H_

#include <optional>
#include <string>
#include <vector>

#include "extractor/patterns/patterns.h"
#include "extractor/text/text.h"
#include "extractor/text/words.h"

namespace vietfacts {

struct CountNoun {
  Span unit;                    // the head noun, in text.matching()
  size_t begin = 0;             // its first word
  size_t unit_end = 0;          // the word behind it
  size_t end = 0;               // the word behind what belongs to the count's span
  std::string_view given;       // the noun it counts as; empty where that is the head noun itself
  std::string_view unit_class;  // "person", "organization", "collective"
};

// Knows lexicons/units.tsv and unit_modifiers.tsv.
class CountNounReader {
 public:
  explicit CountNounReader(const Patterns& patterns);

  // False where no noun begins with the word: a quick check.
  bool MayBegin(const Word& word) const { return word.is_word() && units_.MayBegin(word); }

  // The noun that begins with words[at]; nullopt where none does.
  std::optional<CountNoun> Read(const Text& text, const std::vector<Word>& words, size_t at) const;

 private:
  std::optional<Lexicon::Hit> Unit(const Text& text, const std::vector<Word>& words,
                                   size_t at) const;
  size_t BehindModifiers(const Text& text, const std::vector<Word>& words, size_t at) const;
  // True where words[at, at + length) are rather a verb: "tổ chức" of "chi đoàn tổ chức", but not
  // of "cơ quan tổ chức đơn vị".
  bool IsVerb(const Text& text, const std::vector<Word>& words, size_t at, size_t length) const;
  size_t BehindJoined(const Text& text, const std::vector<Word>& words, size_t at) const;

  const Lexicon& units_;
  const Lexicon& modifiers_;
  const Lexicon& joiners_;
  const Lexicon& predicates_;
  size_t unit_column_, class_column_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_COUNT_NOUN_H_
