#include "extractor/facts/count_holder.h"

#include <algorithm>

#include "extractor/facts/phrase.h"

namespace vietfacts {
namespace {

constexpr size_t kLongestName = 16;  // words
constexpr size_t kLongestAside = 8;  // words and marks
constexpr size_t kMostPassed = 100;  // heads of earlier sentences that are kept

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
    const auto hit = lexicons_.holder_words.LongestAt(text, words, end);
    const auto part =
        word.capitalized() ? lexicons_.heads.LongestAt(text, words, end) : std::nullopt;
    if (part && part->words > 1 && (!hit || part->words > hit->words) &&
        part->entry->fields[lexicons_.kind] == "body") {
      end += part->words;  // "Đảng bộ Ban chỉ đạo"
    } else if (hit && (word.capitalized() || hit->entry->fields[lexicons_.capital].empty())) {
      end += hit->words;
    } else if (word.is_word() &&
               (word.capitalized() || (GoesOnCompound(end) && !EndsName(at + head, end)))) {
      ++end;
    } else if (word.is_number() && words[end - 1].is_word()) {
      ++end;  // "Quân khu 4"
    } else if (end + 1 < limit && words[end + 1].is_word() && words[end + 1].capitalized() &&
               ((word.is_mark() &&
                 (text.Matching(word.span) != "," ||
                  !lexicons_.heads.LongestAt(text, words, end + 1)) &&
                 std::string_view("-.,&").find(text.matching()[word.span.begin]) !=
                     std::string_view::npos) ||
                PhraseRole(end) == "joins")) {
      // "Lao động - Thương binh và Xã hội", "Giáo dục và Đào tạo"
      const auto next = lexicons_.holder_words.LongestAt(text, words, end + 1);
      end += 1 + (next ? next->words : 1);
    } else {
      break;
    }
  }
  // What joins nothing any more: "Trường A và các thầy cô".
  while (end > at + head && PhraseRole(end - 1) == "plural") {
    --end;
    if (PhraseRole(end - 1) == "joins") --end;
  }
  return std::min(end, limit);
}

// The kind of the name words[at, end) that `head` begins.
std::string_view CountHolder::KindOf(const Lexicon::Hit& head, size_t at, size_t end) const {
  const std::string_view kind = head.entry->fields[lexicons_.kind];
  if (kind != "named") return kind;
  return end > at + head.words ? "body" : "none";
}

// The role of the small word words[at]; empty where it is none.
std::string_view CountHolder::PhraseRole(size_t at) const {
  const auto hit = lexicons_.phrase_words.LongestAt(article_.text, article_.words, at);
  return hit ? std::string_view(hit->entry->fields[lexicons_.phrase_role]) : std::string_view();
}

// True where a subject may begin with words[at].
bool CountHolder::OpensClause(size_t at) const {
  const auto& words = article_.words;
  if (at == 0 || EndsSentence(article_.text, words, at - 1)) return true;
  const Word& before = words[at - 1];
  if (before.is_mark()) {
    return std::string_view(",;:-(\"").find(article_.text.matching()[before.span.begin]) !=
           std::string_view::npos;
  }
  // "Năm 2018 UBND tỉnh", "ngày 5/6/2018 Đảng ủy"
  if (before.is_number()) return before.span.size() == 4;
  return LongestBefore(lexicons_.openers, article_.text, words, at, 3).has_value();
}

// True where the name that begins with words[begin] is whole before words[end]: behind two words
// written large, "Trung Quốc", no compound goes on.
bool CountHolder::EndsName(size_t begin, size_t end) const {
  const auto& words = article_.words;
  if (end < begin + 2 || words[end - 1].letter_case != Word::Case::kTitle ||
      words[end - 2].letter_case != Word::Case::kTitle)
    return false;
  // "Thanh tra Sở Địa chính": the first of the two begins a part of its own.
  const auto part = lexicons_.heads.LongestAt(article_.text, words, end - 2);
  return !part || part->words > 1 || part->entry->fields[lexicons_.kind] == "place";
}

// True where words[at] is the second syllable of a word whose first is written large within a name:
// "Sở Y tế".
bool CountHolder::GoesOnCompound(size_t at) const {
  const auto& words = article_.words;
  if (at == 0 || words[at - 1].letter_case != Word::Case::kTitle ||
      words[at].letter_case != Word::Case::kLower)
    return false;
  return PredicateRole(at).empty() && !lexicons_.qualifiers.LongestAt(article_.text, words, at) &&
         !lexicons_.clause_words.LongestAt(article_.text, words, at) &&
         !lexicons_.phrase_stops.LongestAt(article_.text, words, at);
}

