#include "extractor/text/viqr_word.h"

#include <algorithm>

#include "extractor/text/characters.h"
#include "extractor/text/normalize.h"
#include "extractor/text/syllable.h"
#include "extractor/text/tone_style.h"
#include "extractor/text/utf8.h"
#include "extractor/text/viqr_marks.h"
#include "extractor/text/word_table.h"

namespace vietfacts {
namespace {

// Whether `word`, but for its marks, is one of `kind` in the table of words.
bool HasWord(std::string_view kind, std::string_view word) {
  static const WordTable table("viqr_words.tsv");
  std::string letters;
  for (const char c : word) {
    if (IsAsciiLetter(c)) letters += static_cast<char>(c | 0x20);
  }
  return table.Has(kind, letters);
}

char32_t CapitalOf(char32_t small) {
  return small < 0x80 || (small >= 0xE0 && small < 0x100) ? small - 0x20 : small - 1;
}

}  // namespace

void ViqrWord::AppendTo(std::string& out) {
  const size_t last = LastLetter();
  Read(word_);
  if (!context_.strict && ends_in_tone_ && !KeepsLastTone(last)) {
    Read(word_.substr(0, last + 1 + ModifierAfter(last)));
  }
  if (!context_.strict && dots_ > 0 && ReadSyllable(letters_) == Syllable::kNone) {
    // A word that is none of ours keeps its marks: "e.g."
    if (!has_modifier_) return AppendRest(word_, out);
    if (word_[0] < 'a' && word_[1] == '.') return AppendInitial(out);
  }
  for (const char32_t letter : letters_) AppendUtf8(out, letter);
  AppendRest(word_.substr(used_), out);
}

void ViqrWord::AppendInitial(std::string& out) const {
  out.append(word_.substr(0, 2));
  const std::string_view rest = word_.substr(2);
  if (rest.empty() || !IsAsciiLetter(rest[0])) return AppendRest(rest, out);
  ViqrWord(rest, context_).AppendTo(out);
}

size_t ViqrWord::Extent() {
  Read(word_);
  return used_;
}

bool ViqrWord::Marked() {
  Read(word_.substr(0, LastLetter() + 1));
  return marks_ > 0;
}

bool ViqrWord::IsSyllable() {
  Read(word_);
  return ReadSyllable(letters_) == Syllable::kMarked;
}

size_t ViqrWord::LastLetter() const {
  size_t last = word_.size();
  while (last > 0 && !IsAsciiLetter(word_[last - 1])) --last;
  return last - 1;
}

size_t ViqrWord::ModifierAfter(size_t at) const {
  return at + 1 < word_.size() &&
                 std::string_view("^(+*").find(word_[at + 1]) != std::string_view::npos
             ? 1
             : 0;
}

void ViqrWord::Read(std::string_view word) {
  letters_.clear();
  marks_ = dots_ = 0;
  has_modifier_ = ends_in_tone_ = false;
  size_t at = 0;
  while (at < word.size() && IsAsciiLetter(word[at])) {
    const char c = word[at];
    const bool capital = c < 'a';
    const char small = static_cast<char>(c | 0x20);
    ++at;
    ends_in_tone_ = false;
    if (small == 'd' && IsDStroke(word, at - 1)) {
      ++at;
      ++marks_;
      has_modifier_ = true;
      letters_ += capital ? U'Đ' : U'đ';
      continue;
    }
    letters_ += ReadVowel(word, static_cast<char32_t>(small), capital, at);
  }
  used_ = at;
}

bool ViqrWord::IsDStroke(std::string_view word, size_t at) const {
  if (at + 1 >= word.size() || (word[at + 1] | 0x20) != 'd') return false;
  if (context_.strict) return true;
  // Đ begins a syllable: "Paddock" has none.
  if (at > 0 && std::string_view("aeiouyAEIOUY").find(word[at - 1]) != std::string_view::npos)
    return false;
  const size_t count = CountDs(word, at);
  return count == 3 ? HasWord("stroke_first", word_) : !HasWord("no_stroke", word_);
}

size_t ViqrWord::CountDs(std::string_view word, size_t at) {
  size_t count = 0;
  while (at + count < word.size() && (word[at + count] | 0x20) == 'd') ++count;
  return count;
}

char32_t ViqrWord::ReadVowel(std::string_view word, char32_t small, bool capital, size_t& at) {
  char32_t letter = small;
  for (const ViqrVowel& vowel : kViqrVowels) {
    if (vowel.plain != small) continue;
    if (vowel.mark != 0 && (at == word.size() || word[at] != vowel.mark)) continue;
    if (vowel.mark != 0) {
      ++at;
      ++marks_;
      has_modifier_ = true;
    }
    letter = vowel.row[0];
    const size_t tone = at < word.size() ? kViqrTones.find(static_cast<char32_t>(word[at]))
                                         : std::u32string_view::npos;
    if (tone != std::u32string_view::npos && tone > 0) {
      ++at;
      ++marks_;
      ends_in_tone_ = true;
      dots_ += kViqrTones[tone] == U'.';
      letter = vowel.row[tone];
    }
    break;
  }
  return capital ? CapitalOf(letter) : letter;
}

bool ViqrWord::KeepsLastTone(size_t last) const {
  const std::string_view tail = word_.substr(last + 1 + ModifierAfter(last));
  const char mark = tail[0];
  if (mark == '`' || mark == '~') return true;  // no punctuation behind a word
  if (!MayBearTone()) return false;
  if (mark == '\'') return !context_.quoted && !EndsEnglishWord();
  if (ReadSyllable(letters_) == Syllable::kNone)
    return has_modifier_ && ModifierAfter(last) > 0 && mark != '.';
  if (tail.starts_with("...") && !tail.starts_with("....")) return false;
  if (letters_.size() == 1 && InfoOf(letters_[0]).upper && mark == '.') return false;  // an initial
  return tail.size() > 1 || EndingIsTone(mark);
}

bool ViqrWord::EndingIsTone(char mark) const {
  const size_t next = context_.after.find_first_not_of(' ');
  const char c = next == std::string_view::npos ? '\n' : context_.after[next];
  std::string_view place;
  if (c == '\n' || c == '\r') {
    if (mark == '.' && context_.headline) return true;
    place = "at_line_end";
  } else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9' && next > 0) || c == '"') {
    if (IsRomanNumber(c)) return false;
    place = "before_capital";
  } else if (next == 0 || !IsAsciiLetter(c)) {
    return true;  // ",", ")" and the like
  } else {
    place = "before_small";
  }
  const std::string kept = "mark_" + std::string(place), stop = "stop_" + std::string(place);
  if (Has(kept, true)) return true;
  if (Has(stop, true)) return false;
  const bool usually = place == "before_small" || (place == "before_capital" && mark == '?');
  return usually ? !Has(stop, false) : Has(kept, false);
}

