#include "extractor/text/viqr.h"

#include "extractor/text/characters.h"
#include "extractor/text/syllable.h"
#include "extractor/text/viqr_marks.h"
#include "extractor/text/viqr_word.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestWord = 64;  // bytes; what is longer is no word, and is read in pieces

// The end of the letters and marks that begin with the letter at `at`. What a backslash escapes is
// no part of them.
size_t EndOfMarked(std::string_view text, size_t at) {
  const std::string_view near = text.substr(0, at + kLongestWord);
  size_t end = at;
  while (end < near.size() && (IsAsciiLetter(near[end]) || IsViqrMark(near[end])) &&
         !IsViqrEscape(text, end)) {
    ++end;
  }
  return end;
}

// The end of the word that begins with the letter at `at`. A mark that fits to no letter before it
// ends a word: "H'Mo^ng" is two, "vnexpress.net" as well.
size_t EndOfWord(std::string_view text, size_t at) {
  const std::string_view all = text.substr(at, EndOfMarked(text, at) - at);
  size_t used = ViqrWord(all, {}).Extent();
  while (used < all.size() && !IsAsciiLetter(all[used])) ++used;
  return at + used;
}

bool HasEscapes(std::string_view text) {
  for (size_t at = text.find('\\'); at != std::string_view::npos; at = text.find('\\', at + 1)) {
    if (IsViqrEscape(text, at)) return true;
  }
  return false;
}

constexpr size_t kLookAhead = 8;  // bytes behind a word that tell whether a sentence ends

}  // namespace

std::string FromViqr(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  const bool strict = HasEscapes(text);
  const size_t line_end = text.find('\n');
  const size_t first_line =
      line_end == std::string_view::npos ? 0 : line_end;  // a single line need be no headline
  size_t at = 0;
  while (at < text.size()) {
    if (IsViqrEscape(text, at)) {
      out += text[at + 1];
      at += 2;
      continue;
    }
    if (!IsAsciiLetter(text[at])) {
      out += text[at++];
      continue;
    }
    const size_t end = EndOfWord(text, at);
    ViqrWord(text.substr(at, end - at), {.after = text.substr(end, kLookAhead),
                                         .quoted = at > 0 && text[at - 1] == '\'',
                                         .headline = at < first_line,
                                         .strict = strict})
        .AppendTo(out);
    at = end;
  }
  return out;
}

bool AppendViqr(std::string& out, char32_t letter) {
  const char32_t small = InfoOf(letter).lower;
  const bool capital = small != letter;
  if (small == U'đ') {
    out += capital ? "DD" : "dd";
    return true;
  }
  const VietnameseLetter parts = TakeApart(small);
  for (const ViqrVowel& vowel : kViqrVowels) {
    if (vowel.row[0] != parts.base) continue;
    out += static_cast<char>(capital ? vowel.plain - 0x20 : vowel.plain);
    if (vowel.mark != 0) out += vowel.mark;
    if (parts.tone != 0) out += static_cast<char>(kViqrTones[parts.tone]);
    return true;
  }
  return false;
}

ViqrEvidence LookForViqr(std::string_view text) {
  ViqrEvidence evidence;
  for (size_t at = 0; at < text.size();) {
    if (!IsAsciiLetter(text[at])) {
      ++at;
      continue;
    }
    const size_t end = EndOfWord(text, at);
    ++evidence.words;
    ViqrWord word(text.substr(at, end - at), {.after = text.substr(end, kLookAhead)});
    if (word.Marked()) {
      // Read again with what stands behind the last letter, which may be a mark or punctuation.
      std::string read;
      word.AppendTo(read);
      evidence.syllables += word.IsSyllable();
      evidence.others += !word.IsSyllable();
    }
    at = end;
  }
  return evidence;
}

}  // namespace vietfacts
