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

bool IsLetterOrDigit(char c) { return IsAsciiLetter(c) || (c >= '0' && c <= '9'); }

// Where the quotation ends that the apostrophe at `open` begins: the first apostrophe on the line
// that can be no acute; or else the last that may be one ("'vu`ng thu? ddo^'"). npos where there is
// none before the line or another quotation begins.
size_t EndOfQuotation(std::string_view text, size_t open) {
  constexpr size_t kLongest = 300;  // bytes
  text = text.substr(0, open + kLongest);
  size_t end = std::string_view::npos;
  for (size_t at = open + 1; at < text.size() && text[at] != '\n'; ++at) {
    if (text[at] != '\'') continue;
    if (at + 1 < text.size() && IsLetterOrDigit(text[at + 1])) {
      if (text[at - 1] == ' ') break;
      continue;
    }
    end = at;
    if (std::string_view("aeiouyAEIOUY^(+*").find(text[at - 1]) == std::string_view::npos) break;
  }
  return end;
}

// Reads a text from its beginning to its end.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), strict_(HasEscapes(text)) {
    const size_t line_end = text.find('\n');
    // A single line need be no headline.
    first_line_ = line_end == std::string_view::npos ? 0 : line_end;
    out_.reserve(text.size());
  }

  std::string Run() {
    size_t at = 0;
    while (at < text_.size()) {
      if (IsViqrEscape(text_, at)) {
        out_ += text_[at + 1];
        at += 2;
      } else if (IsAsciiLetter(text_[at])) {
        at = ReadWord(at);
      } else {
        if (!strict_ && text_[at] == '\'' && (at == 0 || !IsLetterOrDigit(text_[at - 1])) &&
            at + 1 < text_.size() && IsLetterOrDigit(text_[at + 1])) {
          quotation_end_ = EndOfQuotation(text_, at);
        }
        out_ += text_[at++];
      }
    }
    return std::move(out_);
  }

 private:
  size_t ReadWord(size_t at) {
    const size_t end = EndOfWord(text_, at);
    const bool beside = at > 0 && word_end_ == at - 1 && text_[word_end_] == ' ';
    const std::string before = beside ? out_.substr(word_begin_, word_size_) : std::string();
    word_begin_ = out_.size();
    ViqrWord(text_.substr(at, end - at), {.after = text_.substr(end, kLookAhead),
                                          .before = before,
                                          .quoted = at < quotation_end_ && quotation_end_ < end &&
                                                    text_[quotation_end_ - 1] != '\'',
                                          .headline = at < first_line_,
                                          .strict = strict_})
        .AppendTo(out_);
    word_size_ = out_.size() - word_begin_;
    word_end_ = end;
    return end;
  }

  const std::string_view text_;
  const bool strict_;
  size_t first_line_ = 0;  // where it ends
  size_t quotation_end_ = std::string_view::npos;
  // The word before, in the text and in `out_`.
  size_t word_end_ = std::string_view::npos;
  size_t word_begin_ = 0, word_size_ = 0;
  std::string out_;
};

}  // namespace

std::string FromViqr(std::string_view text) { return Reader(text).Run(); }

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
