#include "extractor/facts/person_finder.h"

#include <algorithm>

#include "extractor/facts/person_lexicon.h"
#include "extractor/facts/person_text.h"
#include "extractor/facts/person_walker.h"
#include "extractor/facts/resolve_people.h"

namespace vietfacts {
namespace {

class PersonFinder : public Finder {
 public:
  explicit PersonFinder(const Patterns& patterns) : lexicon_(patterns), rules_(patterns) {}

  void Find(const Article& article, Facts& facts) const override {
    const PersonText text(article, lexicon_);
    std::vector<FoundMention> mentions = FindMentions(text, rules_);
    std::erase_if(mentions, [&](const FoundMention& mention) {
      const Span span = text.SpanOf(mention.begin, mention.end);
      return article.InByline(span) || !article.Readable(span);
    });
    facts.people = ResolvePeople(text, lexicon_, std::move(mentions));
  }

 private:
  const PersonLexicon lexicon_;
  const PersonRules rules_;
};

}  // namespace

std::unique_ptr<Finder> MakePersonFinder(const Patterns& patterns) {
  return std::make_unique<PersonFinder>(patterns);
}

}  // namespace vietfacts