// The word behind what may stand between a subject and its predicate from words[at] on: "(Bộ Công
// an)", "trong tháng 3"; `at` itself where nothing does.
size_t CountHolder::BehindAside(size_t at) const {
  const Text& text = article_.text;
  const auto& words = article_.words;
  const size_t limit = std::min(at + kLongestAside, words.size());
  if (IsMark(text, words, at, '(')) {
    for (size_t i = at + 1; i < limit; ++i) {
      if (IsMark(text, words, i, ')')) return i + 1;
    }
    return at;
  }
  if (at >= words.size() || !PredicateRole(at).empty() ||
      !lexicons_.phrase_stops.LongestAt(text, words, at))
    return at;
  for (size_t i = at; i < limit; ++i) {
    if (!PredicateRole(i).empty()) return i;
    if (words[i].is_mark() && !words[i - 1].is_number()) return at;
  }
  return at;
}

// What kind of predicate begins with words[at]; empty where none does.
std::string_view CountHolder::PredicateRole(size_t at) const {
  const auto& words = article_.words;
  if (at >= words.size() || !words[at].is_word() || words[at].capitalized()) return {};
  const auto predicate = lexicons_.predicates.LongestAt(article_.text, words, at);
  const auto action = lexicons_.actions.LongestAt(article_.text, words, at);
  if (action && (!predicate || action->words > predicate->words)) return "does";
  return predicate ? std::string_view(predicate->entry->fields[lexicons_.predicate_role])
                   : std::string_view();
}

// True where the verb of saying at words[at] has its own subject's deed behind it: "Công an huyện
// cho biết đang tạm giữ".
bool CountHolder::TellsOfItself(size_t at) const {
  const auto said = lexicons_.predicates.LongestAt(article_.text, article_.words, at);
  return said && PredicateRole(at + said->words) == "does";
}

// False for those counted themselves.
bool CountHolder::IsName(size_t begin, size_t end, const CountPlace& count) const {
  const auto& words = article_.words;
  // "Các đơn vị … còn 208 đơn vị"
  const size_t length = count.unit_end - count.noun;
  for (size_t at = begin; at <= begin + 1 && at + length <= end; ++at) {
    const Span name{words[at].span.begin, words[at + length - 1].span.end};
    const Span unit{words[count.noun].span.begin, words[count.unit_end - 1].span.end};
    if (article_.text.Lower(name) == article_.text.Lower(unit)) return false;
  }
  return true;
}

// True where the last predicate in words[begin, count) says that the subject has those counted.
bool CountHolder::HasBetween(size_t begin, const CountPlace& count) const {
  std::string_view last;
  for (size_t at = begin; at < count.begin;) {
    const auto predicate = lexicons_.predicates.LongestAt(article_.text, article_.words, at);
    if (const std::string_view role = PredicateRole(at); !role.empty()) last = role;
    at += predicate ? predicate->words : 1;
  }
  return last == "has";
}

// True where the head words[at, end) goes on with the name that ends with words[before - 1]: "cấp
// ủy các cấp và chi bộ", "quận, huyện". `bodies`: both are bodies, and the
// first may head a row of them.
bool CountHolder::IsJoined(size_t at, size_t end, size_t before, bool bodies) const {
  const auto& words = article_.words;
  if (before == 0 || before + 1 != at) return false;
  const auto joint = lexicons_.clause_words.LongestAt(article_.text, words, before);
  if (!joint || joint->entry->fields[lexicons_.role] != "list") return false;
  if (words[before].is_word()) return true;
  if (!words[at].capitalized() && !PredicateRole(end).empty()) return true;
  // "Bộ Chính trị, Ban Bí thư, Ủy ban Kiểm tra đã kỷ luật": bodies whose row a predicate ends.
  if (!bodies) return false;
  end = NameEnd(at, end - at, words.size());
  return IsMark(article_.text, words, end, ',') || PhraseRole(end) == "joins" ||
         !PredicateRole(end).empty();
}

void CountHolder::FindHeads(size_t begin, size_t end) {
  const auto& words = article_.words;
  if (end < searched_ || begin >= searched_) {
    heads_.clear();
    first_head_ = 0;
    searched_ = begin;
  }
  for (; searched_ < end; ++searched_) {
    if (!words[searched_].is_word()) continue;
    const auto hit = lexicons_.heads.LongestAt(article_.text, words, searched_);
    if (hit) heads_.push_back({searched_, *hit});
  }
  while (first_head_ < heads_.size() && heads_[first_head_].at < begin) ++first_head_;
  if (first_head_ < kMostPassed) return;
  heads_.erase(heads_.begin(), heads_.begin() + static_cast<std::ptrdiff_t>(first_head_));
  first_head_ = 0;
}

void CountHolder::ReadName(Head& head, size_t end) const {
  head.end = NameEnd(head.at, head.hit.words, end);
  head.kind = KindOf(head.hit, head.at, head.end);
  head.settled = head.at + kLongestName + kLongestAside < end;
  head.opens = OpensClause(head.at);
  if (head.kind == "none" || head.kind == "person") return;
  head.verb = BehindAside(head.end);
  head.role = head.verb < end ? PredicateRole(head.verb) : std::string_view();
}

