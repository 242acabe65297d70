// An article as the finder of people walks over it: its words, and which lexicons' forms they may
// open.
#ifndef VIETFACTS_FACTS_PERSON_TEXT_H_
#define VIETFACTS_FACTS_PERSON_TEXT_H_

#include <optional>
#include <string_view>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/person_lexicon.h"

namespace vietfacts {

// Some ASCII marks, as a set that one look tells the members of.
class Marks {
 public:
  // Implicit, as a literal stands for the set of its characters.
  consteval Marks(const char* marks) {
    for (; *marks != '\0'; ++marks) {
      const auto mark = static_cast<unsigned char>(*marks);
      bits_[mark / 64] |= uint64_t{1} << mark % 64;
    }
  }
  constexpr bool Has(char c) const {
    const auto mark = static_cast<unsigned char>(c);
    return mark < 128 && (bits_[mark / 64] >> mark % 64 & 1) != 0;
  }
  constexpr bool empty() const { return (bits_[0] | bits_[1]) == 0; }

 private:
  uint64_t bits_[2] = {};
};

// All indices are of words; those from size() on are allowed and stand for the end of the text.
class PersonText {
 public:
  // Both outlive this.
  PersonText(const Article& article, const PersonLexicon& lexicon)
      : article_(article),
        words_(article.words.data()),
        size_(article.words.size()),
        matching_(article.text.matching().data()),
        lexicon_(lexicon) {}

  size_t size() const { return size_; }
  const Article& article() const { return article_; }
  const Word& word(size_t at) const { return words_[at]; }
  std::string_view Lower(size_t at) const {
    return at < size() ? article_.text.Lower(words_[at].span) : "";
  }
  std::string_view Matching(size_t at) const {
    return at < size() ? article_.text.Matching(words_[at].span) : "";
  }
  // Whether it is a small word of that kind.
  bool Has(size_t at, PersonLexicon::Small kind) const {
    return at < size() && lexicon_.Is(words_[at].id, kind);
  }
  bool IsMark(size_t at, const Marks& marks) const {
    if (at >= size() || !words_[at].is_mark()) return false;
    return marks.Has(matching_[words_[at].span.begin]);
  }

  // Whether the word is the first of a form of the lexicon; the form itself where one begins here.
  bool May(size_t at, PersonLexicon::Part part) const {
    return at < size() && (lexicon_.PartsOf(words_[at].id) & part) != 0;
  }
  // Null where none does.
  const Lexicon::Hit* Match(size_t at, PersonLexicon::Part part) const {
    if (at >= size() || (words_[at].opens & lexicon_.bit(part)) == 0) return nullptr;
    return lexicon_.joint().Longest(WayAt(at), PersonLexicon::NumberOf(part));
  }
  // The lexicons that Match finds a form of, a set of Part.
  uint32_t FormsAt(size_t at) const { return lexicon_.joint().LexiconsOn(WayAt(at)); }

  // False where no form of the lexicons, of which these are PersonLexicon::OpenBits, begins with
  // the word: a quick check.
  bool MayOpen(size_t at, uint64_t bits) const {
    return at < size() && (words_[at].opens & bits) != 0;
  }
  bool MayOpen(size_t at, PersonLexicon::Part part) const {
    return MayOpen(at, lexicon_.bit(part));
  }
  const PersonLexicon& lexicon() const { return lexicon_; }

  bool IsWord(size_t at) const { return at < size() && words_[at].is_word(); }
  bool IsNumber(size_t at) const { return at < size() && words_[at].is_number(); }
  bool IsCapital(size_t at) const { return IsWord(at) && words_[at].capitalized(); }
  bool IsLower(size_t at) const { return IsWord(at) && !words_[at].capitalized(); }
  bool IsUpper(size_t at) const {
    return IsWord(at) && words_[at].letter_case == Word::Case::kUpper;
  }
  bool IsLineEnd(size_t at) const {
    return at >= size() || words_[at].kind == Word::Kind::kLineEnd;
  }

  // A word that no lexicon knows, but for that of given names.
  bool IsUnknown(size_t at) const {
    return at < size() && (lexicon_.PartsOf(words_[at].id) &
                           ~static_cast<uint32_t>(PersonLexicon::kGivenName)) == 0;
  }

  // One capital letter, or two without a vowel ("Ph", "Ng"), and nothing else: an initial.
  bool IsLetter(size_t at) const;

  // True where no blank stands before the word.
  bool IsTight(size_t at) const { return at < size() && !words_[at].space_before; }

  // A word that opens a line, a sentence, a quotation or a parenthesis.
  bool OpensClause(size_t at) const;

  // A full stop that ends a sentence: not that of an initial or of an abbreviation such as "TP.".
  bool EndsSentence(size_t at) const;

  // The bytes of the words from `begin` up to `end`, which is greater.
  Span SpanOf(size_t begin, size_t end) const {
    return {words_[begin].span.begin, words_[end - 1].span.end};
  }

 private:
  JointLexicons::Way WayAt(size_t at) const {
    Walked& walked = walked_[at % kWalked];
    if (walked.at != at) walked = {at, lexicon_.joint().WayFrom({words_, size_}, at)};
    return walked.way;
  }

  const Article& article_;
  const Word* const words_;
  const size_t size_;
  const char* const matching_;
  const PersonLexicon& lexicon_;

  // The last walks through the lexicons, each in the place that its word has by its index: readers
  // ask about one word many times, and about those near it.
  struct Walked {
    size_t at = static_cast<size_t>(-1);
    JointLexicons::Way way = JointLexicons::kNoWay;
  };
  static constexpr size_t kWalked = 64;
  mutable Walked walked_[kWalked];
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PERSON_TEXT_H_
