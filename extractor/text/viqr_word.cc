#include "extractor/text/viqr_word.h"

#include <algorithm>

#include "extractor/text/characters.h"
#include "extractor/text/syllable.h"
#include "extractor/text/utf8.h"
#include "extractor/text/viqr_marks.h"

namespace vietfacts {
namespace {

// Syllables that, before a capital or a number, more often bear the dot than end the sentence:
// counted in some thousands of articles of the press ("Nguyễn Thị Hoa", "Bộ Y tế", against "đi.
// Hôm"). At the end of a line nearly all end it.
constexpr std::u32string_view kDotted[] = {
    U"bộ",   U"thị", U"vụ",  U"nghị", U"chị",  U"sự",  U"nghệ", U"bị",  U"vị",  U"tự",
    U"trị",  U"độ",  U"chợ", U"hộ",   U"hạ",   U"vệ",  U"lệ",   U"dự",  U"mẹ",  U"thụy",
    U"thuỵ", U"lộ",  U"hệ",  U"họ",   U"ngụ",  U"thọ", U"trợ",  U"vợ",  U"trụ", U"cụ",
    U"nợ",   U"mộ",  U"phụ", U"dọa",  U"doạ",  U"tụ",  U"nhẹ",  U"huệ", U"tuệ", U"tệ",
    U"tọa",  U"toạ", U"ngọ", U"ngụy", U"nguỵ", U"dụ"};

// The few that do so even at the end of a line.
constexpr std::u32string_view kDottedAtLineEnd[] = {U"bộ", U"vụ",  U"lộ", U"nghệ",
                                                    U"nợ", U"tuệ", U"trợ"};

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
  // A word that is none of ours keeps its full stops: "e.g."
  if (!context_.strict && dots_ > 0 && !has_modifier_ && ReadSyllable(letters_) == Syllable::kNone)
    return AppendRest(word_, out);
  for (const char32_t letter : letters_) AppendUtf8(out, letter);
  AppendRest(word_.substr(used_), out);
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
  if (at > 0 && std::string_view("aeiouy").find(word[at - 1]) != std::string_view::npos)
    return false;
  return CountDs(word, at) != 3;
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
  if (!MayBearTone()) return false;
  if (ReadSyllable(letters_) == Syllable::kNone)
    return has_modifier_ && ModifierAfter(last) > 0 && tail[0] != '.';
  if (tail[0] == '\'' && context_.quoted) return false;
  if (tail.starts_with("...") && !tail.starts_with("....")) return false;
  if (tail[0] != '.' || tail.size() > 1) return true;
  if (letters_.size() == 1 && InfoOf(letters_[0]).upper) return false;  // an initial: "A. Yersin"
  const size_t next = context_.after.find_first_not_of(' ');
  if (next == std::string_view::npos || context_.after[next] == '\n' ||
      context_.after[next] == '\r')
    return context_.headline || IsAmong(kDottedAtLineEnd);
  const char c = context_.after[next];
  if (next == 0) return true;  // ",", ")" and the like
  const bool begins_sentence = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '"';
  return !begins_sentence || IsAmong(kDotted) || letters_ == U"Tạ";  // the family name
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

bool ViqrWord::IsAmong(std::span<const std::u32string_view> syllables) const {
  std::u32string small;
  for (const char32_t letter : letters_) small += InfoOf(letter).lower;
  return std::find(syllables.begin(), syllables.end(), small) != syllables.end();
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
