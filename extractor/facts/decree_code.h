// Codes of documents: "21-NQ/TW", "30/2020/NĐ-CP", in every spelling met in print.
#ifndef VIETFACTS_FACTS_DECREE_CODE_H_
#define VIETFACTS_FACTS_DECREE_CODE_H_

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extractor/article/article.h"
#include "extractor/facts/decree_words.h"
#include "extractor/patterns/gated_rules.h"
#include "extractor/patterns/patterns.h"

namespace vietfacts {

struct DecreeCode {
  Span span;               // from the number to the end of the symbol
  std::string number;      // "05"
  std::string year;        // empty where the code has none
  std::string symbol;      // canonical: "NQ/TW"
  std::string text;        // the canonical code: "21-NQ/TW"
  std::string_view type;   // that the symbol stands for; empty where it tells none
  std::string_view body;   // likewise
  std::string_view other;  // a second type that is written alike ("QĐ"); empty for none
  const Rule* rule = nullptr;
};

// What stands before a code decides how much its shape must prove.
enum class Introduced {
  kByType,  // "Quyết định số 12/ABC": any shape of a code will do
  kBySign,  // "số 12/QĐ-UBND"
  kNot,     // "12/QĐ-UBND": its parts must be known
};

// What a symbol says, whatever the number before it.
struct DecreeSymbol {
  std::string canonical;               // "NQ/TW"
  char mark = '-';                     // between number and symbol
  std::string_view type, other, body;  // as of DecreeCode
  bool small = false;                  // printed without capitals
};

// The symbols that an article has had so far, which it mostly repeats.
struct DecreeSymbols {
  std::unordered_map<std::string, DecreeSymbol> known;
  std::vector<RuleGate::Candidate> candidates;  // rules that may match where it is being read
};

class DecreeCodes {
 public:
  // Both outlive it. Uses the rules of the kind "decree" whose names begin with "decree.coded".
  DecreeCodes(const Patterns& patterns, const DecreeWords& words);

  // False where the number at byte `at` can't begin a code: a quick look at what stands behind its
  // digits.
  static bool MayBegin(std::string_view text, size_t at);

  // The same, by more of the text: false for most dates and shares.
  bool MayRead(std::string_view text, size_t at) const;

  // The code whose number begins at byte `at` of the matching text; nullopt where there is none.
  // `symbols` are those that it has read in the article, for it alone to look at.
  std::optional<DecreeCode> Read(const Article& article, size_t at, Introduced introduced,
                                 DecreeSymbols& symbols) const;

  // The code that `number` has with the rest of `like`: "18" and "19-NQ/TW" give "18-NQ/TW".
  static DecreeCode WithNumber(const DecreeCode& like, std::string_view number);

 private:
  DecreeCode Canonical(const Match& match, const DecreeSymbol& symbol) const;
  const DecreeSymbol& SymbolOf(const Match& match, DecreeSymbols& symbols) const;
  // `dated` where a year stands before it, `before` what stands between number and symbol.
  DecreeSymbol ReadSymbol(std::string_view symbol, bool dated, std::string_view before) const;
  bool Convinces(const DecreeCode& code, Introduced introduced) const;

  const DecreeWords& words_;
  GatedRules rules_;
  GatedRules::Choice coded_ = 0;  // those that read codes
};

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_DECREE_CODE_H_
