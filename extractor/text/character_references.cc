#include "extractor/text/character_references.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "extractor/text/character_names.h"
#include "extractor/text/encoding_tables.h"
#include "extractor/text/utf8.h"

namespace vietfacts {
namespace {

constexpr size_t kLongest = 10;  // characters between "&" and ";"

// The character with the number that HTML gives it; 0 where it is none.
char32_t Numbered(std::string_view digits) {
  const bool hexadecimal = !digits.empty() && (digits[0] | 0x20) == 'x';
  if (hexadecimal) digits.remove_prefix(1);
  uint32_t c = 0;
  const auto [end, error] =
      std::from_chars(digits.data(), digits.data() + digits.size(), c, hexadecimal ? 16 : 10);
  if (error != std::errc() || end != digits.data() + digits.size()) return 0;
  if (c >= 0x80 && c < 0xA0) {
    c = TableOf(Encoding::kWindows1252)[c];
    if (c == kUndefinedByte) return 0;
  }
  const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
  const bool none = control || c == 0x7F || (c >= 0xD800 && c < 0xE000) || c > 0x10FFFF;
  return none ? 0 : c;
}

char32_t Named(std::string_view name) {
  const auto* const found = std::lower_bound(
      std::begin(kNamedCharacters), std::end(kNamedCharacters), name,
      [](const NamedCharacter& each, std::string_view wanted) { return each.name < wanted; });
  return found != std::end(kNamedCharacters) && found->name == name ? found->character : 0;
}

struct Reference {
  char32_t character = 0;  // 0: there is none
  size_t end = 0;
};

// What is referred to behind the "&" that ends at `at`.
Reference Read(std::string_view text, size_t at) {
  const std::string_view near = text.substr(at, kLongest + 1);
  const size_t semicolon = near.find(';');
  if (semicolon == std::string_view::npos || semicolon < 2) return {};
  const std::string_view name = near.substr(0, semicolon);
  const char32_t character = name[0] == '#' ? Numbered(name.substr(1)) : Named(name);
  return {character, at + semicolon + 1};
}

}  // namespace

void ReadCharacterReferences(std::string_view text, Rewrite& rewrite) {
  for (size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at)) {
    Reference reference = Read(text, at + 1);
    if (reference.character == '&') {
      if (const Reference inner = Read(text, reference.end); inner.character != 0)
        reference = inner;
    }
    if (reference.character == 0) {
      ++at;
      continue;
    }
    std::string character;
    AppendUtf8(character, reference.character);
    rewrite.Replace({at, reference.end}, character);
    at = reference.end;
  }
}

}  // namespace vietfacts
