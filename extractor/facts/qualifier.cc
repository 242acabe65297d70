#include "extractor/facts/qualifier.h"

#include <iterator>

#include "extractor/facts/phrase.h"
#include "extractor/patterns/named_values.h"

namespace vietfacts {
namespace {

Qualifier QualifierNamed(std::string_view name) {
  for (Qualifier qualifier : {Qualifier::kAbout, Qualifier::kOver, Qualifier::kUnder,
                              Qualifier::kAtLeast, Qualifier::kAtMost}) {
    if (QualifierName(qualifier) == name) return qualifier;
  }
  return Qualifier::kExact;
}

}  // namespace

QualifierReader::QualifierReader(const Patterns& patterns)
    : lexicon_(patterns.lexicon("qualifiers")),
      qualifier_column_(NamedColumn(lexicon_, "qualifier",
                                    {"about", "over", "under", "at_least", "at_most"})),
      side_column_(NamedColumn(lexicon_, "side", {"before", "after", "comparing"})) {}

std::optional<QualifierReader::Reading> QualifierReader::Before(const Text& text,
                                                                const std::vector<Word>& words,
                                                                size_t at) const {
  const auto hit = LongestBefore(lexicon_, text, words, at);
  if (!hit || hit->entry->fields[side_column_] == "after") return std::nullopt;
  return Reading{QualifierNamed(hit->entry->fields[qualifier_column_]), at - hit->words,
                 hit->entry->fields[side_column_] == "comparing"};
}

std::optional<Qualifier> QualifierReader::After(const Text& text, const std::vector<Word>& words,
                                                size_t at) const {
  if (at >= words.size()) return std::nullopt;
  const auto hit = lexicon_.LongestAt(text, words, at);
  if (!hit || hit->entry->fields[side_column_] != "after") return std::nullopt;
  return QualifierNamed(hit->entry->fields[qualifier_column_]);
}

}  // namespace vietfacts
