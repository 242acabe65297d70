// Small questions about the words around a place, which several finders ask.
#ifndef VIETFACTS_FACTS_PHRASE_H_
#define VIETFACTS_FACTS_PHRASE_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extractor/patterns/lexicon.h"
#include "extractor/text/text.h"
#include "extractor/text/words.h"

namespace vietfacts {

// The longest entry of at most `most` words that ends right before words[end]; nullopt where none
// does.
std::optional<Lexicon::Hit> LongestBefore(const Lexicon& lexicon, const Text& text,
                                          const std::vector<Word>& words, size_t end,
                                          size_t most = 5);

// True where words[at] is there and is the mark `mark`.
bool IsMark(const Text& text, const std::vector<Word>& words, size_t at, char mark);

// True where a sentence ends with words[at]: a line end, "!", "?", "…" or a full stop that closes
// no abbreviation of up to three capitals ("TP. HCM") and divides no number.
bool EndsSentence(const Text& text, const std::vector<Word>& words, size_t at);

// The first word of the sentence that holds words[at], but at most `most` words before it.
size_t SentenceBegin(const Text& text, const std::vector<Word>& words, size_t at,
                     size_t most = 120);

// The same for places of one text that are mostly asked for in text order: no word is looked at
// twice then.
class SentenceBegins {
 public:
  explicit SentenceBegins(size_t most = 120) : most_(most) {}

  size_t Of(const Text& text, const std::vector<Word>& words, size_t at);

 private:
  const size_t most_;
  size_t begin_ = 0, at_ = 0;  // asked for last: no sentence ends within words[begin_, at_)
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PHRASE_H_
