// Reads the noun phrase that a percentage is a share of, up to the verb or preposition that ends
// it.
#ifndef VIETFACTS_FACTS_NOUN_PHRASE_H_
#define VIETFACTS_FACTS_NOUN_PHRASE_H_

#include <optional>
#include <vector>

#include "extractor/facts/count_noun.h"
#include "extractor/patterns/patterns.h"
#include "extractor/text/text.h"
#include "extractor/text/words.h"

namespace vietfacts {

// Knows lexicons/of_stops.tsv, of_nouns.tsv and phrase_words.tsv.
class NounPhraseReader {
 public:
  explicit NounPhraseReader(const Patterns& patterns);

  // The word behind the phrase that begins with words[at]; `at` itself where none does.
  size_t End(const Text& text, const std::vector<Word>& words, size_t at) const;

 private:
  bool Stops(const Text& text, const std::vector<Word>& words, size_t at) const;
  size_t Joined(const Text& text, const std::vector<Word>& words, size_t at) const;
  size_t ClauseEnd(const Text& text, const std::vector<Word>& words, size_t at) const;
  bool IsPlural(const Text& text, const std::vector<Word>& words, size_t at) const;
  bool MayGoOn(const Text& text, const std::vector<Word>& words, size_t begin, size_t at) const;

  const Lexicon& stops_;
  const Lexicon& joiners_;
  const Lexicon& joined_;
  const Lexicon& people_;
  const Lexicon& phrase_words_;
  size_t behind_people_, phrase_role_;
  const CountNounReader nouns_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_NOUN_PHRASE_H_
