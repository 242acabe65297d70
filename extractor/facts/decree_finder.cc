#include "extractor/facts/decree_finder.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "extractor/facts/decree_clause.h"
#include "extractor/facts/decree_prelude.h"
#include "extractor/facts/decree_reader.h"

namespace vietfacts {
namespace {

// A number without its symbol that proves too little alone is a reference where the article has it
// in full.
void DropUnknown(DecreeReferences& references) {
  const auto known_only = [](const DecreeReference& reference) { return reference.known_only; };
  if (std::ranges::none_of(references, known_only)) return;
  std::set<std::tuple<std::string, std::string>, std::less<>> stated;
  for (const DecreeReference& reference : references) {
    if (reference.known_only || !reference.fact.number) continue;
    const auto number = std::tie(*reference.fact.number, reference.fact.type);
    const auto place = stated.lower_bound(number);
    if (place == stated.end() || *place != number) stated.emplace_hint(place, number);
  }
  const auto unknown = [&](const DecreeReference& reference) {
    return reference.known_only &&
           !(reference.fact.number &&
             stated.contains(std::tie(*reference.fact.number, reference.fact.type)));
  };
  references.erase(std::remove_if(references.begin(), references.end(), unknown), references.end());
}

// "Quy định số 51 và Quy định số 231 của Ban Bí thư": documents of one type in a row, whose symbols
// stand for one body if they have any, have the issuer that stands behind the last. Those of a
// congress name it themselves.
void ShareIssuers(DecreeReferences& references) {
  for (size_t i = references.size(); i-- > 1;) {
    DecreeReference& first = references[i - 1];
    const DecreeReference& second = references[i];
    if (first.kind != DecreeReference::Kind::kAssembly && !first.fact.issuer &&
        second.fact.issuer && first.fact.type == second.fact.type && first.body == second.body &&
        first.kind == second.kind && second.in_row > 0)
      first.fact.issuer = second.fact.issuer;
  }
}

class DecreeFinder : public Finder {
 public:
  explicit DecreeFinder(const Patterns& patterns)
      : words_(patterns), reader_(patterns, words_), clauses_(patterns, words_) {}

  void Find(const Article& article, Facts& facts) const override {
    DecreeReferences references = reader_.Read(article);
    if (references.empty()) return;
    DropUnknown(references);
    DecreeSubjects::Walk walk;
    for (size_t i = 0; i < references.size(); ++i) {
      if (i > 0 && AreInRow(article, words_, references[i - 1], references[i]))
        references[i].in_row = references[i - 1].in_row + 1;
      clauses_.Read(article, references, i, walk);
    }
    ShareIssuers(references);
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
