#include "extractor/facts/count_holder.h"

#include <algorithm>

#include "extractor/facts/phrase.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestName = 16;  // words

}  // namespace

std::string CountHolder::Name(size_t begin, size_t end) const {
  return article_.text.Clean({article_.words[begin].span.begin, article_.words[end - 1].span.end});
}

size_t CountHolder::NameEnd(size_t at, size_t head, size_t limit) const {
  const Text& text = article_.text;
  const auto& words = article_.words;
  limit = std::min(limit, at + kLongestName);
  size_t end = at + head;
  while (end < limit) {
    const Word& word = words[end];
    if (const auto hit = lexicons_.holder_words.LongestAt(text, words, end)) {
      end += hit->words;
    } else if (word.is_word() && (word.capitalized() || GoesOnCompound(end))) {
      ++end;
    } else if (word.is_number() && words[end - 1].is_word()) {
      ++end;  // "Quân khu 4"
    } else if (end + 1 < limit && words[end + 1].is_word() && words[end + 1].capitalized() &&
               ((word.is_mark() && std::string_view("-.,&").find(text.matching()[word.span.begin]) != std::string_view::npos) ||
                text.Lower(word.span) == "và")) {
      end += 2;  // "Lao động - Thương binh và Xã hội"
    } else {
      break;
    }
  }
  return std::min(end, limit);
}

// True where a subject may begin with words[at].
bool CountHolder::OpensClause(size_t at) const {
  const auto& words = article_.words;
  if (at == 0 || EndsSentence(article_.text, words, at - 1)) return true;
  const Word& before = words[at - 1];
  if (before.is_mark()) {
    return std::string_view(",;:-(\"").find(article_.text.matching()[before.span.begin]) != std::string_view::npos;
  }
  // "Năm 2018 UBND tỉnh", "ngày 5/6/2018 Đảng ủy"
  if (before.is_number()) return before.span.size() == 4;
  return LongestBefore(lexicons_.openers, article_.text, words, at, 3).has_value();
}

// True where words[at] is the second syllable of a word whose first is written large within a name: "Sở Y tế".
bool CountHolder::GoesOnCompound(size_t at) const {
  const auto& words = article_.words;
  if (at == 0 || words[at - 1].letter_case != Word::Case::kTitle || words[at].letter_case != Word::Case::kLower) return false;
  return PredicateRole(at).empty() && !lexicons_.qualifiers.LongestAt(article_.text, words, at) &&
         !lexicons_.clause_words.LongestAt(article_.text, words, at);
}

// What kind of predicate begins with words[at]; empty where none does.
std::string_view CountHolder::PredicateRole(size_t at) const {
  const auto& words = article_.words;
  if (at >= words.size() || !words[at].is_word() || words[at].capitalized()) return {};
  const auto predicate = lexicons_.predicates.LongestAt(article_.text, words, at);
  const auto action = lexicons_.actions.LongestAt(article_.text, words, at);
  if (action && (!predicate || action->words > predicate->words)) return "does";
  return predicate ? std::string_view(predicate->entry->fields[lexicons_.predicate_role]) : std::string_view();
}

// False for what names no body in particular: "bộ", "sở", and for those counted themselves.
bool CountHolder::IsName(size_t begin, size_t end, std::string_view kind, const CountPlace& count) const {
  const auto& words = article_.words;
  if (end == begin + 1 && !words[begin].capitalized() && kind != "place") return false;
  for (size_t at = begin; at + 1 < end && count.number + 2 < count.end; ++at) {
    if (article_.text.Lower(words[at].span) == article_.text.Lower(words[count.end - 2].span) &&
        article_.text.Lower(words[at + 1].span) == article_.text.Lower(words[count.end - 1].span)) {
      return false;
    }
  }
  return true;
}

// The last subject before the count in its sentence, where that is a body.
std::optional<std::string> CountHolder::Subject(const CountPlace& count) const {
  const Text& text = article_.text;
  const auto& words = article_.words;
  std::optional<std::pair<size_t, size_t>> subject;
  // "số người vi phạm là 382 người" has a subject of its own.
  const bool told = count.begin > 0 && PredicateRole(count.begin - 1) == "is";
  for (size_t at = SentenceBegin(text, words, count.begin); at < count.begin;) {
    const auto head = words[at].is_word() ? lexicons_.heads.LongestAt(text, words, at) : std::nullopt;
    if (!head) {
      ++at;
      continue;
    }
    const bool opens = !told && OpensClause(at);
    if (head->entry->fields[lexicons_.kind] == "none") {
      at += head->words;
      continue;
    }
    if (head->entry->fields[lexicons_.kind] == "person") {
      if (opens) subject.reset();
      at += head->words;
      continue;
    }
    const size_t end = NameEnd(at, head->words, count.begin);
    const std::string_view role = end < count.begin ? PredicateRole(end) : std::string_view();
    const std::string_view kind = head->entry->fields[lexicons_.kind];
    if (opens && role == "says") subject.reset();
    if ((opens && (role == "has" || role == "does")) || Owns(at, end, count)) {
      if (IsName(at, end, kind, count)) subject = {at, end};
    }
    at = std::max(end, at + 1);
  }
  if (!subject) return std::nullopt;
  return Name(subject->first, subject->second);
}

// "cán bộ của Hà Nội hiện trên 14.000 người": the name at words[at, end) owns the count's noun, which stands before it.
bool CountHolder::Owns(size_t at, size_t end, const CountPlace& count) const {
  if (at == 0) return false;
  const std::string_view before = article_.text.Lower(article_.words[at - 1].span);
  if (before != "của" && before != "thuộc") return false;
  const auto predicate = lexicons_.predicates.LongestAt(article_.text, article_.words, end);
  if (!predicate || end + predicate->words != count.begin) return false;
  const std::string& role = predicate->entry->fields[lexicons_.predicate_role];
  return role == "has" || role == "is";
}

// "49 đại biểu HĐND thành phố", "120 đảng viên của Đảng bộ xã".
std::optional<std::string> CountHolder::Owner(const CountPlace& count) const {
  const Text& text = article_.text;
  const auto& words = article_.words;
  size_t at = count.end;
  const auto link = at < words.size() ? lexicons_.owner_links.LongestAt(text, words, at) : std::nullopt;
  const bool linked = link.has_value();
  if (linked) at += link->words;
  if (at >= words.size() || !words[at].is_word()) return std::nullopt;
  const auto head = lexicons_.heads.LongestAt(text, words, at);
  if (!head) return std::nullopt;
  const std::string& kind = head->entry->fields[lexicons_.kind];
  if (kind == "person" || kind == "none" || (kind == "place" && !linked)) return std::nullopt;
  return Name(at, NameEnd(at, head->words, words.size()));
}

std::optional<std::string> CountHolder::Read(const CountPlace& count) const {
  if (auto subject = Subject(count)) return subject;
  return Owner(count);
}

}  // namespace vietfacts
