// Questions about the words around a place, which may lie beyond either end of the text.
#ifndef VIETFACTS_FACTS_WORDS_AROUND_H_
#define VIETFACTS_FACTS_WORDS_AROUND_H_

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "extractor/article/article.h"

namespace vietfacts {

inline bool IsWord(const Article& article, size_t at) {
  return at < article.words.size() && article.words[at].is_word();
}
inline bool IsNumber(const Article& article, size_t at) {
  return at < article.words.size() && article.words[at].is_number();
}

// The first byte of the mark at words[at]; '\0' where no mark stands there.
inline char Mark(const Article& article, size_t at) {
  if (at >= article.words.size() || !article.words[at].is_mark()) return '\0';
  return article.text.matching()[article.words[at].span.begin];
}

// The end of the line that holds byte `begin`, but at most `window` bytes on, and no half of a
// character.
inline size_t LineWithin(std::string_view text, size_t begin, size_t window) {
  size_t end = std::min(text.size(), begin + window);
  if (const size_t line_end = text.substr(0, end).find('\n', begin);
      line_end != std::string_view::npos)
    return line_end;
  while (end > begin && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  return end;
}

}  // namespace vietfacts

#endif  // VIETFACTS_FACTS_WORDS_AROUND_H_
