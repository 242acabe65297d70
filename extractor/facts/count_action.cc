#include "extractor/facts/count_action.h"

#include <algorithm>

#include "extractor/facts/phrase.h"

namespace vietfacts {
namespace {

constexpr size_t kFarBefore = 30;    // words between an action and what it is done to
constexpr size_t kNear = 2;          // the same for actions that reach no farther
constexpr size_t kFarAfter = 10;     // words between those counted and the passive
constexpr size_t kShortQuote = 3;    // words of a quotation that sets off its verb: "lỡ tuyển"
constexpr size_t kLongestAgent = 6;  // words between the passive and its verb

// True for the role of a word that an action before it does not pass.
bool Breaks(std::string_view role) { return role == "break" || role == "belongs"; }

}  // namespace

CountAction::CountAction(const ClauseLexicons& lexicons, const Article& article)
    : lexicons_(lexicons), article_(article), sentences_(kFarBefore) {}

std::string_view CountAction::Role(size_t at) const {
  const auto hit = lexicons_.clause_words.LongestAt(article_.text, article_.words, at);
  return hit ? std::string_view(hit->entry->fields[lexicons_.role]) : std::string_view();
}

std::optional<CountAction::Hit> CountAction::ActionAt(size_t at) const {
  const auto& words = article_.words;
  if (!words[at].is_word()) return std::nullopt;
  const auto hit = lexicons_.actions.LongestAt(article_.text, words, at);
  if (!hit) return std::nullopt;
  // A capital within a sentence begins a name: "Ủy ban Kiểm tra".
  const bool opens =
      at == 0 || EndsSentence(article_.text, words, at - 1) || words[at - 1].is_mark();
  if (words[at].capitalized() && !opens) return std::nullopt;
  return Hit{at, at + hit->words, hit->entry};
}

// True where nothing in words[from, to) keeps the verb before it from governing what stands behind
// it.
bool CountAction::Reaches(size_t from, size_t to, bool near) const {
  const auto& words = article_.words;
  if (to > from && Role(to - 1) == "owner") return false;
  bool listed = false;  // a number has been passed: what follows its comma is the list's next item
  for (size_t at = from; at < to;) {
    if (const size_t behind = BehindMark(at, to); listed && behind > at) {
      at = behind;  // "48 tổ chức (khiển trách 34, cảnh cáo 14) và 2.435 đảng viên"
      continue;
    }
    // "kiểm tra 5 chi bộ; nhắc nhở 2 người": another verb begins.
    if (at + 1 < to && IsMark(article_.text, words, at, ';') && !CountsNext(at + 1)) return false;
    const Word& word = words[at];
    listed = listed || word.is_number() || Role(at) == "number";
    const auto hit = lexicons_.clause_words.LongestAt(article_.text, words, at);
    // A capital within the sentence stands in a name: "Kỷ niệm chương Vì sự nghiệp".
    if (hit && !(at > from && word.letter_case == Word::Case::kTitle)) {
      const std::string_view role = hit->entry->fields[lexicons_.role];
      // "bắt 103 vụ, 112 người", but not "năm 2019 có 137 người".
      const bool counted = at > from && words[at - 1].is_number() && at + hit->words < to &&
                           !words[at + hit->words].is_number();
      if ((Breaks(role) && !counted) || (role == "with" && (near || at + 1 < to)) || role == "is" ||
          role == "amount" || (role == "list" && !listed))
        return false;
      // "hàng trăm đơn vị, trên 50 phòng" is a list as well.
      at += hit->words;
      continue;
    }
    if (word.is_mark()) {
      const std::string_view mark = article_.text.Matching(word.span);
      if (mark == ":" || mark == "(" || mark == ")") return false;
    }
    ++at;
  }
  return !near || listed || to <= from + kNear;
}

// True where a number, in whatever form, begins with words[at].
bool CountAction::CountsNext(size_t at) const {
  return article_.words[at].is_number() || Role(at) == "number" ||
         lexicons_.qualifiers.LongestAt(article_.text, article_.words, at);
}

// True where the verb stands in a quotation of several words that ends before the count: "hệ thống
// camera giám sát an ninh" tại 4 cơ quan.
bool CountAction::IsQuoted(const Hit& verb, size_t end) const {
  bool quoted = false;
  for (size_t at = verb.end; at < end; ++at) {
    if (IsMark(article_.text, article_.words, at, '"')) quoted = !quoted;
  }
  for (size_t at = verb.begin; at > 0 && verb.begin - at < kShortQuote; --at) {
    if (IsMark(article_.text, article_.words, at - 1, '"')) return false;
  }
  return quoted;
}

// The action nearest before the count.
std::optional<CountAction::Hit> CountAction::Before(const CountPlace& count) {
  const size_t sentence = sentences_.Of(article_.text, article_.words, count.begin);
  // "được bầu ra từ 89 triệu đảng viên"
  const auto link =
      LongestBefore(lexicons_.clause_words, article_.text, article_.words, count.begin, 2);
  if (link && link->words > 1 && link->entry->fields[lexicons_.role] == "break")
    return std::nullopt;
  std::optional<Hit> nearest;
  for (size_t at = sentence; at < count.begin; ++at) {
    const Word& here = article_.words[at];
    if (!here.is_mark() && !lexicons_.clause_words.MayBegin(here) &&
        !lexicons_.actions.MayBegin(here))
      continue;
    if (IsMark(article_.text, article_.words, at, '(')) {
      const size_t behind = BehindMark(at, count.begin);
      if (behind > at) at = behind - 1;
    }
    const auto word = lexicons_.clause_words.LongestAt(article_.text, article_.words, at);
    if (word && word->words > 1 && word->entry->fields[lexicons_.role] == "plain") {
      at += word->words - 1;  // "gia đình" is no "đình chỉ", whatever follows
      continue;
    }
    const auto hit = ActionAt(at);
    if (!hit || hit->end > count.begin) continue;
    at = hit->end - 1;
    if (hit->entry->fields[lexicons_.reach] == "none") continue;
    const auto noun =
        LongestBefore(lexicons_.clause_words, article_.text, article_.words, hit->begin, 3);
    // The "đoàn" of "Huyện đoàn tặng" is no such noun.
    const auto body = LongestBefore(lexicons_.heads, article_.text, article_.words, hit->begin, 4);
    const bool named = body && noun && body->words > noun->words;
    // "lập 30 đoàn kiểm tra 270 tổ chức đảng": right before bodies it is the verb again.
    const bool governs = count.bodies && hit->end == count.begin;
    if (noun && !named && !governs && noun->entry->fields[lexicons_.role] == "noun") continue;
    nearest = hit;
  }
  if (!nearest || IsQuoted(*nearest, count.begin)) return std::nullopt;
  const bool near = nearest->entry->fields[lexicons_.reach] == "near";
  return Reaches(nearest->end, count.begin, near) ? nearest : std::nullopt;
}

// "số cán bộ bị xử lý là 97 người": the passive stands with the noun before "là".
std::optional<CountAction::Hit> CountAction::PassiveBefore(const CountPlace& count) {
  if (count.begin == 0) return std::nullopt;
  const std::string_view link = Role(count.begin - 1);
  if (link != "is" && !Breaks(link)) return std::nullopt;
  const size_t sentence = sentences_.Of(article_.text, article_.words, count.begin);
  std::optional<Hit> passive;
  for (size_t at = count.begin - 1; at-- > sentence;) {
    const bool in_number =
        article_.words[at + 1].is_number() && at > 0 && article_.words[at - 1].is_number();
    if (article_.words[at].is_mark() && !in_number && (Role(at) != "list" || link != "is")) break;
    if (Role(at) == "passive" && !passive) {
      passive = BehindPassive(at);
      if (!passive || link == "is") return passive;
    }
    // "số đại biểu được bầu có 50 người"
    if (Role(at) == "amount" && passive) return passive;
  }
  return std::nullopt;
}

// The action whose passive stands at words[at].
std::optional<CountAction::Hit> CountAction::BehindPassive(size_t at) const {
  const auto& words = article_.words;
  const auto passive = lexicons_.clause_words.LongestAt(article_.text, words, at);
  size_t verb = at + passive->words;
  const size_t last = std::min(verb + kLongestAgent, words.size());
  while (verb < last && words[verb].is_word()) {
    if (const auto hit = ActionAt(verb)) {
      return hit->entry->fields[lexicons_.reach] == "none" ? std::nullopt : hit;
    }
    const auto hit = lexicons_.clause_words.LongestAt(article_.text, words, verb);
    if (hit && hit->entry->fields[lexicons_.role] == "skip") {
      verb += hit->words;
    } else if (words[verb].capitalized()) {
      ++verb;
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

// The word behind what may stand between those counted and the passive: "(tỉnh A)", the comma of
// "ở Thủ Đức, TP HCM"; `at` itself where nothing does.
size_t CountAction::BehindMark(size_t at, size_t last) const {
  const auto& words = article_.words;
  if (IsMark(article_.text, words, at, '(')) {
    for (size_t i = at + 1; i < last; ++i) {
      if (IsMark(article_.text, words, i, ')')) return i + 1;
    }
    return at;
  }
  const bool within_name = IsMark(article_.text, words, at, ',') && at > 0 && at + 1 < last &&
                           words[at - 1].is_word() && words[at - 1].capitalized() &&
                           words[at + 1].is_word() && words[at + 1].capitalized();
  return within_name ? at + 1 : at;
}

// True where the list mark at words[at] joins bodies and people of whom the same is said: "2 tập
// thể, 5 cá nhân được khen thưởng". What a body has is another matter: "Đảng bộ có 2 chi bộ, …".
bool CountAction::Listed(const CountPlace& count, size_t at) const {
  const auto& words = article_.words;
  if (!count.bodies || at + 1 >= words.size() || !words[at + 1].is_number()) return false;
  if (count.begin == 0 || !Breaks(Role(count.begin - 1))) return true;
  return count.begin == 1 || words[count.begin - 2].is_mark() ||
         words[count.begin - 2].kind == Word::Kind::kLineEnd;
}

std::optional<CountAction::Hit> CountAction::PassiveAfter(const CountPlace& count) const {
  const auto& words = article_.words;
  const size_t last = std::min(count.end + kFarAfter, words.size());
  for (size_t at = count.end; at < last; ++at) {
    if (const size_t behind = BehindMark(at, last); behind > at) {
      at = behind - 1;
      continue;
    }
    const std::string_view role = Role(at);
    if (words[at].kind == Word::Kind::kLineEnd || (words[at].is_mark() && role != "list"))
      return std::nullopt;
    if (role == "passive") return BehindPassive(at);
    if (role == "list" && Listed(count, at)) continue;
    if (role == "list" || role == "is" || role == "break" || role == "with") return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::string> CountAction::Read(const CountPlace& count) {
  auto hit = Before(count);
  // "2 em bị đuổi học và 1 em khác bị cảnh cáo": what they suffer themselves goes before.
  if (hit && hit->begin > 0 && Role(hit->begin - 1) == "passive") {
    if (auto own = PassiveAfter(count)) hit = own;
  }
  if (!hit) hit = PassiveBefore(count);
  if (!hit) hit = PassiveAfter(count);
  if (!hit) return std::nullopt;
  const std::string_view action = hit->entry->fields[lexicons_.action];
  return std::string(action.empty() ? hit->entry->fields[0] : action);
}

}  // namespace vietfacts
