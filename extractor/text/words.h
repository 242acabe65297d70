// Splits the matching text into words, numbers and marks, for the finders that walk rather than scan.
#ifndef VIETFACTS_TEXT_WORDS_H_
#define VIETFACTS_TEXT_WORDS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extractor/text/span.h"

namespace vietfacts {

// What Word::id is for a word that no lexicon has, and before Vocabulary::Mark.
inline constexpr uint32_t kUnknownWord = 0;
inline constexpr uint32_t kUnmarkedWord = 0xFFFFFFFF;

// Vietnamese writes each syllable as a word of its own, so "Nguyễn Thị Hương" is three words and "đảng viên" two.
struct Word {
  enum class Kind : uint8_t {
    kWord,     // letters, and digits after the first letter: "Bí", "THPT", "F0"
    kNumber,   // digits: "16", "2024" ("1.050" is a number, a mark and a number)
    kMark,     // any other visible character, one at a time: "," "-" "("
    kLineEnd,  // one "\n"
  };
  enum class Case : uint8_t {
    kNone,   // no cased letter in it
    kLower,  // "viên"
    kTitle,  // "Viên", "Đ"
    kUpper,  // two or more capitals and no small letter: "UBND"
    kMixed,  // "CTr", "ThS" (a capital first), "iPhone"
  };

  Span span;
  Kind kind = Kind::kWord;
  Case letter_case = Case::kNone;
  bool space_before = false;  // a blank or a line end stands before it

  bool is_word() const { return kind == Kind::kWord; }
  bool is_number() const { return kind == Kind::kNumber; }
  bool is_mark() const { return kind == Kind::kMark; }
  // Begins with a capital letter.
  bool capitalized() const {
    return initial_capital || letter_case == Case::kUpper;
  }
  bool initial_capital = false;

  uint32_t id = kUnmarkedWord;  // in the vocabulary of the patterns (vocabulary.h)

  // The lexicons in which a form may begin here, as bits that the vocabulary gave them: all that have one, and few that
  // don't. Every one before Vocabulary::Mark.
  uint64_t opens = ~uint64_t{0};
};

// `matching` as Text::matching() gives it. The spans are in text order.
std::vector<Word> SplitWords(std::string_view matching);

// The same for a text of which it is known whether it is usual (usual_text.h).
std::vector<Word> SplitWords(std::string_view matching, bool usual);

// The first word from byte `at` on, where one ends or the text begins; nullopt where there is none.
std::optional<Word> WordFrom(std::string_view matching, size_t at);

// The same as SplitWords, character by character: for texts that are not usual (usual_text.h), and the reference that the tests
// compare SplitWords with.
std::vector<Word> SplitWordsPlainly(std::string_view matching);

// The index of the first word that begins at or after byte `begin`; words.size() where there is none.
size_t WordAt(const std::vector<Word>& words, size_t begin);

// The same, where words[from] begins at or before the byte, mostly a few words before.
size_t WordAt(const std::vector<Word>& words, size_t begin, size_t from);

}  // namespace vietfacts

#endif  // VIETFACTS_TEXT_WORDS_H_
