// Reads the names of people: where one ends, and whether it looks like one.
#ifndef VIETFACTS_FACTS_PERSON_NAME_H_
#define VIETFACTS_FACTS_PERSON_NAME_H_

#include <cstddef>
#include <string_view>

#include "extractor/facts/person_text.h"

namespace vietfacts {

// A small word inside a foreign name: "de", "bin".
inline bool IsParticle(const PersonText& text, size_t at) {
  return text.IsLower(at) && text.May(at, PersonLexicon::kParticle);
}

// The end of the part of a name that begins at word `at`: a capitalised word with what is printed
// onto it ("Hang-seo", "K'Ré"), or initials with their stops ("T.H."). `at` itself where there is
// none.
size_t ReadNamePart(const PersonText& text, size_t at);

// The end of the name that begins at `at`, as far as its capitals reach: up to a small word (unless
// it is a particle of a foreign name), a mark, a number, an office, a word of address. Seven parts
// at most. `at` where there is no name.
size_t ReadName(const PersonText& text, size_t at);

// The number of parts of the name [begin, end).
size_t NameParts(const PersonText& text, size_t begin, size_t end);

// False for a family name that is an everyday word as well.
bool IsFamilyName(const PersonText& text, size_t at);
bool IsStrongFamilyName(const PersonText& text, size_t at);

// A family name that is nobody's given name: "Trần", but not "Dương".
bool IsNoGivenName(const PersonText& text, size_t at);

// A word that Vietnamese can't spell: "Guterres", "Mark", "Joe".
bool IsForeignWord(std::string_view word);

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_PERSON_NAME_H_
