#include "extractor/facts/decree_finder.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extractor/facts/decree_clause.h"
#include "extractor/facts/decree_prelude.h"
#include "extractor/facts/decree_reader.h"

namespace vietfacts {
namespace {

// A number without its symbol that proves too little alone is a reference where the article has it
// in full.
void DropUnknown(std::vector<DecreeReference>& references) {
  std::set<std::pair<std::string, std::string>> stated;
  for (const DecreeReference& reference : references) {
    if (!reference.known_only && reference.fact.number)
      stated.emplace(*reference.fact.number, reference.fact.type);
  }
  std::erase_if(references, [&](const DecreeReference& reference) {
    return reference.known_only &&
           !stated.contains({reference.fact.number.value_or(""), reference.fact.type});
  });
}

// "Quy định số 51 và Quy định số 231 của Ban Bí thư": documents of one type in a row, whose symbols
// stand for one body if they have any, have the issuer that stands behind the last. Those of a
// congress name it themselves.
void ShareIssuers(const Article& article, const DecreeWords& words,
                  std::vector<DecreeReference>& references) {
  for (size_t i = references.size(); i-- > 1;) {
    DecreeReference& first = references[i - 1];
    const DecreeReference& second = references[i];
    if (first.kind != DecreeReference::Kind::kAssembly && !first.fact.issuer &&
        second.fact.issuer && first.fact.type == second.fact.type && first.body == second.body &&
        first.kind == second.kind && AreInRow(article, words, first, second))
      first.fact.issuer = second.fact.issuer;
  }
}

class DecreeFinder : public Finder {
 public:
  explicit DecreeFinder(const Patterns& patterns)
      : words_(patterns), reader_(patterns, words_), clauses_(patterns, words_) {}

  void Find(const Article& article, Facts& facts) const override {
    std::vector<DecreeReference> references = reader_.Read(article);
    DropUnknown(references);
    for (size_t i = 0; i < references.size(); ++i) clauses_.Read(article, references, i);
    ShareIssuers(article, words_, references);
    facts.decrees.reserve(references.size());
    for (DecreeReference& reference : references) {
      if (!article.Readable(reference.span)) continue;
      Decree& fact = reference.fact;
      if (!fact.issuer && !reference.body.empty()) {
        fact.issuer = reference.body;
        fact.inferred.push_back("issuer");
      }
      fact.place = article.text.Locate(reference.span);
      facts.decrees.push_back(std::move(fact));
    }
  }

 private:
  DecreeWords words_;
  DecreeReader reader_;
  DecreeClauses clauses_;
};

}  // namespace

std::unique_ptr<Finder> MakeDecreeFinder(const Patterns& patterns) {
  return std::make_unique<DecreeFinder>(patterns);
}

}  // namespace vietfacts