bool ViqrWord::EndsEnglishWord() const {
  const std::string_view after = context_.after;
  return after.size() > 1 && after[0] == ' ' &&
         (after[1] == 's' || after[1] == 'm' || after[1] == 't') &&
         (after.size() == 2 || !(IsAsciiLetter(after[2]) || IsViqrMark(after[2])));
}

bool ViqrWord::Has(std::string_view kind, bool with_word_before) const {
  static const WordTable endings("viqr_endings.tsv");
  if (with_word_before && context_.before.empty()) return false;
  std::string form(with_word_before ? context_.before : std::string_view());
  if (with_word_before) form += ' ';
  for (const char32_t letter : letters_) AppendUtf8(form, letter);
  return endings.Has(kind, InToneStyle(LowerInStep(form), ToneStyle::kOld));
}

bool ViqrWord::IsRomanNumber(char next) const {
  const bool roman =
      letters_.size() > 1 &&
      std::all_of(letters_.begin(), letters_.end() - 1,
                  [](char32_t letter) { return letter == U'V' || letter == U'X'; }) &&
      letters_.back() == U'Ị';
  const bool capitals_follow = context_.after.size() > 2 && next >= 'A' && next <= 'Z' &&
                               context_.after[2] >= 'A' && context_.after[2] <= 'Z';
  return roman && !capitals_follow;
}

bool ViqrWord::MayBearTone() const {
  if (letters_.size() < 2) return true;
  const char32_t before = TakeApart(InfoOf(letters_[letters_.size() - 2]).lower).base;
  const char32_t last = TakeApart(InfoOf(letters_.back()).lower).base;
  const char32_t initial = letters_.size() > 2 ? InfoOf(letters_[letters_.size() - 3]).lower : 0;
  switch (before) {
    case U'o':
      return last == U'a' || last == U'e';
    case U'u':
      return initial == U'q' || last == U'y' || last == U'ê' || last == U'ơ';
    case U'i':
      return initial == U'g';
    case U'a':
    case U'ă':
    case U'â':
    case U'e':
    case U'ê':
    case U'ô':
    case U'ơ':
    case U'ư':
    case U'y':
      return false;
    default:
      return true;
  }
}

void ViqrWord::AppendRest(std::string_view rest, std::string& out) {
  for (size_t i = 0; i < rest.size(); ++i) {
    if (rest[i] == '\\' && i + 1 < rest.size() &&
        (IsViqrMark(rest[i + 1]) || (rest[i + 1] | 0x20) == 'd'))
      ++i;
    out += rest[i];
  }
}

}  // namespace vietfacts
