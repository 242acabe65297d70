// Names of laws, codes, ordinances, constitutions and charters, and where they end.
#ifndef VIETFACTS_FACTS_LAW_NAME_H_
#define VIETFACTS_FACTS_LAW_NAME_H_

#include <cstddef>
#include <optional>
#include <string>

#include "extractor/article/article.h"
#include "extractor/facts/decree_words.h"

namespace vietfacts {

struct LawName {
  const LawHead* head = nullptr;
  size_t first = 0;       // the word that the head begins with
  size_t rest = 0;        // the first word behind the head
  size_t end = 0;         // behind the last word
  bool amending = false;  // the name of a law that amends others, with their names
};

class LawNames {
 public:
  explicit LawNames(const DecreeWords& words) : words_(words) {}

  // The name that begins at words[at]; nullopt where there is none. Looks at most a few dozen words
  // ahead.
  std::optional<LawName> ReadAt(const Article& article, size_t at) const;

  // The name as printed, but with the capitals of the lexicons: "luật phòng chống tham nhũng" is
  // "Luật Phòng chống tham nhũng".
  std::string NameOf(const Article& article, const LawName& name) const {
    return Write(article, name, false);
  }
  // The title that all ways to print the name share: "Luật PCTN 2018" is "Luật Phòng, chống tham
  // nhũng năm 2018".
  std::string TitleOf(const Article& article, const LawName& name) const {
    return Write(article, name, true);
  }

 private:
  std::string Write(const Article& article, const LawName& name, bool title) const;
  // The head and the known name at words[at], in whose place `at` comes to stand behind them.
  std::string WriteKnown(const Article& article, const LawHead& head, size_t& at, size_t end,
                         bool title) const;

  // Each gives the end of the name that begins with words[at], or `at` where there is none.
  size_t Law(const Article& article, const LawName& name, size_t at) const;
  size_t Constitution(const Article& article, size_t at) const;
  size_t Charter(const Article& article, size_t at) const;
  size_t Amended(const Article& article, size_t at) const;

  // The end of a name of which no lexicon knows: up to `in_small` words in small letters between
  // capitalised ones, up to `at_end` behind the last.
  size_t Unknown(const Article& article, size_t at, size_t in_small, size_t at_end) const;
  // The end of capitalised words that go on with a known name: "Luật Biển" + "Việt Nam".
  size_t Capitalized(const Article& article, size_t at) const;
  // The end of "(sửa đổi)", "năm 2013" and the like.
  size_t Tail(const Article& article, size_t at) const;
  size_t Year(const Article& article, size_t at) const;
  // The end of words up to a mark, a date or the end of the clause.
  size_t Clause(const Article& article, size_t at) const;

  // True where the words before make it part of the name of a treaty: "Công ước … về Luật Biển".
  bool OfTreaty(const Article& article, size_t at) const;
  bool Preceded(const Article& article, size_t at) const;

  const DecreeWords& words_;
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_LAW_NAME_H_
