#include "extractor/facts/noun_phrase.h"

#include <algorithm>

#include "extractor/patterns/named_values.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestPhrase = 9;  // words, without what is joined to it

}  // namespace

NounPhraseReader::NounPhraseReader(const Patterns& patterns)
    : stops_(patterns.lexicon("of_stops")),
      joiners_(patterns.lexicon("noun_joiners")),
      joined_(patterns.lexicon("of_nouns")),
      people_(patterns.lexicon("of_people")),
      phrase_words_(patterns.lexicon("phrase_words")),
      behind_people_(NamedColumn(stops_, "behind_people", {"", "yes"})),
      phrase_role_(phrase_words_.Column("role")),
      nouns_(patterns) {}

bool NounPhraseReader::Stops(const Text& text, const std::vector<Word>& words, size_t at) const {
  if (at >= words.size() || !words[at].is_word()) return true;
  const auto noun = joined_.LongestAt(text, words, at);
  // A name begins, unless it is an abbreviation ("GDP").
  if (words[at].capitalized() && words[at].letter_case != Word::Case::kUpper && !noun) return true;
  // A noun may begin like a verb: "xuất khẩu", "giao thông".
  const auto stop = stops_.LongestAt(text, words, at);
  if (!stop) return false;
  return !noun || noun->words < stop->words;
}

// True where the stop at words[at] goes on the phrase from `begin` on, which is "người" alone.
bool NounPhraseReader::MayGoOn(const Text& text, const std::vector<Word>& words, size_t begin,
                               size_t at) const {
  if (at >= words.size() || !words[at].is_word()) return false;
  const auto people = people_.LongestAt(text, words, begin);
  if (!people || begin + people->words != at) return false;
  const auto stop = stops_.LongestAt(text, words, at);
  return stop && !stop->entry->fields[behind_people_].empty();
}

// The word behind the short clause that begins with words[at]: "bị thương", "phải kê khai".
size_t NounPhraseReader::ClauseEnd(const Text& text, const std::vector<Word>& words,
                                   size_t at) const {
  const size_t verb = at + stops_.LongestAt(text, words, at)->words;
  if (verb >= words.size() || !words[verb].is_word()) return verb;
  const auto known = stops_.LongestAt(text, words, verb);
  size_t end = verb + (known ? known->words : 1);
  while (end < verb + 2 && !Stops(text, words, end)) ++end;
  return end;
}

// Where a joiner and a noun that joins stand at words[at], the word behind them; else `at`.
size_t NounPhraseReader::Joined(const Text& text, const std::vector<Word>& words, size_t at) const {
  const auto joiner = at < words.size() ? joiners_.LongestAt(text, words, at) : std::nullopt;
  if (!joiner) return at;
  const size_t next = at + joiner->words;
  if (next >= words.size() || !words[next].is_word() || words[next].capitalized()) return at;
  if (const auto noun = joined_.LongestAt(text, words, next)) return next + noun->words;
  if (const auto noun = nouns_.Read(text, words, next)) return noun->unit_end;
  return at;
}

bool NounPhraseReader::IsPlural(const Text& text, const std::vector<Word>& words, size_t at) const {
  const auto hit = phrase_words_.LongestAt(text, words, at);
  return hit && hit->entry->fields[phrase_role_] == "plural";
}

size_t NounPhraseReader::End(const Text& text, const std::vector<Word>& words, size_t at) const {
  size_t end = at;
  size_t name_end = at;  // of the name that the phrase begins with
  size_t limit = at + kLongestPhrase;
  while (end < limit) {
    // "100% Đảng bộ trực thuộc", "so với Hà Nội", "100% các Ủy viên Trung ương"
    const bool opens = end == name_end || IsPlural(text, words, end - 1);
    if (opens && end < words.size() && words[end].is_word() && words[end].capitalized() &&
        !stops_.LongestAt(text, words, end)) {
      name_end = end == name_end ? end + 1 : name_end;
      ++end;
      continue;
    }
    if (Stops(text, words, end)) {
      if (MayGoOn(text, words, at, end)) {
        end = ClauseEnd(text, words, end);
        break;
      }
      const bool joins =
          end > at && (joined_.LongestAt(text, words, at) || nouns_.Read(text, words, at));
      const size_t joined = joins ? Joined(text, words, end) : end;
      if (joined == end || end == at) break;
      limit += joined - end;
      end = joined;
      continue;
    }
    const auto noun = joined_.LongestAt(text, words, end);
    end += noun ? noun->words : 1;
  }
  return end;
}

}  // namespace vietfacts
