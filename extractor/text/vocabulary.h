// The words that the lexicons know, each with a number, so that a text's words are looked up once and compared as numbers.
#ifndef VIETFACTS_TEXT_VOCABULARY_H_
#define VIETFACTS_TEXT_VOCABULARY_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/text/words.h"

namespace vietfacts {

class Vocabulary {
 public:
  // The number of a word in lower case; kUnknownWord where no Add has had it.
  uint32_t Find(std::string_view lower) const;

  // The same, and makes the word known.
  uint32_t Add(std::string_view lower);

  // A bit for one more lexicon. The sixty-fourth and those after it share theirs.
  uint64_t AddLexicon();

  // The lexicons, by their bits, in whose forms a word stands at a place.
  struct Places {
    uint64_t alone = 0;   // a form of just this word
    uint64_t first = 0;   // of several words, the first
    uint64_t second = 0;  // the second
  };
  void AddPlaces(uint32_t word, const Places& places);

  // Sets Word::id and Word::opens of every word. `lower` as Text::lower() gives it, `words` those of its text.
  void Mark(std::string_view lower, std::vector<Word>& words) const;

  // The word of that number, which is 1 to size().
  std::string_view Spelling(uint32_t id) const { return spellings_[id - 1]; }

  // How many words are known; their numbers are 1 to this.
  uint32_t size() const { return static_cast<uint32_t>(spellings_.size()); }

 private:
  // What is compared of a word: all of it, where it has sixteen bytes at most, as those of Vietnamese have, else a hash
  // that is no such word.
  struct Key {
    uint64_t first = 0;
    uint64_t rest = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Slot {
    Key key;
    uint32_t id = kUnknownWord;  // kUnknownWord: the slot is empty
  };
  static Key KeyOf(std::string_view word);
  // The same of a word with at least sixteen bytes from its first one on, whatever they are.
  static Key KeyOfShort(const char* word, size_t size);
  size_t SlotOf(const Key& key) const;
  uint32_t Find(std::string_view lower, const Key& key) const;
  void Take(uint32_t id);  // a slot for the word
  void Grow();

  // Open addressing, a power of two of them, at most half of them taken.
  std::vector<Slot> slots_ = std::vector<Slot>(1024);
  std::vector<std::string> spellings_;  // by id - 1
  std::vector<Places> places_ = std::vector<Places>(1);  // by id
  uint32_t lexicons_ = 0;  // how many there are
};

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_VOCABULARY_H_
