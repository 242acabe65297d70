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

  // Sets Word::id of every word. `lower` as Text::lower() gives it, `words` those of its text.
  void Mark(std::string_view lower, std::vector<Word>& words) const;

  // The word of that number, which is 1 to size().
  std::string_view Spelling(uint32_t id) const { return spellings_[id - 1]; }

  // How many words are known; their numbers are 1 to this.
  uint32_t size() const { return static_cast<uint32_t>(spellings_.size()); }

 private:
  // What is compared of a word: all of it, where it has eight bytes at most, else a hash.
  struct Key {
    uint64_t bits = 0;
    uint32_t size = 0;  // bytes of the word
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Slot {
    Key key;
    uint32_t id = kUnknownWord;  // kUnknownWord: the slot is empty
  };
  static Key KeyOf(std::string_view word);
  uint32_t Find(std::string_view lower, const Key& key) const;
  void Take(uint32_t id);  // a slot for the word
  void Grow();

  std::vector<Slot> slots_;  // open addressing, a power of two of them, at most half of them taken
  std::vector<std::string> spellings_;  // by id - 1
};

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_VOCABULARY_H_