// The last subject before the count in its sentence, where that is a body.
std::optional<std::string> CountHolder::Subject(const CountPlace& count, bool action) {
  const Text& text = article_.text;
  const auto& words = article_.words;
  std::optional<std::pair<size_t, size_t>> subject;
  std::pair<size_t, size_t> name;  // the last one, subject or not
  bool name_opens = false, name_heads_row = false;
  // "số người vi phạm là 382 người" has a subject of its own.
  const bool told = count.begin > 0 && PredicateRole(count.begin - 1) == "is";
  FindHeads(sentences_.Of(text, words, count.begin), count.begin);
  size_t behind = 0;  // the word behind the last name
  for (size_t i = first_head_; i < heads_.size(); ++i) {
    Head& head = heads_[i];
    const size_t at = head.at;
    if (at < behind) continue;
    if (!head.settled) ReadName(head, count.begin);
    const size_t end = head.end;
    const std::string_view kind = head.kind;
    const bool body = kind == "body";
    const bool joined =
        name_opens && IsJoined(at, at + head.hit.words, name.second, name_heads_row && body);
    // One of several that are no subject heads no row: "tại các xã, đơn vị, Thanh tra huyện đã".
    const bool heads_row = body && (joined || (head.opens && !(at > 0 && words[at - 1].is_word()) &&
                                               (name_opens || name.second + 1 != at)));
    const bool opens = !told && (joined || head.opens);
    behind = at + head.hit.words;
    if (kind == "none") continue;
    if (kind == "person") {
      if (opens) subject.reset();
      continue;
    }
    std::string_view role = head.role;
    if (role == "says" && action && TellsOfItself(head.verb)) role = "does";
    if (opens && role == "says") subject.reset();
    // "Ban quản lý chợ hạng 1 không quá 15 người" has no verb.
    const bool owns = Owns(at, end, count) ||
                      (opens && end == count.begin && kind == "body" && words[end].is_word() &&
                       lexicons_.qualifiers.LongestAt(text, words, end));
    if ((opens && (role == "has" || role == "does")) || owns) {
      // "Trung tâm Y tế huyện A, tỉnh B": the place tells where the body is.
      const bool apposed = kind == "place" && end > at + 1 && name_opens &&
                           !(joined && name_heads_row) && name.second + 1 == at &&
                           IsMark(text, words, at - 1, ',');
      if (IsName(at, end, count) &&
          (opens || end > at + 1 || words[at].capitalized() || kind == "place"))
        subject = apposed ? name : std::pair(joined ? name.first : at, end);
      if (subject && !owns && !action && !HasBetween(end, count)) subject.reset();
    }
    name = {joined ? name.first : at, end};
    name_opens = opens;
    name_heads_row = heads_row;
    behind = std::max(end, at + 1);
  }
  if (!subject) return std::nullopt;
  return Name(subject->first, subject->second);
}

// "cán bộ của Hà Nội hiện trên 14.000 người": the name at words[at, end) owns the count's noun,
// which stands before it.
bool CountHolder::Owns(size_t at, size_t end, const CountPlace& count) const {
  if (at == 0) return false;
  if (PhraseRole(at - 1) != "owns") return false;
  const auto predicate = lexicons_.predicates.LongestAt(article_.text, article_.words, end);
  if (!predicate || end + predicate->words != count.begin) return false;
  const std::string_view role = predicate->entry->fields[lexicons_.predicate_role];
  return role == "has" || role == "is";
}

// "49 đại biểu HĐND thành phố", "120 đảng viên của Đảng bộ xã".
std::optional<std::string> CountHolder::Owner(const CountPlace& count) const {
  const Text& text = article_.text;
  const auto& words = article_.words;
  size_t at = count.end;
  const auto link =
      at < words.size() ? lexicons_.owner_links.LongestAt(text, words, at) : std::nullopt;
  const bool linked = link.has_value();
  if (linked) at += link->words;
  if (at >= words.size() || !words[at].is_word()) return std::nullopt;
  const auto head = lexicons_.heads.LongestAt(text, words, at);
  if (!head) return std::nullopt;
  const size_t end = NameEnd(at, head->words, words.size());
  const std::string_view kind = KindOf(*head, at, end);
  if (kind == "person" || kind == "none" || (kind == "place" && !linked)) return std::nullopt;
  if (!IsName(at, end, count)) return std::nullopt;
  // "nhân viên của tập đoàn": no body in particular.
  const auto capitalized = [](const Word& word) { return word.capitalized(); };
  if (kind != "place" &&
      std::none_of(words.begin() + static_cast<std::ptrdiff_t>(at),
                   words.begin() + static_cast<std::ptrdiff_t>(end), capitalized)) {
    return std::nullopt;
  }
  return Name(at, end);
}

std::optional<std::string> CountHolder::Read(const CountPlace& count, bool action) {
  if (auto subject = Subject(count, action)) return subject;
  return Owner(count);
}

}  // namespace vietfacts
