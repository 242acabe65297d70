#include "extractor/facts/count_noun.h"

#include <algorithm>

#include "extractor/patterns/named_values.h"

namespace vietfacts {
namespace {

constexpr int kMostPrefixes = 2;   // "nguyên nữ lãnh đạo"
constexpr int kMostModifiers = 3;  // "đảng viên trẻ tiêu biểu"
constexpr int kMostJoined = 6;  // "cán bộ, công chức, viên chức và người lao động"

}  // namespace

CountNounReader::CountNounReader(const Patterns& patterns)
    : units_(patterns.lexicon("units")),
      modifiers_(patterns.lexicon("unit_modifiers")),
      joiners_(patterns.lexicon("noun_joiners")),
      predicates_(patterns.lexicon("predicates")),
      unit_column_(units_.Column("unit")),
      class_column_(NamedColumn(
          units_, "class", {"person", "organization", "collective", "prefix", "none"})) {}

std::optional<Lexicon::Hit> CountNounReader::Unit(const Text& text, const std::vector<Word>& words,
                                                  size_t at) const {
  if (at >= words.size() || !words[at].is_word()) return std::nullopt;
  auto hit = units_.LongestAt(text, words, at);
  if (hit && hit->entry->fields[class_column_] == "none") return std::nullopt;
  return hit;
}

size_t CountNounReader::BehindModifiers(const Text& text, const std::vector<Word>& words,
                                        size_t at) const {
  for (int i = 0; i < kMostModifiers && at < words.size(); ++i) {
    const auto hit = modifiers_.LongestAt(text, words, at);
    if (!hit) break;
    // A capital begins a name ("cán bộ | Công an tỉnh"), unless the lexicon writes the modifier so.
    const std::string_view form = hit->entry->fields[0];
    if (words[at].capitalized() && form.starts_with(text.Lower(words[at].span))) break;
    at += hit->words;
  }
  return at;
}

bool CountNounReader::IsVerb(const Text& text, const std::vector<Word>& words, size_t at,
                             size_t length) const {
  const auto verb = predicates_.LongestAt(text, words, at);
  return verb && verb->words == length && !Unit(text, words, at + length);
}

size_t CountNounReader::BehindJoined(const Text& text, const std::vector<Word>& words,
                                     size_t at) const {
  for (int i = 0; i < kMostJoined && at < words.size(); ++i) {
    size_t next = at;
    if (const auto joiner = joiners_.LongestAt(text, words, at)) next += joiner->words;
    const auto hit = Unit(text, words, next);
    // Without a joiner a word of one syllable is rather an attribute: "kỹ sư | người Nhật", and
    // what may be a verb is one: "chi đoàn | tổ chức rửa xe".
    if (!hit || words[next].capitalized() ||
        (next == at && (hit->words == 1 || IsVerb(text, words, next, hit->words))) ||
        hit->entry->fields[class_column_] == "prefix")
      break;
    at = BehindModifiers(text, words, next + hit->words);
  }
  return at;
}

std::optional<CountNoun> CountNounReader::Read(const Text& text, const std::vector<Word>& words,
                                               size_t at) const {
  for (int prefixes = 0; prefixes <= kMostPrefixes; ++prefixes) {
    const auto hit = Unit(text, words, at);
    if (!hit) return std::nullopt;
    if (hit->entry->fields[class_column_] == "prefix") {
      at += hit->words;
      continue;
    }
    CountNoun noun;
    noun.begin = at;
    noun.unit_end = at + hit->words;
    noun.unit = {words[at].span.begin, words[noun.unit_end - 1].span.end};
    noun.given = hit->entry->fields[unit_column_];
    noun.unit_class = hit->entry->fields[class_column_];
    noun.end = BehindJoined(text, words, BehindModifiers(text, words, noun.unit_end));
    return noun;
  }
  return std::nullopt;
}

}  // namespace vietfacts
